using System.Globalization;
using Shouldly;

namespace Sparkify.EndToEnd.Golden;

/// <summary>Numbers of the small set that were measured independently of this product.</summary>
public abstract class GoldenNumberTests(SmallSet small)
{
    [Theory]
    [InlineData("select count(*) from songplays", "6820")]
    [InlineData("select count(*) from (select distinct session_id, item_in_session from songplays) as keys", "6820")]
    [InlineData("select count(*) from page_events", "1236")]
    [InlineData("select count(*), count(distinct user_id), count(case when gender = 'F' then 1 end) from users", "97|97|55")]
    [InlineData("select count(distinct user_id) from songplays", "96")]
    [InlineData("select count(*) from users where user_id = '21' and user_id not in (select user_id from songplays)", "1")]
    [InlineData("select count(*) from sessions", "941")]
    [InlineData("select count(*) from sessions where plays > 0", "776")]
    [InlineData("select count(*), count(distinct artist_id) from songs where in_catalogue", "71|69")]
    [InlineData("select count(*) from artists where in_catalogue", "69")]
    [InlineData("select count(*) from catalogue where year = 0", "43")]
    [InlineData("select count(*) from songs where in_catalogue and year is null", "43")]
    [InlineData("select count(*) from catalogue where artist_latitude is null", "40")]
    [InlineData("select count(*) from catalogue where artist_location = ''", "28")]
    [InlineData("select count(*) from artists where location = ''", "0")]
    [InlineData("select count(*), min(start_time), max(start_time) from time", "6813|2018-11-01 21:01:46.796|2018-11-30 19:54:24.796")]
    [InlineData("select count(*) from time where start_time not in (select start_time from songplays)", "0")]
    [InlineData("select min(started_at) from sessions", "2018-11-01 20:57:10.796")]
    [InlineData("select count(*) from user_agents", "40")]
    [InlineData("select count(*) from user_agents where user_agent like '\"%' or user_agent like '%\"'", "0")]
    public void The_tables_have_the_sizes_that_were_counted(string sql, string row)
    {
        small.Warehouse.Rows(sql).ShouldBe([row]);
    }

    [Fact]
    public void The_report_counts_the_rows_that_each_table_and_view_has()
    {
        foreach (var (table, rows) in small.Report.Tables)
        {
            small.Warehouse.Rows($"select count(*) from {table}").ShouldBe([rows.ToString(CultureInfo.InvariantCulture)], table);
        }
    }

    [Theory]
    [InlineData("select page, count(*) from page_events group by page order by 2 desc, 1",
        "Home|806 Login|92 Logout|90 Downgrade|60 Settings|56 Help|47 About|36 Upgrade|21 Save Settings|10 Error|9 Submit Upgrade|8 Submit Downgrade|1")]
    [InlineData("select distinct status from page_events where page = 'Error'", "404")]
    [InlineData("select auth, count(*) from page_events group by auth order by 2 desc", "Logged In|950 Logged Out|286")]
    [InlineData("select level, count(*) from events join logged_actions using (logged_action_id) group by level order by 2 desc", "paid|6291 free|1765")]
    [InlineData("select level, count(*) from users group by level order by 1", "free|75 paid|22")]
    [InlineData("select level, count(*) from users where user_id in (select user_id from songplays) group by level order by 1", "free|74 paid|22")]
    [InlineData("select p.level, gender, count(*) from songplays p join users u on p.user_id = u.user_id group by p.level, gender order by 3 desc",
        "paid|F|4294 paid|M|1297 free|M|636 free|F|593")]
    [InlineData("select weekday, count(*) from songplays p join time t on p.start_time = t.start_time group by weekday order by 1",
        "1|1014 2|1071 3|1364 4|1052 5|1295 6|628 7|396")]
    [InlineData("select week, count(*) from songplays p join time t on p.start_time = t.start_time group by week order by 1",
        "44|410 45|1257 46|1958 47|1711 48|1484")]
    [InlineData("select hour, count(*) from songplays p join time t on p.start_time = t.start_time group by hour order by 2 limit 1", "3|109")]
    [InlineData("select hour, count(*) from songplays p join time t on p.start_time = t.start_time group by hour order by 2 desc limit 1", "16|542")]
    [InlineData("select min(seconds), max(seconds), round(cast(avg(seconds) as decimal(18, 6)), 2), round(cast(sum(seconds) / 3600 as decimal(18, 6)), 1) from songplays",
        "15.85587|2594.87302|247.03|468.0")]
    [InlineData("select round(cast(sum(seconds_listened) / 3600 as decimal(18, 6)), 1) from sessions", "468.0")]
    [InlineData("select location, count(*) from songplays group by location order by 2 desc limit 1", "San Francisco-Oakland-Hayward, CA|691")]
    [InlineData("select user_id, count(*) from songplays group by user_id order by 2 desc limit 3", "49|689 80|665 97|557")]
    public void The_answers_are_those_that_were_measured(string sql, string rows)
    {
        string.Join(' ', small.Warehouse.Rows(sql)).ShouldBe(rows);
    }

