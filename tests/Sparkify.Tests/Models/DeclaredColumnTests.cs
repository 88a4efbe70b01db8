using Shouldly;
using Sparkify.Models;
using Sparkify.Warehouse;

namespace Sparkify.Tests.Models;

public sealed class DeclaredColumnTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sparkify-models-");

    [Fact]
    public void Every_select_returns_the_columns_that_its_header_declares()
    {
        var models = ModelSet.Load();
        var files = new WarehouseFiles(WarehouseAddress.Parse($"duckdb:{Path.Combine(_folder.FullName, "star.duckdb")}"));
        using var open = DuckDbBuild.Open(files, () => models, TimeProvider.System, []);
        new ModelRunner(open.Connection, new DuckDbDialect(), models, _ => { }).Apply();

        foreach (var model in models.Models.Where(model => model.Select.Length > 0))
        {
            open.Connection.Read($"describe {model.Select}", row => $"{row.GetString(0)} {row.GetString(1)}")
                .ShouldBe(model.Columns.Select(column => $"{column.Name} {Type(column.Type)}"), $"models/{model.File}");
        }
    }

    [Fact]
    public void Every_name_in_a_header_is_a_table_and_a_column()
    {
        var models = ModelSet.Load().Models.ToDictionary(model => model.Name);

        foreach (var model in models.Values)
        {
            var own = model.Key.Concat(model.Unique).Concat(model.By).Concat(model.References.Select(reference => reference.Column));
            own.Except(model.Columns.Select(column => column.Name)).ShouldBeEmpty($"models/{model.File}");
            model.Before.Concat(model.Rows).Where(name => !models.ContainsKey(name)).ShouldBeEmpty($"models/{model.File}");
            model.Prune.Concat(model.References.Select(reference => reference.Target))
                .Where(target => !models.TryGetValue(target.Table, out var found) || found.Columns.All(column => column.Name != target.Column))
                .ShouldBeEmpty($"models/{model.File}");
        }
    }

    [Fact]
    public void Every_table_that_outlives_a_batch_has_a_key_and_a_grain()
    {
        var models = ModelSet.Load().Permanent.Where(model => model.Kind != ModelKind.View).ToList();

        models.Where(model => model.Key.Count == 0).Select(model => model.File).ShouldBeEmpty();
        models.Where(model => !model.Grain.EndsWith('.') && !model.Grain.EndsWith('?') && !model.Grain.Contains(' ', StringComparison.Ordinal))
            .Select(model => model.File).ShouldBeEmpty();
    }

    public void Dispose()
    {
        _folder.Delete(recursive: true);
    }

    private static string Type(string declared)
    {
        return declared == "double precision" ? "DOUBLE" : declared.ToUpperInvariant();
    }
}
