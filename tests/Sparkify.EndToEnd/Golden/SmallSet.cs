using Sparkify.Pipeline;
using Sparkify.Sources;

namespace Sparkify.EndToEnd.Golden;

/// <summary>The classic small set with its genres, loaded once for all tests of the class.</summary>
public abstract class SmallSet(Engine engine) : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private TestWarehouse? _warehouse;

    /// <summary>What the first run reported.</summary>
    public EtlReport? First { get; private set; }

    public TestWarehouse Warehouse => _warehouse ??= Load();

    public static IReadOnlyList<(SourceKind Kind, string Location)> Locations =>
    [
        (SourceKind.Events, RealFiles.Find("small/log_data")),
        (SourceKind.Songs, RealFiles.Find("small/song_data")),
        (SourceKind.Genres, RealFiles.Find("genres")),
    ];

    public void Dispose()
    {
        _folder.Dispose();
    }

    private TestWarehouse Load()
    {
        var warehouse = engine.NewWarehouse(_folder.Path);
        First = warehouse.Load(Locations);
        return warehouse;
    }

    public sealed class OnDuckDb() : SmallSet(Engine.DuckDb);

    public sealed class OnPostgres() : SmallSet(Engine.Postgres);
}
