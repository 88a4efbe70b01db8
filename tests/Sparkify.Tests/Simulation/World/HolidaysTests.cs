using System.Globalization;
using Shouldly;
using Sparkify.Simulation.World;

namespace Sparkify.Tests.Simulation.World;

public sealed class HolidaysTests
{
    [Theory]
    [InlineData("2018-01-01", "NewYear")]
    [InlineData("2018-01-15", "MartinLutherKing")]
    [InlineData("2018-02-19", "Presidents")]
    [InlineData("2018-05-28", "Memorial")]
    [InlineData("2021-05-31", "Memorial")]
    [InlineData("2018-06-19", "None")]
    [InlineData("2023-06-19", "Juneteenth")]
    [InlineData("2018-07-03", "IndependenceEve")]
    [InlineData("2018-07-04", "Independence")]
    [InlineData("2018-09-03", "Labor")]
    [InlineData("2018-10-08", "Columbus")]
    [InlineData("2018-11-11", "Veterans")]
    [InlineData("2018-11-12", "Observed")]
    [InlineData("2018-11-21", "ThanksgivingEve")]
    [InlineData("2018-11-22", "Thanksgiving")]
    [InlineData("2018-11-23", "DayAfterThanksgiving")]
    [InlineData("2019-11-28", "Thanksgiving")]
    [InlineData("2019-11-29", "DayAfterThanksgiving")]
    [InlineData("2019-11-21", "None")]
    [InlineData("2018-12-24", "ChristmasEve")]
    [InlineData("2018-12-25", "Christmas")]
    [InlineData("2018-12-31", "NewYearsEve")]
    [InlineData("2020-07-03", "IndependenceEve")]
    [InlineData("2023-01-02", "Observed")]
    [InlineData("2018-11-15", "None")]
    public void Days_are_named_by_rule(string date, string holiday)
    {
        Holidays.On(DateOnly.Parse(date, CultureInfo.InvariantCulture)).ToString().ShouldBe(holiday);
    }

    [Theory]
    [InlineData("2018-11-22", true)]
    [InlineData("2018-11-21", false)]
    [InlineData("2018-12-24", false)]
    [InlineData("2021-12-24", true)]
    [InlineData("2021-12-31", true)]
    [InlineData("2020-07-03", true)]
    [InlineData("2018-11-12", true)]
    [InlineData("2018-11-14", false)]
    public void Offices_close_on_holidays_and_on_their_substitutes(string date, bool isDayOff)
    {
        Holidays.IsDayOff(DateOnly.Parse(date, CultureInfo.InvariantCulture)).ShouldBe(isDayOff);
    }

    [Fact]
    public void Every_year_has_each_federal_holiday_once()
    {
        for (var year = 2008; year < 2040; year++)
        {
            var days = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(day => Holidays.On(new DateOnly(year, 1, 1).AddDays(day)))
                .Where(holiday => holiday is not (Holiday.None or Holiday.Observed)).ToList();

            days.ShouldBeUnique();
            days.Count.ShouldBe(year >= 2021 ? 16 : 15);
        }
    }
}