    [Theory]
    [InlineData("select s.title, a.name, count(*) from songplays p join songs s on p.song_id = s.song_id join artists a on p.artist_id = a.artist_id "
        + "group by s.title, a.name order by 3 desc limit 3", "You're The One|Dwight Yoakam|37; Undo|Björk|28; Revelry|Kings Of Leon|27")]
    [InlineData("select a.name, count(*) from songplays p join artists a on p.artist_id = a.artist_id group by a.name order by 2 desc limit 3",
        "Coldplay|58; Kings Of Leon|55; Dwight Yoakam|38")]
    [InlineData("select match, count(*) from songplays group by match order by 2", "title+artist+length|1; inferred|6819")]
    [InlineData("select count(*) from songplays p left join songs s on p.song_id = s.song_id left join artists a on p.artist_id = a.artist_id "
        + "where s.song_id is null or a.artist_id is null", "0")]
    public void Every_play_has_its_song_and_its_artist(string sql, string rows)
    {
        string.Join("; ", small.Warehouse.Rows(sql)).ShouldBe(rows);
    }

    [Theory]
    [InlineData("select count(*), count(case when is_current then 1 end) from user_levels", "106|97")]
    [InlineData("select string_agg(user_id, ' ' order by cast(user_id as int)) from "
        + "(select user_id from user_levels group by user_id having count(*) > 1) as changed", "15 16 29 36 49 80 85 88")]
    [InlineData("select count(*) from user_levels where user_id = '15'", "3")]
    [InlineData("select count(*) from (select level, lag(level) over (partition by user_id order by valid_from) as former from user_levels) as steps "
        + "where former = 'free' and level = 'paid'", "8")]
    [InlineData("select cast(extract(epoch from valid_to - valid_from) as int) from user_levels where user_id = '15' and level = 'free' and valid_to is not null "
        + "order by valid_from desc limit 1", "275")]
    public void Level_changes_are_kept_to_the_millisecond(string sql, string row)
    {
        small.Warehouse.Rows(sql).ShouldBe([row]);
    }

    [Theory]
    [InlineData("select count(*) from page_events where logged_user_id in (select logged_user_id from logged_users where user_id is null)", "286")]
    [InlineData("select count(*) from page_events where attributed", "249")]
    [InlineData("select count(*) from page_events where attributed and user_id is null", "0")]
    [InlineData("select count(*) from page_events where user_id is null", "37")]
    [InlineData("select count(*) from users where user_id = ''", "0")]
    public void Guests_are_given_to_the_one_user_of_their_session(string sql, string row)
    {
        small.Warehouse.Rows(sql).ShouldBe([row]);
    }

    public sealed class OnDuckDb(SmallSet.OnDuckDb small) : GoldenNumberTests(small), IClassFixture<SmallSet.OnDuckDb>;

    public sealed class OnPostgres(SmallSet.OnPostgres small) : GoldenNumberTests(small), IClassFixture<SmallSet.OnPostgres>;
}
