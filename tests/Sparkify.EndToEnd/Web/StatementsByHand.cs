using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using DuckDB.NET.Data;
using MiniExcelLibs;
using Shouldly;

namespace Sparkify.EndToEnd.Web;

/// <summary>The SQL page and <c>/api/sql</c> as forms and programs use them, without a browser.</summary>
[Collection(Served.Name)]
public sealed class StatementsByHand(ServedDashboard dashboard)
{
    private const string Names = "select song as name, count(*) as plays from (select songs.title as song from songplays inner join songs using (song_id)) as played group by song order by song";

    [Fact]
    public async Task A_form_runs_a_statement_and_shows_it_with_its_rows_and_chart()
    {
        using var answer = await dashboard.SendAsync("/sql", ("sql", "select level, count(*) as plays from songplays group by level"));
        var page = await TextAsync(answer);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.ShouldContain("select level, count(*) as plays from songplays group by level</textarea>");
        page.ShouldContain("2 rows in ");
        page.ShouldContain("plays by level");
        page.ShouldContain("\"kind\":\"bar\"");
    }

    [Fact]
    public async Task What_may_not_run_says_why_and_shows_the_statement_as_text()
    {
        using var answer = await dashboard.SendAsync("/sql", ("sql", "drop table songs; -- </textarea><script>alert(1)</script>"));
        var page = await TextAsync(answer);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        page.ShouldContain("Not run");
        page.ShouldContain("this is no SELECT.");
        page.ShouldNotContain("<script>alert");
    }

    [Fact]
    public async Task A_question_fills_the_editor()
    {
        var page = WebUtility.HtmlDecode(await dashboard.TextAsync("/sql?question=top-songs&top-songs.top=3&level=paid"));

        page.ShouldContain("limit 3");
        page.ShouldContain("'paid'");
        page.ShouldNotContain("id=\"result\"");
    }

