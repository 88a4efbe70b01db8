using Sparkify.Checks;
using Sparkify.Models;
using Sparkify.Pipeline;
using Sparkify.Sources;
using Sparkify.Sources.S3;
using Sparkify.Warehouse;
using Sparkify.Warehouse.Redshift;

namespace Sparkify.Smoke;

/// <summary>Tries on a cluster what nobody could try without one. It takes an empty database and leaves it empty.</summary>
/// <param name="warehouse">A Redshift warehouse in which nothing is loaded.</param>
/// <param name="options">How S3 is reached.</param>
/// <param name="time">To tell how long the steps take.</param>
public sealed class SmokeTest(WarehouseAddress warehouse, S3Options options, TimeProvider time)
{
    private const string GoodLine = """{"ts":1541000000000,"sessionId":99999999,"itemInSession":1,"level":"free","auth":"Logged In","userId":"1","page":"Home"}""";

    /// <param name="steps">Takes up what was tried.</param>
    /// <param name="cancellation">Ends the test; what it made is removed.</param>
    /// <returns>What the cluster says it is; empty if it said nothing.</returns>
    /// <exception cref="SparkifyException">Something is loaded there (exit code 2), or it cannot be reached.</exception>
    public string Run(SmokeSteps steps, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(steps);
        var server = warehouse.Redshift ?? throw Wrong($"{warehouse} is no Redshift warehouse.", "Name one with -w redshift://USER@HOST/DATABASE.");
        if (new WarehouseReader(warehouse).PublishedRun() is not null)
        {
            throw Wrong($"{warehouse} holds a warehouse, and the smoke test drops what it finds.", "Create a database for it, and name that one.");
        }

        var place = server.Staging ?? throw Wrong("no place in S3 is set for the test's objects.", "Set [S3] STAGING of dwh.cfg to s3://BUCKET/PREFIX.");
        using var stores = new SourceStores(options);
        var version = "";
        using (var sources = new SmokeSources(place, options, cancellation))
        {
            try
            {
                steps.Try("version", () => version = Version());
                steps.Try("upload", () => $"{sources.Write()} objects");
                steps.Try("load", () => Load(sources, stores, cancellation));
                steps.Try("same rows", () => Compare(sources, cancellation));
                steps.Try("second run", () => Expect(Etl(sources, stores, cancellation), report => report.Status == "unchanged"));
                steps.Try("layout", Layout);
                steps.Try("broken record", () => Break(sources, stores, cancellation));
                steps.Try("mended record", () => Mend(sources, stores, cancellation));
            }
            finally
            {
                steps.Try("clean up", CleanUp, always: true);
            }
        }

        return version;
    }

    private string Version()
    {
        using var connection = RedshiftSession.OpenForReading(warehouse.Redshift!);
        var version = connection.Read("select version()", row => row.GetString(0))[0];
        return version.Contains("Redshift", StringComparison.Ordinal) ? version : throw new InvalidOperationException($"it is no Redshift: {version}");
    }

    private string Load(SmokeSources sources, IObjectStore store, CancellationToken cancellation)
    {
        return Expect(Etl(sources, store, cancellation), report => report is { Status: "published", Objects.Failed: 0 });
    }

    private string Compare(SmokeSources sources, CancellationToken cancellation)
    {
        var near = WarehouseAddress.Parse($"duckdb:{Path.Combine(sources.Folder, "smoke.duckdb")}");
        new Etl(near, new LocalFiles(), time).Run(new EtlRequest(sources.Near), null, cancellation);
        using var one = new WarehouseReader(near).OpenPublished();
        using var other = new WarehouseReader(warehouse).OpenPublished();
        var differing = WarehouseDigest.Of(one).Except(WarehouseDigest.Of(other)).Select(digest => digest.Table).ToList();
        return differing.Count == 0
            ? $"{WarehouseDigest.Tables.Count} tables have the rows that DuckDB has"
            : throw new InvalidOperationException($"other rows than on DuckDB: {string.Join(", ", differing)}");
    }

    private string Layout()
    {
        using var connection = RedshiftSession.OpenForReading(warehouse.Redshift!);
        var found = connection.Read(
            "select \"table\", diststyle, sortkey1 from svv_table_info",
            row => (Table: row.GetString(0).Trim(), Dist: row.GetString(1).Trim(), Sort: row.IsDBNull(2) ? "" : row.GetString(2).Trim())).ToDictionary(row => row.Table);
        var wrong = ModelSet.Load().Permanent
            .Where(model => model is { Layer: "star", Kind: not ModelKind.View } && found.TryGetValue(model.Name, out var row)
                && ((model.Sort.Count > 0 && row.Sort != model.Sort[0]) || (model.Dist is not null and not ("all" or "even") && row.Dist != $"KEY({model.Dist})")))
            .Select(model => model.Name).ToList();
        return wrong.Count == 0 ? $"{found.Count} tables" : throw new InvalidOperationException($"spread or sorted otherwise: {string.Join(", ", wrong)}");
    }

    private string Break(SmokeSources sources, IObjectStore store, CancellationToken cancellation)
    {
        sources.PutLog("9999-broken.json", $"{GoodLine}\nno JSON\n");
        var report = Etl(sources, store, cancellation);
        return report is { Objects.Failed: 1, Failures: [var failure] } && failure.Reason.Contains("line 2", StringComparison.Ordinal)
            ? failure.Reason
            : Expect(report, _ => false);
    }

    private string Mend(SmokeSources sources, IObjectStore store, CancellationToken cancellation)
    {
        sources.PutLog("9999-broken.json", $"{GoodLine}\n");
        return Expect(Etl(sources, store, cancellation), report => report is { Objects.Loaded: 1, Objects.Failed: 0, Records.New: 1 });
    }

    private string CleanUp()
    {
        new WarehouseTables(warehouse, time).Drop();
        return "the database is empty again";
    }

    private EtlReport Etl(SmokeSources sources, IObjectStore store, CancellationToken cancellation)
    {
        return new Etl(warehouse, store, time).Run(sources.Request, null, cancellation);
    }

    private static string Expect(EtlReport report, Func<EtlReport, bool> isSo)
    {
        var words = $"{report.Status}: {report.Objects.Loaded} objects loaded, {report.Objects.Failed} failed; {report.Records.New} records new, {report.Records.Rejected} rejected"
            + string.Concat(report.Failures.Take(1).Select(failure => $"; {failure.Reason}"));
        return isSo(report) ? words : throw new InvalidOperationException(words);
    }

    private static SparkifyException Wrong(string problem, string remedy) => new(problem, remedy) { ExitCode = 2 };
}
