using System.Globalization;

[assembly: AssemblyFixture(typeof(Sparkify.EndToEnd.Postgres.PostgresFixture))]

namespace Sparkify.EndToEnd.Postgres;

/// <summary>A real PostgreSQL server, started when the first test asks for it and shared by all; each warehouse is a database of its own.</summary>
public sealed class PostgresFixture : IDisposable
{
    private static readonly Lazy<LocalServer> _shared = new(() => LocalServer.Start());
    private static int _databases;

    /// <summary>The shared server; skips the test where PostgreSQL is not installed.</summary>
    public static LocalServer Server
    {
        get
        {
            Assert.SkipUnless(LocalServer.Missing.Length == 0, LocalServer.Missing);
            return _shared.Value;
        }
    }

    /// <summary>A new, empty warehouse on the shared server.</summary>
    public static TestWarehouse NewWarehouse()
    {
        return Server.NewWarehouse(string.Create(CultureInfo.InvariantCulture, $"w{Interlocked.Increment(ref _databases)}"));
    }

    /// <summary>A new warehouse on the shared server that holds what another one there holds, which nobody has open.</summary>
    public static TestWarehouse CopyOf(TestWarehouse from)
    {
        var copy = NewWarehouse();
        Server.Execute("postgres", $"drop database {copy.Address.Server!.Database}");
        Server.Execute("postgres", $"create database {copy.Address.Server.Database} template {from.Address.Server!.Database}");
        return copy;
    }

    public void Dispose()
    {
        if (_shared.IsValueCreated)
        {
            _shared.Value.Dispose();
        }
    }
}
