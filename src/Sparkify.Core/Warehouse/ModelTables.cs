using System.Data.Common;
using Sparkify.Models;

namespace Sparkify.Warehouse;

/// <summary>Makes the tables, views and functions that the model files define.</summary>
internal sealed class ModelTables(DbConnection connection, ModelSet models, Dialect dialect)
{
    private const string FunctionsRow = "fn";

    /// <summary>Creates what is missing; does nothing if this version of the models made the warehouse. To be called inside a transaction.</summary>
    /// <param name="replace">Drop tables that another version made otherwise; if not, they are refused.</param>
    /// <param name="isNew">True if the database is known to be empty.</param>
    /// <exception cref="SparkifyException">Another version made it and its tables differ.</exception>
    public void Ensure(bool replace, bool isNew = false)
    {
        var wanted = Fingerprints();
        if (!isNew && !HasNoTables())
        {
            var known = connection.Read("select table_name, fingerprint from ops.models", row => (row.GetString(0), row.GetString(1)));
            if (known.ToHashSet().SetEquals(wanted))
            {
                return;
            }

            MeetOtherTables(replace);
        }

        connection.Execute(models.Functions[dialect.Engine]);
        foreach (var model in models.Permanent.Where(model => model.Kind != ModelKind.View))
        {
            connection.Execute(Ddl.CreateTable(model.Name, model, dialect));
        }

        foreach (var view in models.Permanent.Where(model => model.Kind == ModelKind.View))
        {
            connection.Execute(dialect.View(view.Name, view.Select));
        }

        connection.Execute(dialect.Finish(models.Permanent));
        WriteDictionary(wanted);
    }

    private bool HasNoTables()
    {
        return connection.Count("select count(*) from information_schema.tables where table_schema = 'ops' and table_name = 'models'") == 0;
    }

    private void MeetOtherTables(bool replace)
    {
        var stored = connection.Read(
            """
            select case when table_schema = 'ops' then 'ops.' else '' end || table_name, column_name
            from information_schema.columns
            where table_schema in (current_schema(), 'ops')
            order by table_schema, table_name, ordinal_position
            """,
            row => (Table: row.GetString(0), Column: row.GetString(1))).ToLookup(row => row.Table, row => row.Column);
        // A new table would miss all that earlier runs brought.
        var isLoaded = stored.Contains("ops.load_ledger") && connection.Count("select count(*) from (select 1 from ops.load_ledger limit 1) as one") > 0;
        foreach (var model in models.Permanent.Where(model => model.Kind != ModelKind.View))
        {
            var columns = stored[model.Name].ToList();
            if (columns.Count == 0 ? !isLoaded || model.Layer != "star" : columns.SequenceEqual(model.Columns.Select(column => column.Name)))
            {
                continue;
            }

            if (!replace)
            {
                throw new SparkifyException(
                    columns.Count == 0
                        ? $"another version made the warehouse: it has no table {model.Name}."
                        : $"table {model.Name} was made by another version: it has the columns {string.Join(", ", columns)}.",
                    "Build the warehouse again with `sparkify etl --full-refresh`.")
                { ExitCode = 4 };
            }

            connection.Execute(dialect.Drop("table", model.Name));
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
            $"({Ddl.Value(model.Name)}, {Ddl.Value(column.Name)}, {position + 1}, {Ddl.Value(column.Type)}, {Ddl.Value(column.Description)})"));
        connection.Execute("delete from ops.models");
        connection.Execute("delete from ops.model_columns");
        connection.Execute($"insert into ops.models values {string.Join(",\n", tables.Concat(others))}");
        connection.Execute($"insert into ops.model_columns values {string.Join(",\n", columns)}");
    }

    private static string Row(params string[] values)
    {
        return $"({string.Join(", ", values.Select(Ddl.Value))})";
    }

    private List<(string Name, string Fingerprint)> Fingerprints()
    {
        return [(FunctionsRow, ModelSet.Fingerprint(models.Functions[dialect.Engine])), .. models.Models.Select(model => (model.Name, model.Fingerprint))];
    }
}
