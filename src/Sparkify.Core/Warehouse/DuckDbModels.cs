using DuckDB.NET.Data;
using Sparkify.Models;

namespace Sparkify.Warehouse;

/// <summary>Makes the tables, views and functions that the model files define.</summary>
internal sealed class DuckDbModels(DuckDBConnection connection, ModelSet models)
{
    private const string FunctionsRow = "fn";

    /// <summary>Creates what is missing; does nothing if this version of the models made the warehouse.</summary>
    /// <exception cref="SparkifyException">Another version made it and its tables differ.</exception>
    public void Ensure()
    {
        var wanted = Fingerprints();
        if (!IsNew())
        {
            var known = connection.Read("select table_name, fingerprint from ops.models", row => (row.GetString(0), row.GetString(1)));
            if (known.ToHashSet().SetEquals(wanted))
            {
                return;
            }

            RefuseOtherTables();
        }

        connection.Execute("begin");
        connection.Execute(models.Functions["duckdb"]);
        foreach (var model in models.Permanent.Where(model => model.Kind != ModelKind.View))
        {
            connection.Execute(Ddl.CreateTable(model.Name, model));
        }

        foreach (var view in models.Permanent.Where(model => model.Kind == ModelKind.View))
        {
            connection.Execute($"create or replace view {view.Name} as {view.Select}");
        }

        WriteDictionary(wanted);
        connection.Execute("commit");
    }

    private bool IsNew()
    {
        return connection.Count("select count(*) from information_schema.tables where table_schema = 'ops' and table_name = 'models'") == 0;
    }

    private void RefuseOtherTables()
    {
        var stored = connection.Read(
            """
            select case when table_schema = 'ops' then 'ops.' else '' end || table_name, column_name
            from information_schema.columns order by table_schema, table_name, ordinal_position
            """,
            row => (Table: row.GetString(0), Column: row.GetString(1))).ToLookup(row => row.Table, row => row.Column);
        foreach (var model in models.Permanent.Where(model => model.Kind != ModelKind.View))
        {
            var columns = stored[model.Name].ToList();
            if (columns.Count > 0 && !columns.SequenceEqual(model.Columns.Select(column => column.Name)))
            {
                throw new SparkifyException(
                    $"table {model.Name} was made by another version: it has the columns {string.Join(", ", columns)}.",
                    "Build the warehouse again with `sparkify etl --full-refresh`.")
                { ExitCode = 4 };
            }
        }
    }

    private void WriteDictionary(IEnumerable<(string Name, string Fingerprint)> fingerprints)
    {
        var documented = models.Models.Where(model => model.IsPermanent || model.Name.StartsWith("staging_", StringComparison.Ordinal)).ToList();
        var byName = fingerprints.ToDictionary();
        var tables = documented.Select(model => Row(
            model.Name, model.Layer, model.Grain, string.Join(", ", model.Key), model.Why, byName[model.Name]));
        var others = byName.Where(entry => documented.All(model => model.Name != entry.Key))
            .Select(entry => Row(entry.Key, "batch", "", "", "", entry.Value));
        var columns = documented.SelectMany(model => model.Columns.Select((column, position) =>
            $"({Ddl.Literal(model.Name)}, {Ddl.Literal(column.Name)}, {position + 1}, {Ddl.Literal(column.Type)}, {Ddl.Literal(column.Description)})"));
        connection.Execute("delete from ops.models");
        connection.Execute("delete from ops.model_columns");
        connection.Execute($"insert into ops.models values {string.Join(",\n", tables.Concat(others))}");
        connection.Execute($"insert into ops.model_columns values {string.Join(",\n", columns)}");
    }

    private static string Row(params string[] values)
    {
        return $"({string.Join(", ", values.Select(Ddl.Literal))})";
    }

    private List<(string Name, string Fingerprint)> Fingerprints()
    {
        return [(FunctionsRow, ModelSet.Fingerprint(models.Functions["duckdb"])), .. models.Models.Select(model => (model.Name, model.Fingerprint))];
    }
}
