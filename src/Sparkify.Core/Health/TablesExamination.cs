using System.Data.Common;
using Sparkify.Models;

namespace Sparkify.Health;

/// <summary>Are the tables those of this version of the product?</summary>
/// <param name="engine">Where they are.</param>
/// <param name="functions">The engine's name in <c>models/fn</c>.</param>
internal sealed class TablesExamination(IEngineHealth engine, string functions) : IExamination
{
    // The row of ops.models that stands for the functions.
    private const string FunctionsRow = "fn";

    private const string Columns = """
        select case when table_schema = 'ops' then 'ops.' else '' end || table_name, column_name
        from information_schema.columns
        order by table_schema, table_name, ordinal_position
        """;

    private readonly ModelSet _models = ModelSet.Load();

    public string Name => "tables";

    public Diagnosis Examine(CancellationToken cancellation)
    {
        return engine.Read(Compare);
    }

    private Diagnosis Compare(DbConnection connection)
    {
        var stored = connection.Rows(Columns).ToLookup(row => (string)row[0]!, row => (string)row[1]!);
        if (!stored.Contains("ops.models"))
        {
            return Diagnosis.Skip("there are none yet; the first run makes them");
        }

        var wanted = _models.Permanent.Where(model => model.Kind != ModelKind.View).ToList();
        var other = wanted.FirstOrDefault(model => !stored[model.Name].SequenceEqual(model.Columns.Select(column => column.Name)));
        if (other is not null)
        {
            return Diagnosis.Fail(
                $"table {other.Name} was made by another version of sparkify", "Build the warehouse again with `sparkify etl --full-refresh`.");
        }

        return IsOfThisVersion(connection)
            ? Diagnosis.Pass($"{Words.Count(wanted.Count, "table")} of this version")
            : Diagnosis.Pass("made by another version, with the same columns; the next run brings them up to date");
    }

    private bool IsOfThisVersion(DbConnection connection)
    {
        var known = connection.Rows("select table_name, fingerprint from ops.models").Select(row => ((string)row[0]!, (string)row[1]!));
        return known.ToHashSet().SetEquals(
        [
            (FunctionsRow, ModelSet.Fingerprint(_models.Functions[functions])),
            .. _models.Models.Select(model => (model.Name, model.Fingerprint)),
        ]);
    }
}
