using System.Globalization;
using Shouldly;

namespace Sparkify.EndToEnd.Cases;

public abstract class UserCases(Engine engine) : IDisposable
{
    private const string Levels = "select level, valid_from, valid_to from user_levels order by valid_from";
    private readonly CaseFiles _case = new(engine);

    [Fact]
    public void A_user_seen_first_in_a_later_file_is_known_since_their_first_event()
    {
        _case.Log("late", CaseFiles.Page(2.0m, 2_000, "5"));

        _case.Log("early", CaseFiles.Page(1.0m, 1_000, "5"));

        _case.Rows("select first_seen_at, last_seen_at from users").ShouldBe(["2018-11-02 00:00:01.000|2018-11-02 00:00:02.000"]);
        _case.Rows(Levels).ShouldBe(["free|2018-11-02 00:00:01.000|null"]);
    }

    [Fact]
    public void A_level_that_was_between_two_known_ones_splits_their_stretch()
    {
        _case.Log("a", CaseFiles.Page(1.0m, 1_000, "5"), CaseFiles.Page(3.0m, 3_000, "5"));

        _case.Log("b", CaseFiles.Page(2.0m, 2_000, "5", "paid"));

        _case.Rows(Levels).ShouldBe(
        [
            "free|2018-11-02 00:00:01.000|2018-11-02 00:00:02.000",
            "paid|2018-11-02 00:00:02.000|2018-11-02 00:00:03.000",
            "free|2018-11-02 00:00:03.000|null",
        ]);
    }

    [Fact]
    public void A_correction_that_takes_the_other_level_away_joins_the_stretches()
    {
        _case.Log("a", CaseFiles.Page(1.0m, 1_000, "5"), CaseFiles.Page(2.0m, 2_000, "5", "paid"), CaseFiles.Page(3.0m, 3_000, "5"));

        _case.Log("b", CaseFiles.Page(2.0m, 2_000, "5"));

        _case.Rows(Levels).ShouldBe(["free|2018-11-02 00:00:01.000|null"]);
    }

    [Fact]
    public void Of_levels_that_flip_within_a_millisecond_the_later_item_counts()
    {
        _case.Log("a", CaseFiles.Page(1.2m, 5, "5"), CaseFiles.Page(1.0m, 5, "5"), CaseFiles.Page(1.1m, 5, "5", "paid"), CaseFiles.Page(1.3m, 5, "5", "paid"));

        _case.Rows(Levels).ShouldBe(["paid|2018-11-02 00:00:00.005|null"]);
        _case.Rows("select level from users").ShouldBe(["paid"]);
    }

    // Users 1 and 2 have one session after the other; those of the others overlap, and a millisecond may have several events.
    [Fact]
    public void Levels_are_what_the_events_tell_one_by_one_whether_or_not_sessions_overlap()
    {
        var chance = new Random(20_181_102);
        var events = (
            from user in Enumerable.Range(1, 6)
            from session in Enumerable.Range(10 * user, 8)
            let isPaid = chance.Next(2) == 0
            from item in Enumerable.Range(0, 6)
            let isTidy = user <= 2
            let at = isTidy ? (session * 100) + item : chance.Next(40)
            select (User: user, Session: session, Item: item, At: at, Level: (isTidy ? isPaid : chance.Next(2) == 0) ? "paid" : "free")).ToList();
        var expected = events.GroupBy(each => each.User).SelectMany(ofUser => Stretches([.. ofUser]));

        foreach (var half in events.OrderBy(_ => chance.Next()).Chunk(events.Count / 2))
        {
            _case.Log($"{half.Length}-{half[0].At}", [.. half.Select(each => CaseFiles.Page(each.Session + (each.Item / 10m), each.At, $"{each.User}", each.Level))]);
        }

        _case.Rows("select user_id, level, valid_from from user_levels order by user_id, valid_from").ShouldBe(expected);
    }

    [Fact]
    public void A_user_whose_events_were_all_corrected_away_is_gone()
    {
        _case.Log("a", CaseFiles.Page(1.0m, 1, "5"), CaseFiles.Page(2.0m, 2, "6"));

        _case.Log("b", CaseFiles.Page(1.0m, 1, "6"));

        _case.Rows("select user_id from users").ShouldBe(["6"]);
        _case.Rows("select user_id from user_levels").ShouldBe(["6"]);
        _case.Rows("select location from locations").ShouldBe(["L6, CA"]);
    }

    [Fact]
    public void What_only_a_rejected_record_says_does_not_enter()
    {
        var half = CaseFiles.Page(1.1m, 2, "9").Replace("\"auth\":\"x\"", "\"auth\":\"x\",\"method\":\"\\udfff\"", StringComparison.Ordinal);
        var play = CaseFiles.Play(1.2m, "Gone", "Nobody", 200, "9").Replace("\"auth\":\"x\"", "\"auth\":\"x\",\"userAgent\":\"\\udfff\"", StringComparison.Ordinal);

        _case.Log("a", CaseFiles.Page(1.0m, 1, "5"), half, play);

        _case.Rows("select count(*) from ops.rejects").ShouldBe(["2"]);
        _case.Rows("select user_id from logged_users").ShouldBe(["5"]);
        _case.Rows("select count(*) from logged_songs").ShouldBe(["0"]);
    }

    public void Dispose()
    {
        _case.Dispose();
    }

    private static IEnumerable<string> Stretches(IReadOnlyList<(int User, int Session, int Item, int At, string Level)> events)
    {
        var before = "";
        foreach (var moment in events.GroupBy(each => each.At).OrderBy(moment => moment.Key))
        {
            var last = moment.OrderBy(each => each.Session).ThenBy(each => each.Item).Last();
            if (last.Level != before)
            {
                var from = new DateTime(2018, 11, 2, 0, 0, 0, DateTimeKind.Utc).AddMilliseconds(last.At);
                yield return string.Create(CultureInfo.InvariantCulture, $"{last.User}|{last.Level}|{from:yyyy-MM-dd HH:mm:ss.fff}");
            }

            before = last.Level;
        }
    }

    public sealed class OnDuckDb() : UserCases(Engine.DuckDb);

    public sealed class OnPostgres() : UserCases(Engine.Postgres);
}