    [Fact]
    public async Task Programs_get_json_with_the_run()
    {
        using var answer = await PostJsonAsync("/api/sql", "select count(*) as n, sum(seconds) as s, max(start_time) as last, null as none from songplays");
        using var json = JsonDocument.Parse(await TextAsync(answer));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        json.RootElement.GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("name").GetString()).ShouldBe(["n", "s", "last", "none"]);
        json.RootElement.GetProperty("rows")[0][0].GetInt64().ShouldBeGreaterThan(0);
        json.RootElement.GetProperty("run").GetString()!.Length.ShouldBe(23);
    }

    [Fact]
    public async Task Files_hold_every_name_and_no_formula()
    {
        var csv = await FileAsync("csv");
        var (xlsx, parquet) = (await FileAsync("xlsx"), await FileAsync("parquet"));
        var cells = ReadSheet(xlsx);
        var plain = ReadParquet(parquet);

        plain.ShouldBeSubsetOf(cells.Select(cell => cell.StartsWith('\'') && plain.Contains(cell[1..]) ? cell[1..] : cell).ToList());
        plain.ShouldContain("=cmd|' /C calc'!A1");
        cells.ShouldContain("'=cmd|' /C calc'!A1");
        System.Text.Encoding.UTF8.GetString(csv).ShouldContain("'=cmd|' /C calc'!A1,");
        HostileLog.Titles.ShouldBeSubsetOf(plain);
    }

    [Theory]
    [InlineData("xlsx", 0x50, 0x4B)]
    [InlineData("parquet", 0x50, 0x41)]
    public async Task Questions_come_as_files_too(string ending, byte first, byte second)
    {
        using var answer = await dashboard.GetAsync($"/api/questions/top-songs.{ending}?top=20");
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe($"top-songs.{ending}");
        bytes.Take(2).ShouldBe([first, second]);
        bytes.Length.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public async Task Statements_are_kept_found_and_deleted()
    {
        const string Name = "Plays by <b>level</b> & more";
        using var saved = await dashboard.SendAsync("/sql/save", ("name", Name), ("sql", "select 1 as kept"));
        var page = await dashboard.TextAsync(saved.Headers.Location!.ToString());
        using var deleted = await dashboard.SendAsync("/sql/delete", ("name", Name), ("sql", ""));

        saved.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        page.ShouldContain("select 1 as kept</textarea>");
        page.ShouldContain("Plays by &lt;b&gt;level&lt;/b&gt; &amp; more");
        (await dashboard.TextAsync("/sql")).ShouldNotContain("Plays by &lt;b&gt;");
        using var nameless = await dashboard.SendAsync("/sql/save", ("name", ""), ("sql", "select 1"));
        nameless.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Each_statement_is_one_line_of_the_audit_log()
    {
        const string Odd = "select 1 as a /* \u001b[31m\r\nforged {\"at\":\"2000\"}\n\u2028 \u202E */";
        var before = Lines().Count;
        using var first = await PostJsonAsync("/api/sql", Odd);
        using var second = await PostJsonAsync("/api/sql", "drop\ntable songs");
        var lines = Lines().Skip(before).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        lines.Count.ShouldBe(2);
        lines.Select(line => line.GetProperty("outcome").GetString()).ShouldBe(["Done", "Refused"]);
        lines[0].GetProperty("sql").GetString().ShouldBe(Odd);
        lines[0].GetProperty("rows").GetInt32().ShouldBe(1);
        lines[0].GetProperty("who").GetString().ShouldBe("local");
        lines[0].GetProperty("from").GetString().ShouldBe("127.0.0.1");
        Lines().Skip(before).ShouldAllBe(line => line.All(letter => letter >= ' ' && letter < 127));
    }

    [Fact]
    public async Task Other_sites_cannot_run_or_keep_anything()
    {
        foreach (var path in (string[])["/sql", "/sql/save", "/sql/delete", "/api/sql", "/api/sql.csv"])
        {
            (await StatusAsync(path, ("Origin", "https://evil.example"))).ShouldBe(HttpStatusCode.Forbidden, path);
            (await StatusAsync(path, ("Origin", "null"))).ShouldBe(HttpStatusCode.Forbidden, path);
            (await StatusAsync(path, ("Sec-Fetch-Site", "cross-site"))).ShouldBe(HttpStatusCode.Forbidden, path);
            (await StatusAsync(path, ("Sec-Fetch-Site", "same-site"))).ShouldBe(HttpStatusCode.Forbidden, path);
            (await StatusAsync(path, ("Host", "evil.example"))).ShouldBe(HttpStatusCode.MisdirectedRequest, path);
        }

        using var gotten = await dashboard.GetAsync("/api/sql?sql=select+1");
        gotten.IsSuccessStatusCode.ShouldBeFalse();
    }

    [Theory]
    [InlineData("artists that paying women in California listen to, compared with last week", "/questions/top-artists?compare=previous&gender=F&level=paid&period=last-7-days&state=CA")]
    [InlineData("how many FREE listeners upgrade?", "/questions/conversion")]
    [InlineData("Which songs do men in NY play", "/questions/top-songs?gender=M&state=NY")]
    [InlineData("churn in november 2018", "/questions/churn?churn.by=week&period=2018-11")]
    [InlineData("<script>", "/docs")]
    public async Task A_question_in_words_leads_to_its_answer(string words, string address)
    {
        using var answer = await dashboard.GetAsync($"/find?q={Uri.EscapeDataString(words)}");

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.ToString().ShouldBe(address);
    }

    [Fact]
    public async Task A_file_button_that_fails_leads_back_to_the_statement()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/sql.csv", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("sql", "select nope from songs")]),
        };
        request.Headers.TryAddWithoutValidation("Accept", "text/html,*/*");
        using var answer = await dashboard.Client.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        var page = System.Net.WebUtility.HtmlDecode(await TextAsync(answer));
        page.ShouldContain("select nope from songs</textarea>");
        page.ShouldContain("nope", Case.Sensitive);
        page.ShouldContain("The engine says");
    }

    private List<string> Lines()
    {
        var log = $"{dashboard.Scene.Warehouse.File}.audit.jsonl";
        return File.Exists(log) ? [.. File.ReadLines(log)] : [];
    }

    private async Task<byte[]> FileAsync(string ending)
    {
        using var answer = await dashboard.SendAsync($"/api/sql.{ending}", ("sql", Names));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe($"result.{ending}");
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    private static List<string> ReadSheet(byte[] bytes)
    {
        using var book = new MemoryStream(bytes);
        return [.. MiniExcel.Query(book, useHeaderRow: true).Select(row => (string)((IDictionary<string, object>)row)["name"])];
    }

    private List<string> ReadParquet(byte[] bytes)
    {
        var path = Path.Combine(dashboard.Scene.Folder, "result.parquet");
        File.WriteAllBytes(path, bytes);
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"select name from '{path}'";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private Task<HttpResponseMessage> PostJsonAsync(string path, string sql)
    {
        return dashboard.Client.PostAsJsonAsync(new Uri(path, UriKind.Relative), new { sql }, TestContext.Current.CancellationToken);
    }

    private async Task<HttpStatusCode> StatusAsync(string path, (string Name, string Value) header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = JsonContent.Create(new { sql = "select 1" }) };
        request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        using var answer = await dashboard.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static Task<string> TextAsync(HttpResponseMessage answer)
    {
        return answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
