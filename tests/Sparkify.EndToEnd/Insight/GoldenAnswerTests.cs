using Shouldly;
using Sparkify.EndToEnd.Golden;

namespace Sparkify.EndToEnd.Insight;

/// <summary>Answers on the small set that were worked out from its log files by a program of its own, without this product.</summary>
public abstract class GoldenAnswerTests(SmallSet small)
{
    [Theory]
    [InlineData("overview", "", "plays listeners hours paid_share",
        "6820 96 468 82")]
    [InlineData("top-songs", "top=3", "song artist plays",
        "You're The One Dwight Yoakam 37 | Undo Björk 28 | Revelry Kings Of Leon 27")]
    [InlineData("top-songs", "period=last-7-days compare=previous top=1", "song plays plays_before plays_change",
        "Undo 10 5 100")]
    [InlineData("top-artists", "top=3", "artist plays",
        "Coldplay 58 | Kings Of Leon 55 | Dwight Yoakam 38")]
    [InlineData("rising-songs", "top=3", "song plays plays_before difference",
        "Somebody To Love 7 2 5 | Undo 10 5 5 | I CAN'T GET STARTED 4 0 4")]
    [InlineData("rising-artists", "top=3 direction=falling", "artist plays plays_before difference",
        "The Killers 2 8 -6 | Beyoncé 4 9 -5 | Franz Ferdinand 0 4 -4")]
    [InlineData("plays-over-time", "by=week", "date plays",
        "2018-10-29 410 | 2018-11-05 1257 | 2018-11-12 1958 | 2018-11-19 1711 | 2018-11-26 1484")]
    [InlineData("plays-over-time", "by=month", "plays free_plays paid_plays",
        "6820 1229 5591")]
    [InlineData("plays-over-time", "by=month gender=F", "plays free_plays paid_plays",
        "4887 593 4294")]
    [InlineData("plays-over-time", "by=week since=2018-11-12 until=2018-11-19 compare=previous", "date plays plays_before plays_change",
        "2018-11-12 1958 1257 55.8")]
    [InlineData("long-tail", "", "songs plays share",
        "1 37 0.5 | 10 210 3.1 | 100 796 11.7 | 1000 2525 37 | 5295 6820 100")]
    [InlineData("songs-per-artist", "top=3", "artist songs catalogue_songs plays",
        "Coldplay 24 0 58 | The Black Keys 23 0 36 | Jack Johnson 21 0 35")]
    [InlineData("song-lengths", "", "plays",
        "49 | 130 | 933 | 2711 | 1859 | 605 | 249 | 113 | 76 | 37 | 58")]
    [InlineData("demand-by", "top=3", "part plays listeners",
        "CA 1572 17 | ME 665 1 | MI 636 4")]
    [InlineData("demand-by", "by=level", "part plays listeners",
        "paid 5591 22 | free 1229 82")]
    [InlineData("demand-by", "by=gender", "part plays listeners",
        "F 4887 55 | M 1933 41")]
    [InlineData("demand-by", "by=device", "part plays listeners",
        "desktop 6581 90 | phone 239 6")]
    [InlineData("match-coverage", "", "match plays",
        "inferred 6819 | title+artist+length 1")]
    [InlineData("repaired-text", "", "kind records repaired affected",
        "events 8056 326 29 | genres 137795 0 0 | songs 71 0 0")]
    [InlineData("freshness", "", "newest_event events objects",
        "2018-11-30T19:54:24.796 8056 104")]
    [InlineData("reject-reasons", "", "reason records",
        "")]
    public void Demand_and_operations_are_as_counted(string question, string chosen, string columns, string rows)
    {
        small.Warehouse.Ask(question, chosen).Columns(columns.Split(' ')).ShouldBe(rows);
    }

    [Theory]
    [InlineData("listeners-by", "", "part people plays",
        "free 74 1115 | paid 22 5705")]
    [InlineData("listeners-by", "by=gender", "part people plays",
        "F 55 4887 | M 41 1933")]
    [InlineData("listeners-by", "by=state top=4", "part people",
        "CA 17 | TX 13 | NY 10 | FL 4")]
    [InlineData("paying-listeners", "", "level people plays",
        "free 74 1115 | paid 22 5705")]
    [InlineData("listening-sessions", "", "level sessions listeners songs_per_session median_songs minutes_per_session median_minutes",
        "free 586 81 2.4 2 6.8 3.4 | paid 190 22 28.5 19 123.6 88.6")]
    [InlineData("lifecycle", "", "date active new_people returning_people resurrected silent",
        "2018-10-29 46 46 0 0 0 | 2018-11-05 75 34 41 0 5 | 2018-11-12 66 9 55 2 20 | 2018-11-19 77 3 58 16 8 | 2018-11-26 67 5 54 8 23")]
    [InlineData("lifecycle", "since=2018-11-19 until=2018-11-26", "date active new_people returning_people resurrected silent",
        "2018-11-19 77 3 58 16 8")]
    [InlineData("actives", "since=2018-11-30", "date daily weekly monthly stickiness",
        "2018-11-30 27 73 96 28.1")]
    [InlineData("actives", "since=2018-11-15 until=2018-11-16", "date daily weekly monthly stickiness",
        "2018-11-15 25 69 86 29.1")]
    [InlineData("loyal-listeners", "top=3", "user_id plays",
        "49 689 | 80 665 | 97 557")]
    [InlineData("segments", "", "segment people plays",
        "super 33 5055 | regular 35 1311 | light 27 288 | lapsed 1 0")]
    [InlineData("streaks", "top=3", "user_id days from_date to_date goes_on",
        "26 11 2018-11-14 2018-11-24 no | 49 11 2018-11-11 2018-11-21 no | 80 9 2018-11-21 2018-11-29 no")]
    public void The_audience_and_its_loyalty_are_as_counted(string question, string chosen, string columns, string rows)
    {
        small.Warehouse.Ask(question, chosen).Columns(columns.Split(' ')).ShouldBe(rows);
    }

