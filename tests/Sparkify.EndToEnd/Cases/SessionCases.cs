using Shouldly;

namespace Sparkify.EndToEnd.Cases;

public abstract class SessionCases(Engine engine) : IDisposable
{
    private const string Guests = "select item_in_session, user_id, attributed from page_events where logged_user_id in "
        + "(select logged_user_id from logged_users where user_id is null) order by 1";

    private readonly CaseFiles _case = new(engine);

    [Fact]
    public void A_guest_is_given_to_the_user_who_signs_in_in_a_later_file()
    {
        _case.Log("a", CaseFiles.Page(7.0m, 1));
        _case.Rows(Guests).ShouldBe(["0|null|False"]);

        _case.Log("b", CaseFiles.Page(7.1m, 2, "5"));

        _case.Rows(Guests).ShouldBe(["0|5|True"]);
        _case.Rows("select user_id, events from sessions").ShouldBe(["5|2"]);
    }

    [Fact]
    public void A_guest_is_given_to_the_user_who_only_plays()
    {
        _case.Log("a", CaseFiles.Page(7.0m, 1));

        _case.Log("b", CaseFiles.Play(7.1m, "Undo", "Björk", 200, "5"));

        _case.Rows(Guests).ShouldBe(["0|5|True"]);
    }

    [Fact]
    public void A_guest_is_taken_back_when_a_second_user_turns_up()
    {
        _case.Log("a", CaseFiles.Page(7.0m, 1), CaseFiles.Page(7.1m, 2, "5"));
        _case.Rows(Guests).ShouldBe(["0|5|True"]);

        _case.Log("b", CaseFiles.Page(7.2m, 3, "6"));

        _case.Rows(Guests).ShouldBe(["0|null|False"]);
        _case.Rows("select user_id, events from sessions").ShouldBe(["null|3"]);
    }

    [Fact]
    public void A_guest_is_given_to_the_user_who_is_left_after_a_correction()
    {
        _case.Log("a", CaseFiles.Page(7.0m, 1), CaseFiles.Page(7.1m, 2, "5"), CaseFiles.Page(7.2m, 3, "6"));

        _case.Log("b", CaseFiles.Page(7.2m, 3, "5"));

        _case.Rows(Guests).ShouldBe(["0|5|True"]);
        _case.Rows("select user_id from users").ShouldBe(["5"]);
        _case.Rows("select user_id from user_levels").ShouldBe(["5"]);
    }

    [Fact]
    public void A_session_across_midnight_is_one_whatever_the_order_of_its_files()
    {
        _case.Log("second-day", CaseFiles.Page(7.1m, 1_000, "5", "paid"));

        _case.Log("first-day", CaseFiles.Page(7.0m, -1_000, "5"));

        _case.Rows("select session_id, started_at, ended_at, events, level_at_start from sessions")
            .ShouldBe(["7|2018-11-01 23:59:59.000|2018-11-02 00:00:01.000|2|free"]);
    }

    [Fact]
    public void A_page_that_is_corrected_to_a_play_moves_to_the_plays()
    {
        _case.Log("a", CaseFiles.Page(7.0m, 1, "5"));

        _case.Log("b", CaseFiles.Play(7.0m, "Undo", "Björk", 200, "5"));

        _case.Rows("select count(*) from page_events").ShouldBe(["0"]);
        _case.Rows("select user_id, seconds from songplays").ShouldBe(["5|200"]);
    }

    [Fact]
    public void Of_two_lines_of_one_file_about_one_event_the_later_one_counts()
    {
        _case.Log("a", CaseFiles.Page(7.0m, 1, "5"), CaseFiles.Page(7.0m, 1, "5", "paid"));

        _case.Rows("select level from page_events").ShouldBe(["paid"]);
        _case.Rows("select level, valid_to from user_levels").ShouldBe(["paid|null"]);
        _case.Rows("select records_read, records_new, records_known from ops.load_ledger").ShouldBe(["2|1|1"]);
    }

    public void Dispose()
    {
        _case.Dispose();
    }

    public sealed class OnDuckDb() : SessionCases(Engine.DuckDb);

    public sealed class OnPostgres() : SessionCases(Engine.Postgres);
}
