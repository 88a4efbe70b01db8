using System.Data.Common;
using Sparkify.Pipeline;
using Sparkify.Sources;
using Sparkify.Warehouse;

namespace Sparkify.EndToEnd.Golden;

/// <summary>The classic small set with its genres, read on one connection by all tests of the class.</summary>
public abstract class SmallSet(Engine engine) : IDisposable
{
    private DbConnection? _published;
    private TestWarehouse? _warehouse;

    public static IReadOnlyList<(SourceKind Kind, string Location)> Locations =>
    [
        (SourceKind.Events, RealFiles.Find("small/log_data")),
        (SourceKind.Songs, RealFiles.Find("small/song_data")),
        (SourceKind.Genres, RealFiles.Find("genres")),
    ];

    /// <summary>What the run that loaded it reported.</summary>
    public EtlReport Report => SmallSetFixture.On(engine).Report;

    public TestWarehouse Warehouse => _warehouse ??= Open(SmallSetFixture.On(engine).Warehouse.Address);

    public void Dispose()
    {
        _published?.Dispose();
    }

    private TestWarehouse Open(WarehouseAddress address)
    {
        _published = new WarehouseReader(address).OpenPublished();
        return new TestWarehouse(address, _published);
    }

    public sealed class OnDuckDb() : SmallSet(Engine.DuckDb);

    public sealed class OnPostgres() : SmallSet(Engine.Postgres);
}
