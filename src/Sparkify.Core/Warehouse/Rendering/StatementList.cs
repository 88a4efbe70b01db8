using System.Globalization;
using System.Text.RegularExpressions;
using Sparkify.Checks;
using Sparkify.Insight;
using Sparkify.Models;
using Sparkify.Pipeline;
using Sparkify.Warehouse.Postgres;
using Sparkify.Warehouse.Redshift;

namespace Sparkify.Warehouse.Rendering;

/// <summary>Every statement that the product sends to an engine, as the code that sends them makes them.</summary>
public sealed partial class StatementList
{
    private const int LongestName = 60;
    private static readonly Dictionary<string, Dialect> _dialects =
        ((Dialect[])[new DuckDbDialect(), new PostgresDialect(), new RedshiftDialect()]).ToDictionary(dialect => dialect.Engine);

    private readonly ModelSet _models = ModelSet.Load();
    private readonly List<RenderedStatement> _statements = [];
    private readonly HashSet<string> _known = [];
    private readonly Dialect _dialect;

    private StatementList(string engine)
    {
        _dialect = _dialects[engine];
    }

    public static IReadOnlyList<string> Engines { get; } = [.. _dialects.Keys];

    /// <param name="engine">One of <see cref="Engines"/>.</param>
    public static IReadOnlyList<RenderedStatement> Of(string engine)
    {
        var list = new StatementList(engine);
        list.AddTables();
        list.AddBatch();
        list.AddPipeline();
        list.AddChecks();
        QuestionStatements.AddTo(list.Add);
        foreach (var (section, sql) in list._models.TruthFiles)
        {
            list.Add("truth", section, sql);
        }

        return list._statements;
    }

    private void AddTables()
    {
        using var connection = Record("tables");
        foreach (var counted in (long[])[0, 1])
        {
            connection.Counted = counted;
            new ModelTables(connection, _models, _dialect).Ensure(replace: false);
        }

        foreach (var model in _models.Permanent.Reverse())
        {
            Add("tables", $"remove-{model.Name}", _dialect.Drop(model.Kind == ModelKind.View ? "view" : "table", model.Name));
        }
    }

    // With rows everywhere and with none: the runner does different things.
    private void AddBatch()
    {
        var at = "";
        using var connection = Record("models", () => at);
        foreach (var table in _models.Models.Where(model => model is { Layer: "staging", Kind: ModelKind.Reader or ModelKind.Pipeline }))
        {
            Add("models", table.Name, Ddl.CreateTempTable(table, _dialect));
        }

        foreach (var counted in (long[])[0, 1])
        {
            connection.Counted = counted;
            new ModelRunner(connection, _dialect, _models, name => at = name).Apply();
        }

        foreach (var name in ModelRunner.Kept)
        {
            Add("models", $"keep-{name}", _dialect.Keep("public", name));
        }
    }

    private void AddPipeline()
    {
        using var connection = Record("pipeline");
        var run = new RunContext { RunId = "", StartedAt = DateTimeOffset.UnixEpoch, Threads = 1 };
        var ledger = new LedgerWriter(connection, run);
        Ledger.Read(connection);
        ledger.Touch();
        BatchEquations.Prove(connection, BatchEquations.Count(connection, []), 1);
        ledger.Write();
        TableRows.Count(connection);
        foreach (var sql in (string[])[RunRecord.Insert, RunRecord.LastChecksSelect, .. RejectRetry.Statements, Analyst.ReachSelect, WarehouseDigest.Select])
        {
            connection.Heard(sql);
        }
    }

    private void AddChecks()
    {
        foreach (var check in CheckSet.Of(_models))
        {
            Add("checks", check.Name, CheckRunner.CountOf(check));
            Add("checks", $"{check.Name}-examples", CheckRunner.ExamplesOf(check));
        }

        Add("checks", "store", CheckRunner.Insert([new CheckResult("name", "rule", "fail", 1, [])], "run", DateTimeOffset.UnixEpoch));
    }

    private Recorder Record(string area, Func<string>? name = null)
    {
        return new Recorder { Heard = sql => Add(area, name?.Invoke() ?? "", sql) };
    }

    // Texts come as they are sent, which may be several statements at once.
    private void Add(string area, string name, string text)
    {
        foreach (var sql in SqlScript.Split(text).Where(_known.Add))
        {
            var full = name.Length > 0 ? name : NotLetters().Replace(sql[..Math.Min(sql.Length, LongestName)].ToLowerInvariant(), "-").Trim('-');
            var same = _statements.Count(known => known.Area == area && (known.Name == full || known.Name.StartsWith(full + '.', StringComparison.Ordinal)));
            _statements.Add(new RenderedStatement(area, same == 0 ? full : string.Create(CultureInfo.InvariantCulture, $"{full}.{same + 1}"), sql));
        }
    }

    [GeneratedRegex("[^a-z0-9_]+")]
    private static partial Regex NotLetters();
}
