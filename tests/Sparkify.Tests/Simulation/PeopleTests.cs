using System.Text.Json;
using Shouldly;
using Sparkify.Simulation;

namespace Sparkify.Tests.Simulation;

/// <summary>Reads every event of a simulation as a sceptical person would: could people have done this?</summary>
public sealed class PeopleTests
{
    private static readonly string[] _personal = ["firstName", "lastName", "gender", "location", "registration"];
    private static readonly Lazy<(IReadOnlyList<JsonElement> Events, long CutShort)> _set = new(Simulate);

    [Fact]
    public void A_session_is_one_persons_and_its_items_follow_each_other_in_time()
    {
        var sessions = Sessions().ToList();

        sessions.ShouldAllBe(session => session.Select(Item).SequenceEqual(Enumerable.Range(0, session.Count)));
        sessions.ShouldAllBe(session => session.Zip(session.Skip(1)).All(pair => SimulatedSet.Ts(pair.First) < SimulatedSet.Ts(pair.Second)));
        sessions.ShouldAllBe(session => session.Select(User).Where(user => user.Length > 0).Distinct().Count() <= 1);
        sessions.Select(session => SimulatedSet.Ts(session[0])).ShouldBe(sessions.Select(session => SimulatedSet.Ts(session[0])).Order());
    }

    [Fact]
    public void The_log_is_in_the_order_of_time()
    {
        var moments = Events.Select(SimulatedSet.Ts).ToList();

        moments.ShouldBe(moments.Order());
    }

    [Fact]
    public void A_play_starts_when_the_one_before_is_over_or_skipped()
    {
        var overlaps = Sessions().SelectMany(session => Plays(session).Zip(Plays(session).Skip(1)))
            .Count(pair => (SimulatedSet.Ts(pair.Second) - SimulatedSet.Ts(pair.First)) * 100 < Length(pair.First));
        var plays = Events.Count(happened => Page(happened) == "NextSong");

        overlaps.ShouldBe((int)_set.Value.CutShort);
        overlaps.ShouldBeInRange(plays / 20, plays / 4);
    }

    [Fact]
    public void Nobody_listens_without_having_signed_in()
    {
        Events.Where(happened => Page(happened) == "NextSong").ShouldAllBe(happened => SimulatedSet.Text(happened, "auth") == "Logged In");
        Sessions().SelectMany(session => session.Zip(session.Skip(1)))
            .Where(pair => User(pair.First).Length == 0 && User(pair.Second).Length > 0)
            .Select(pair => Page(pair.First))
            .Distinct()
            .ShouldBe(["Login", "Submit Registration"], ignoreOrder: true);
    }

    [Fact]
    public void A_level_changes_only_after_it_was_asked_for()
    {
        var changes = ByUser().SelectMany(events => events.Zip(events.Skip(1))).Where(pair => Level(pair.First) != Level(pair.Second)).ToList();

        changes.ShouldAllBe(pair => Page(pair.First) == (Level(pair.First) == "free" ? "Submit Upgrade" : "Submit Downgrade"));
        changes.Select(pair => Level(pair.Second)).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void Who_pays_hears_no_adverts()
    {
        var adverts = Events.Where(happened => Page(happened) == "Roll Advert").ToList();

        adverts.ShouldNotBeEmpty();
        adverts.ShouldAllBe(happened => Level(happened) == "free");
    }

    [Fact]
    public void Who_cancels_is_gone_until_they_sign_in_again()
    {
        var cancelled = ByUser().SelectMany(events => events.Zip(events.Skip(1).Append(default)))
            .Where(pair => Page(pair.First) == "Cancellation Confirmation")
            .ToList();

        cancelled.ShouldNotBeEmpty();
        cancelled.ShouldAllBe(pair => SimulatedSet.Text(pair.First, "auth") == "Cancelled");
        cancelled.Where(pair => pair.Second.ValueKind != JsonValueKind.Undefined)
            .ShouldAllBe(pair => SimulatedSet.Ts(pair.Second) - SimulatedSet.Ts(pair.First) > 5L * 86_400_000 && Page(pair.Second) == "Home");
    }

    [Fact]
    public void All_pages_occur()
    {
        Events.Select(Page).Distinct().Count().ShouldBe(22);
    }

    [Fact]
    public void A_guest_has_no_name_and_a_member_is_always_the_same()
    {
        Events.Where(happened => User(happened).Length == 0)
            .ShouldAllBe(happened => _personal.Append("userAgent").All(key => happened.GetProperty(key).ValueKind == JsonValueKind.Null));
        ByUser().ShouldAllBe(events => events.Select(happened => string.Join('|', _personal.Select(key => SimulatedSet.Text(happened, key)))).Distinct().Count() == 1);
    }

    [Fact]
    public void Nobody_is_seen_before_they_registered()
    {
        ByUser().ShouldAllBe(events => events[0].GetProperty("registration").GetDouble() <= SimulatedSet.Ts(events[0]));
    }

    private static IReadOnlyList<JsonElement> Events => _set.Value.Events;

    private static (IReadOnlyList<JsonElement> Events, long CutShort) Simulate()
    {
        using var set = new SimulatedSet(new SimulationPlan { Seed = 5, Users = 500, Days = 30, Songs = 500, Attrition = 4, GrowthRate = 3 });
        return (set.Events(), set.Fact("listening", "plays cut short"));
    }

    private static IEnumerable<List<JsonElement>> Sessions()
    {
        return Events.GroupBy(happened => happened.GetProperty("sessionId").GetInt64()).OrderBy(session => session.Key).Select(session => session.ToList());
    }

    private static IEnumerable<List<JsonElement>> ByUser()
    {
        return Events.Where(happened => User(happened).Length > 0).GroupBy(User).Select(events => events.ToList());
    }

    private static IEnumerable<JsonElement> Plays(List<JsonElement> session) => session.Where(happened => Page(happened) == "NextSong");

    private static string Page(JsonElement happened) => SimulatedSet.Text(happened, "page");

    private static string User(JsonElement happened) => SimulatedSet.Text(happened, "userId");

    private static string Level(JsonElement happened) => SimulatedSet.Text(happened, "level");

    private static int Item(JsonElement happened) => happened.GetProperty("itemInSession").GetInt32();

    /// <summary>In hundred-thousandths of a second.</summary>
    private static long Length(JsonElement play) => (long)Math.Round(play.GetProperty("length").GetDouble() * 100_000);
}
