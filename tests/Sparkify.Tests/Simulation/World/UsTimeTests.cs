using System.Globalization;
using Shouldly;
using Sparkify.Simulation.World;

namespace Sparkify.Tests.Simulation.World;

public sealed class UsTimeTests
{
    [Theory]
    [InlineData("Eastern", "2018-11-04T05:59:59Z", "2018-11-04T01:59:59")]
    [InlineData("Eastern", "2018-11-04T06:00:00Z", "2018-11-04T01:00:00")]
    [InlineData("Eastern", "2018-03-11T06:59:59Z", "2018-03-11T01:59:59")]
    [InlineData("Eastern", "2018-03-11T07:00:00Z", "2018-03-11T03:00:00")]
    [InlineData("Central", "2018-07-04T17:00:00Z", "2018-07-04T12:00:00")]
    [InlineData("Mountain", "2018-12-25T02:30:00Z", "2018-12-24T19:30:00")]
    [InlineData("Mountain", "2020-06-01T12:00:00Z", "2020-06-01T06:00:00")]
    [InlineData("Arizona", "2020-06-01T12:00:00Z", "2020-06-01T05:00:00")]
    [InlineData("Pacific", "2007-03-11T09:59:59Z", "2007-03-11T01:59:59")]
    [InlineData("Pacific", "2007-03-11T10:00:00Z", "2007-03-11T03:00:00")]
    [InlineData("Pacific", "2015-11-01T08:59:59Z", "2015-11-01T01:59:59")]
    [InlineData("Pacific", "2015-11-01T09:00:00Z", "2015-11-01T01:00:00")]
    [InlineData("Alaska", "2018-11-01T20:57:10Z", "2018-11-01T12:57:10")]
    [InlineData("Alaska", "2019-01-01T03:00:00Z", "2018-12-31T18:00:00")]
    [InlineData("Hawaii", "2018-07-01T09:59:59Z", "2018-06-30T23:59:59")]
    public void Local_clocks_show_what_the_law_says(string zone, string utc, string local)
    {
        UsTime.Local(Enum.Parse<UsZone>(zone), Moment(utc)).ShouldBe(Moment(local));
    }

    [Theory]
    [InlineData("Eastern", "2018-11-04T01:30:00", "2018-11-04T05:30:00Z")]
    [InlineData("Eastern", "2018-11-04T02:00:00", "2018-11-04T07:00:00Z")]
    [InlineData("Central", "2018-03-11T02:30:00", "2018-03-11T08:30:00Z")]
    [InlineData("Central", "2018-03-11T03:00:00", "2018-03-11T08:00:00Z")]
    [InlineData("Hawaii", "2018-03-11T02:30:00", "2018-03-11T12:30:00Z")]
    public void A_local_clock_reading_is_one_moment_even_when_it_is_shown_twice_or_never(string zone, string local, string utc)
    {
        UsTime.Utc(Enum.Parse<UsZone>(zone), Moment(local)).ShouldBe(Moment(utc));
    }

    [Fact]
    public void Every_moment_but_the_repeated_hour_comes_back_from_its_local_time()
    {
        foreach (var zone in Enum.GetValues<UsZone>())
        {
            var repeated = 0;
            for (var moment = Moment("2018-01-01T00:30:00Z"); moment < Moment("2019-01-01T00:00:00Z"); moment += 3_600_000)
            {
                repeated += UsTime.Utc(zone, UsTime.Local(zone, moment)) == moment ? 0 : 1;
            }

            repeated.ShouldBe(zone is UsZone.Arizona or UsZone.Hawaii ? 0 : 1);
        }
    }

    [Fact]
    public void Parts_of_a_local_time_are_its_date_hour_and_weekday()
    {
        var moment = Moment("2018-11-01T20:57:10.796Z");

        UsTime.Date(moment).ShouldBe(new DateOnly(2018, 11, 1));
        UsTime.HourOfDay(moment).ShouldBe(20);
        UsTime.Weekday(moment).ShouldBe(4);
        UsTime.Weekday(Moment("2018-11-04T23:59:59.999Z")).ShouldBe(7);
        UsTime.Weekday(Moment("2018-11-05T00:00:00Z")).ShouldBe(1);
        UsTime.StartOf(new DateOnly(2018, 11, 1)).ShouldBe(Moment("2018-11-01T00:00:00Z"));
    }

    private static long Moment(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToUnixTimeMilliseconds();
}
