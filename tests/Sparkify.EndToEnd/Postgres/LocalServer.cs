using System.Diagnostics;
using Npgsql;
using Sparkify.Warehouse;

namespace Sparkify.EndToEnd.Postgres;

/// <summary>One PostgreSQL server on a private port and folder.</summary>
public sealed class LocalServer : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);
    private readonly Process _script;

    private LocalServer(Process script, int port)
    {
        _script = script;
        Port = port;
    }

    public int Port { get; }

    /// <summary>Why there is no server here; empty if there is one.</summary>
    public static string Missing { get; } =
        Directory.Exists("/usr/lib/postgresql") || Programs().Any(folder => File.Exists(Path.Combine(folder, "initdb")))
            ? ""
            : "PostgreSQL is not installed.";

    public static LocalServer Start()
    {
        var port = FreePorts.Take();
        var script = Process.Start(new ProcessStartInfo(
            "bash",
            [Path.Combine(Repository.Root, "tests", "Sparkify.EndToEnd", "Postgres", "postgres-server.sh"), Path.Combine(Path.GetTempPath(), $"sparkify-postgres-{port}"), $"{port}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var server = new LocalServer(script, port);
        server.Await();
        return server;
    }

    /// <summary>Stops the server and starts it again.</summary>
    /// <param name="mode"><c>fast</c>: every session is told to end; <c>immediate</c>: as in a power cut.</param>
    public void Restart(string mode)
    {
        _script.StandardInput.WriteLine(mode);
        _script.StandardInput.Flush();
        Await();
    }

    public string Address(string database, string user = "owner") => $"postgres://{user}@127.0.0.1:{Port}/{database}";

    /// <summary>Creates a database.</summary>
    public TestWarehouse NewWarehouse(string database)
    {
        Execute("postgres", $"create database {database}");
        return new TestWarehouse(WarehouseAddress.Parse(Address(database)));
    }

    /// <summary>Runs statements as the owner.</summary>
    public void Execute(string database, string sql)
    {
        using var connection = Open(database);
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public NpgsqlConnection Open(string database)
    {
        var connection = new NpgsqlConnection($"Host=127.0.0.1;Port={Port};Username=owner;Database={database};Pooling=false;SSL Mode=Disable;Command Timeout=300");
        connection.Open();
        return connection;
    }

    public void Dispose()
    {
        // The script ends with its input, also if this process is killed.
        _script.StandardInput.Close();
        _script.WaitForExit();
        _script.Dispose();
    }

    private void Await()
    {
        using var patience = new CancellationTokenSource(_patience);
        var line = _script.StandardOutput.ReadLineAsync(patience.Token).AsTask().GetAwaiter().GetResult();
        if (line != "ready")
        {
            throw new InvalidOperationException($"PostgreSQL did not start: {line}\n{_script.StandardOutput.ReadToEnd()}");
        }
    }

    private static string[] Programs() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':');
}
