using System.Globalization;
using Sparkify.Simulation.Crowd;
using Sparkify.Simulation.World;

namespace Sparkify.Simulation.Truth;

/// <summary>What must be true of people, sessions and pages.</summary>
internal sealed class CrowdTruth(SimulationPlan plan, City city)
{
    private const int Top = 10;
    private readonly CrowdTally _sum = Sum(city);

    public void Tell(Facts facts)
    {
        TellTables(facts);
        TellPages(facts);
        TellUsers(facts);
        TellSessions(facts);
        TellRetention(facts);
        facts.SetTop("top_listeners", Listeners(), Top);
    }

    private static CrowdTally Sum(City city)
    {
        var sum = city.NewTally();
        foreach (var shard in city.Shards)
        {
            sum.Add(shard.Tally);
        }

        return sum;
    }

    private void TellTables(Facts facts)
    {
        var towns = new bool[Towns.All.Count];
        foreach (var person in People().Where(person => person.Tally.Level > 0))
        {
            towns[person.Tally.Town] = true;
        }

        facts.Set("tables", "users", _sum[Count.Users]);
        facts.Set("tables", "user_levels", _sum[Count.LevelStretches]);
        facts.Set("tables", "logged_users", _sum[Count.Users] + (_sum[Count.GuestEvents] > 0 ? 1 : 0));
        facts.Set("tables", "sessions", _sum[Count.Sessions]);
        facts.Set("tables", "locations", towns.Count(isSeen => isSeen));
        facts.Set("tables", "user_agents", _sum.Agents.Count(isSeen => isSeen));
    }

    private void TellPages(Facts facts)
    {
        var actions = (from page in Enum.GetValues<Page>().Take(PageRules.Count)
                       from auth in Enum.GetValues<Auth>()
                       from isPaid in (bool[])[false, true]
                       select (page, auth, isPaid, Count: _sum[page, auth, isPaid])).ToList();
        foreach (var group in actions.GroupBy(action => action.page))
        {
            facts.SetIfAny("pages", PageRules.Name(group.Key), group.Sum(action => action.Count));
        }

        facts.Set("tables", "logged_actions", actions.Count(action => action.Count > 0));
        foreach (var (page, auth, isPaid, count) in actions)
        {
            var action = string.Create(
                CultureInfo.InvariantCulture,
                $"{PageRules.Name(page)} {PageRules.Method(page)} {PageRules.Status(page)} {PageRules.Name(auth)} {Level(isPaid)}");
            facts.SetIfAny("actions", action, count);
        }

        foreach (var (isPaid, isWoman) in (ReadOnlySpan<(bool, bool)>)[(false, false), (false, true), (true, false), (true, true)])
        {
            facts.SetIfAny("plays_by_level_gender", $"{Level(isPaid)} {Gender(isWoman)}", _sum.PlaysOf(isPaid, isWoman));
        }
    }

    private void TellUsers(Facts facts)
    {
        var seen = People().Where(person => person.Tally.Level > 0);
        foreach (var group in seen.GroupBy(person => $"{Level(person.Tally.Level == 2)} {Gender(person.Tally.IsWoman)}"))
        {
            facts.Set("users_by_level_gender", group.Key, group.Count());
        }

        facts.SetIfAny("level_changes", "free to paid", _sum[Count.FreeToPaid]);
        facts.SetIfAny("level_changes", "paid to free", _sum[Count.PaidToFree]);
        facts.Set("conversions", "users who upgraded", _sum[Count.UsersUpgraded]);
        facts.Set("conversions", "users who downgraded", _sum[Count.UsersDowngraded]);
        facts.Set("conversions", "users who cancelled", _sum[Count.UsersCancelled]);
        facts.Set("conversions", "users who are gone", People().Count(person => person.Tally.IsGone));
        facts.Set("conversions", "times won back", _sum[Count.WonBack]);
        facts.Set("conversions", "users who played", People().Count(person => person.Tally.Plays > 0));
    }

    private void TellSessions(Facts facts)
    {
        facts.Set("sessions", "with a user", _sum[Count.SessionsWithUser]);
        facts.Set("sessions", "paid at start", _sum[Count.SessionsPaidAtStart]);
        facts.Set("sessions", "upgraded", _sum[Count.SessionsUpgraded]);
        facts.Set("sessions", "downgraded", _sum[Count.SessionsDowngraded]);
        facts.Set("sessions", "cancelled", _sum[Count.SessionsCancelled]);
        facts.Set("guests", "events", _sum[Count.GuestEvents]);
        facts.Set("guests", "attributed", _sum[Count.AttributedEvents]);
        facts.Set("listening", "hundred thousandths of a second", _sum[Count.Listened]);
        facts.Set("listening", "plays cut short", _sum[Count.CutShort]);
    }

    private void TellRetention(Facts facts)
    {
        var calendar = new Calendar(plan);
        for (var week = 1; week <= _sum.Retention.Weeks; week++)
        {
            for (var later = 0; later < _sum.Retention[week].Count; later++)
            {
                var cohort = string.Create(CultureInfo.InvariantCulture, $"{calendar.Monday(week):yyyy-MM-dd} +{later}");
                facts.SetIfAny("users_by_first_week", cohort, _sum.Retention[week][later]);
            }
        }
    }

    private IEnumerable<KeyValuePair<string, long>> Listeners()
    {
        return People().Where(person => person.Tally.Plays > 0)
            .Select(person => KeyValuePair.Create((plan.FirstUserId + person.Number).ToString(CultureInfo.InvariantCulture), (long)person.Tally.Plays));
    }

    private IEnumerable<(int Number, PersonTally Tally)> People()
    {
        return city.Shards.SelectMany(shard => Enumerable.Range(0, shard.Count)
            .Where(place => !Crowd.People.IsVisitor(shard.PersonAt(place)))
            .Select(place => (shard.PersonAt(place), shard.Tally.People[place])));
    }

    private static string Level(bool isPaid) => isPaid ? "paid" : "free";

    private static string Gender(bool isWoman) => isWoman ? "F" : "M";
}
