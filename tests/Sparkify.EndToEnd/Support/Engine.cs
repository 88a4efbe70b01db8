using Sparkify.EndToEnd.Postgres;

namespace Sparkify.EndToEnd.Support;

/// <summary>Where the specification runs: every warehouse must come to the same rows.</summary>
public sealed class Engine
{
    private readonly Func<string, TestWarehouse> _create;

    private Engine(string name, int patience, Func<string, TestWarehouse> create)
    {
        Name = name;
        Patience = patience;
        _create = create;
    }

    public static Engine DuckDb { get; } = new("DuckDB", 1, folder => new TestWarehouse(Path.Combine(folder, "star.duckdb")));

    public static Engine Postgres { get; } = new("PostgreSQL", 10, _ => PostgresFixture.NewWarehouse());

    public string Name { get; }

    /// <summary>How many times fewer draws of chance it is given: its runs take that much longer.</summary>
    public int Patience { get; }

    /// <summary>A new, empty warehouse.</summary>
    /// <param name="folder">Where it may keep files.</param>
    public TestWarehouse NewWarehouse(string folder)
    {
        return _create(folder);
    }

    public override string ToString() => Name;
}
