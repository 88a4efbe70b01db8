using Sparkify.EndToEnd.Golden;
using Sparkify.Pipeline;

[assembly: AssemblyFixture(typeof(SmallSetFixture))]

namespace Sparkify.EndToEnd.Golden;

/// <summary>The small set on each engine, loaded when the first test asks for it and shared by all that only read it.</summary>
public sealed class SmallSetFixture : IDisposable
{
    private static readonly TemporaryFolder _folder = new();
    private static readonly Lazy<(TestWarehouse, EtlReport)> _onDuckDb = new(() => Load(Engine.DuckDb));
    private static readonly Lazy<(TestWarehouse, EtlReport)> _onPostgres = new(() => Load(Engine.Postgres));

    /// <summary>The warehouse, and what the run that loaded it reported.</summary>
    public static (TestWarehouse Warehouse, EtlReport Report) On(Engine engine)
    {
        return (engine == Engine.DuckDb ? _onDuckDb : _onPostgres).Value;
    }

    public void Dispose()
    {
        _folder.Dispose();
    }

    private static (TestWarehouse Warehouse, EtlReport Report) Load(Engine engine)
    {
        var warehouse = engine.NewWarehouse(_folder.Path);
        return (warehouse, warehouse.Load(SmallSet.Locations));
    }
}
