using System.IO.Compression;
using Shouldly;

namespace Sparkify.EndToEnd.Insight;

/// <summary><c>sparkify export</c>, on a log that has what spreadsheets take for formulas.</summary>
public sealed class ExportTests
{
    private const string Formula = "=HYPERLINK(1)";

    [Theory]
    [InlineData("csv")]
    [InlineData("tsv")]
    public async Task A_text_that_looks_like_a_formula_is_defused(string format)
    {
        using var scene = await LoadedAsync(Formula);

        var outcome = await scene.On("export", "songs", "top-songs", "-o", format, "--to", "out");

        outcome.ShouldSucceed();
        outcome.Out.ShouldBe("");
        Written(scene, $"songs.{format}").ShouldContain($"'{Formula}");
        Written(scene, $"top-songs.{format}").ShouldContain($"'{Formula}");
        Directory.GetFiles(Path.Combine(scene.Folder, "out")).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Other_formats_keep_the_text_as_it_is()
    {
        using var scene = await LoadedAsync(Formula);

        await scene.On("export", "songs", "-o", "json", "--to", "out");

        Written(scene, "songs.json").ShouldContain($"\"title\":\"{Formula}\"");
    }

    [Theory]
    [InlineData("$=1+1")]
    [InlineData(Formula)]
    public async Task A_workbook_holds_no_formula(string title)
    {
        using var scene = await LoadedAsync(title);

        var outcome = await scene.On("export", "songs", "-o", "xlsx", "--to", "out");

        outcome.ShouldSucceed();
        var sheet = await SheetAsync(Path.Combine(scene.Folder, "out", "songs.xlsx"), TestContext.Current.CancellationToken);
        sheet.ShouldNotContain("<x:f>");
        sheet.ShouldContain(title.TrimStart('$', '='));
    }

    [Fact]
    public async Task Parquet_reads_back_with_every_row()
    {
        using var scene = await LoadedAsync(Formula);

        await scene.On("export", "songplays", "top-songs", "-o", "parquet", "--to", "out");

        scene.Warehouse.Rows($"select count(*) from '{Path.Combine(scene.Folder, "out", "songplays.parquet")}'").ShouldBe(["1"]);
        scene.Warehouse.Rows($"select song, plays from '{Path.Combine(scene.Folder, "out", "top-songs.parquet")}'").ShouldBe([$"{Formula}|1"]);
    }

    [Fact]
    public async Task All_questions_and_tables_are_written_at_once()
    {
        using var scene = await LoadedAsync(Formula);

        var outcome = await scene.On("export", "tables", "questions", "--to", "out");

        outcome.ShouldSucceed();
        var names = Directory.GetFiles(Path.Combine(scene.Folder, "out")).Select(Path.GetFileName).ToList();
        names.ShouldContain("songplays.csv");
        names.ShouldContain("retention.csv");
    }

    [Theory]
    [InlineData("export sonplays", 2, "`sonplays` is no table and no question. Did you mean `songplays`?")]
    [InlineData("export songs --level paid", 2, "songs is a table: it is written whole.\n          Periods, filters and parameters are for questions.")]
    [InlineData("export songs --out songs.csv", 2, "`sparkify export` writes one file for each name.\n          Name their folder with --to DIR.")]
    [InlineData("query x -o xlsx", 2, "Only `sparkify export` writes xlsx.")]
    public async Task A_mistake_is_named(string arguments, int code, string message)
    {
        using var scene = await LoadedAsync(Formula);

        var outcome = await scene.On(arguments.Split(' '));

        outcome.ShouldComplain(code, message);
    }

    private static async Task<Scene> LoadedAsync(string title)
    {
        var scene = new Scene();
        scene.WriteLog("one.json", $$"""
            {"artist":"A","auth":"Logged In","firstName":"B","gender":"F","itemInSession":0,"lastName":"C","length":200.5,"level":"free","location":"Reno, NV","method":"PUT","page":"NextSong","registration":1540000000000,"sessionId":7,"song":"{{title}}","status":200,"ts":1541100000000,"userAgent":"Mozilla","userId":"9"}
            """);
        scene.Load();
        return scene;
    }

    private static async Task<string> SheetAsync(string path, CancellationToken cancellation)
    {
        await using var book = await ZipFile.OpenReadAsync(path, cancellation);
        await using var bytes = await book.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync(cancellation);
        using var reader = new StreamReader(bytes);
        return await reader.ReadToEndAsync(cancellation);
    }

    private static string Written(Scene scene, string name)
    {
        return File.ReadAllText(Path.Combine(scene.Folder, "out", name));
    }
}