    [Theory]
    [InlineData("conversion", "", "step people asked",
        "1 83 83 | 2 15 83 | 3 8 15 | 4 8 8 | 5 0 0")]
    [InlineData("conversion-by", "", "part people upgraded",
        "F 45 5 | M 38 3")]
    [InlineData("time-to-upgrade", "", "measure people lower median upper mean",
        "days since signing up 8 12.6 14.8 17.5 15.4 | days since the first event 8 2.3 7.8 13.2 8.6 | plays 8 6.5 16 31.5 55.1 | sessions 8 3 7 11.3 7.8 | days with plays 8 2.8 6 8.5 5.8")]
    [InlineData("before-changes", "", "sign people before usual",
        "errors 8 0 0 | help 8 0.1 0 | plays 8 23.8 4.5 | settings 8 0.1 0.1")]
    [InlineData("churn", "", "date paying downgraded cancelled lost",
        "2018-11-01 22 1 0 1")]
    [InlineData("win-back", "", "left_by people back median_days",
        "downgraded 1 1 0")]
    [InlineData("paid-share", "", "date active paid",
        "2018-10-29 46 6 | 2018-11-05 75 16 | 2018-11-12 66 17 | 2018-11-19 77 19 | 2018-11-26 67 16")]
    [InlineData("level-changes", "", "user_id from_level to_level",
        "15 free paid | 15 paid free | 88 free paid | 49 free paid | 16 free paid | 36 free paid | 85 free paid | 80 free paid | 29 free paid")]
    [InlineData("retention", "until=2018-11-19", "cohort after size people",
        "2018-10-29 0 46 46 | 2018-10-29 1 46 41 | 2018-10-29 2 46 39 | 2018-11-05 0 34 34 | 2018-11-05 1 34 18 | 2018-11-12 0 9 9")]
    [InlineData("retention", "kind=unbounded", "size people",
        "46 46 | 46 45 | 46 45 | 46 44 | 46 38 | 34 34 | 34 32 | 34 30 | 34 18 | 9 9 | 9 8 | 9 6 | 3 3 | 3 0 | 5 5")]
    public void Growth_is_as_counted(string question, string chosen, string columns, string rows)
    {
        small.Warehouse.Ask(question, chosen).Columns(columns.Split(' ')).ShouldBe(rows);
    }

    [Theory]
    [InlineData("clock=utc", "The busiest hour of the week is 16:00 on Friday (UTC) with 140 plays.", 6)]
    [InlineData("clock=local", "The busiest hour of the week is 12:00 on Friday (local time) with 140 plays.", 16)]
    public void Peak_hours_are_as_counted_by_either_clock(string chosen, string finding, long mondayMidnight)
    {
        var answer = small.Warehouse.Ask("peak-hours", chosen);

        answer.Finding.ShouldBe(finding);
        answer.Rows[0].Take(3).ShouldBe([1L, 0L, mondayMidnight]);
        answer.Sum("plays").ShouldBe(6_820);
    }

    [Fact]
    public void An_artist_is_found_by_any_spelling_and_shown_from_all_sides()
    {
        var rows = small.Warehouse.Ask("artist-profile", "artist=COLDPLAY").Columns("part", "item", "plays", "listeners").Split(" | ");

        rows[0].ShouldBe("all all 58 22");
        rows.ShouldContain("song Yellow 12 10");
        rows.Where(row => row.StartsWith("also", StringComparison.Ordinal)).Take(3)
            .ShouldBe(["also played The Black Keys 32 15", "also played Jack Johnson 26 14", "also played Dwight Yoakam 26 13"]);
    }

    public sealed class OnDuckDb(SmallSet.OnDuckDb small) : GoldenAnswerTests(small), IClassFixture<SmallSet.OnDuckDb>;

    public sealed class OnPostgres(SmallSet.OnPostgres small) : GoldenAnswerTests(small), IClassFixture<SmallSet.OnPostgres>;
}
