using Shouldly;
using Sparkify.Simulation;
using Sparkify.Simulation.World;

namespace Sparkify.Tests.Simulation.World;

/// <summary>Towns, names and user agents.</summary>
public sealed class PeopleTests
{
    private const string States =
        "AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY";

    [Fact]
    public void Towns_lie_in_every_state()
    {
        var named = Towns.All.SelectMany(town => town.Location[(town.Location.LastIndexOf(' ') + 1)..].Split('-')).Distinct().Order(StringComparer.Ordinal);

        Towns.All.Count.ShouldBeGreaterThanOrEqualTo(150);
        string.Join(' ', named).ShouldBe(States);
    }

    [Fact]
    public void Towns_are_spelt_as_the_log_spells_them()
    {
        var portland = Towns.All.Single(town => town.Location == "Portland-Vancouver-Hillsboro, OR-WA");

        portland.ShouldBe(new Town("Portland-Vancouver-Hillsboro, OR-WA", "OR", 2425, UsZone.Pacific));
        Towns.All.Select(town => town.Location).ShouldBeUnique();
        Towns.All.ShouldAllBe(town => System.Text.RegularExpressions.Regex.IsMatch(town.Location, "^[A-Z][A-Za-z.' /-]+, [A-Z]{2}(-[A-Z]{2})*$"));
    }

    [Theory]
    [InlineData("Phoenix-Mesa-Scottsdale, AZ", "Arizona")]
    [InlineData("Urban Honolulu, HI", "Hawaii")]
    [InlineData("Anchorage, AK", "Alaska")]
    [InlineData("El Paso, TX", "Mountain")]
    [InlineData("Pensacola-Ferry Pass-Brent, FL", "Central")]
    [InlineData("Coeur d'Alene, ID", "Pacific")]
    [InlineData("Boise City, ID", "Mountain")]
    [InlineData("Louisville/Jefferson County, KY-IN", "Eastern")]
    public void Towns_keep_their_own_time(string location, string zone)
    {
        Towns.All.Single(town => town.Location == location).Zone.ToString().ShouldBe(zone);
    }

    [Fact]
    public void More_people_live_in_larger_towns()
    {
        var chance = Chance.Of(1, 1);
        var expected = 50_000 * 20_153L / Towns.All.Sum(town => town.Weight);
        var newYork = Enumerable.Range(0, 50_000).Count(_ => Towns.Pick(ref chance) == 0);

        newYork.ShouldBeInRange((int)expected - 400, (int)expected + 400);
    }

    [Fact]
    public void Names_are_many_and_each_stands_once_in_its_list()
    {
        NameList[] lists = [PersonNames.Female, PersonNames.Male, PersonNames.Family];
        foreach (var list in lists)
        {
            list.All.Count.ShouldBeGreaterThan(250);
            list.All.ShouldBeUnique();
            list.All.ShouldAllBe(name => name.Length > 0 && name == name.Trim() && !name.Any(letter => char.IsControl(letter) || letter == '"' || letter == '_'));
        }

        PersonNames.Family.All.ShouldContain("Nguyễn");
        PersonNames.Family.All.ShouldContain("De la Cruz");
        PersonNames.Male.All.ShouldContain("Søren");
        PersonNames.Female.All.ShouldContain("Zoë");
    }

    [Fact]
    public void Common_names_are_picked_more_often_than_rare_ones()
    {
        var chance = Chance.Of(2, 2);
        var picks = Enumerable.Range(0, 50_000).Select(_ => PersonNames.Family.Pick(ref chance)).ToLookup(name => name);

        picks["Smith"].Count().ShouldBeGreaterThan(4 * picks["Arnold"].Count());
        picks["Иванов"].Count().ShouldBeLessThan(60);
    }

    [Fact]
    public void User_agents_have_no_quotes_and_suit_their_device()
    {
        UserAgents.All.Count.ShouldBeInRange(40, 60);
        UserAgents.All.Select(agent => agent.Text).ShouldBeUnique();
        UserAgents.All.ShouldAllBe(agent => (agent.Text.StartsWith("Mozilla/", StringComparison.Ordinal) || agent.Text.StartsWith("Opera/", StringComparison.Ordinal))
            && !agent.Text.Contains('"') && agent.Weight > 0);
        UserAgents.All.Where(agent => agent.Text.Contains("iPad", StringComparison.Ordinal)).ShouldAllBe(agent => agent.Device == DeviceKind.Tablet);
        UserAgents.All.Where(agent => agent.Text.Contains("iPhone;", StringComparison.Ordinal)).ShouldAllBe(agent => agent.Device == DeviceKind.Phone);
    }

    [Fact]
    public void A_device_of_a_kind_has_a_user_agent_of_that_kind()
    {
        var chance = Chance.Of(3, 3);
        foreach (var kind in Enum.GetValues<DeviceKind>())
        {
            for (var draw = 0; draw < 200; draw++)
            {
                UserAgents.All[UserAgents.Pick(kind, ref chance)].Device.ShouldBe(kind);
            }
        }
    }
}
