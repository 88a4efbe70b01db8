using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Amazon.S3;
using Npgsql;
using Sparkify.EndToEnd.Postgres;

namespace Sparkify.EndToEnd.Redshift;

/// <summary>
/// A stand-in for Redshift: a server for the PostgreSQL wire protocol, over TLS only, before a database of the tests' PostgreSQL.
/// It takes Redshift's DDL and COPY from S3, refuses what Redshift lacks, enforces no keys, and lets TRUNCATE commit.
/// It proves the flow of our own code. It proves nothing about Redshift: not its limits, not its messages, not its speed.
/// </summary>
/// <example><code>
/// public sealed class Loads(Gateway gateway)
/// {
///     await using var standIn = RedshiftStandIn.Start(gateway.Client());  // skips the test where PostgreSQL is missing
///     Run.Sparkify("etl", "-w", standIn.Address, …)                       // redshift://user:password@localhost:port/database
///     standIn.RootCertificateFile                                         // a PEM file: the root for VerifyFull
///     standIn.S3Endpoint, RedshiftStandIn.RoleArn                         // where COPY reads, and the one role it may assume
///     standIn.Statements                                                  // every statement that came, in their order
///     standIn.FailOnce("insert into plays", "XX000", "1023 …")            // the next such statement fails
///     standIn.CutOnce("commit")                                           // the connection breaks instead
///     using var connection = standIn.Open();                              // through the stand-in, as the product sees it
///     using var server = standIn.OpenServer();                            // past it, as PostgreSQL's owner
/// }
/// </code></example>
public sealed class RedshiftStandIn : IAsyncDisposable
{
    /// <summary>The one role that COPY may assume.</summary>
    public const string RoleArn = "arn:aws:iam::123456789012:role/sparkify-copy";

    internal const string Password = "Stand-In-1";
    private static int _started;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentBag<Task> _sessions = [];
    private readonly ConcurrentDictionary<string, StandInException> _faults = [];
    private readonly ConcurrentDictionary<string, (string Words, bool IsDelivered)> _waiting = [];
    private readonly ConcurrentDictionary<string, bool> _unanswered = [];
    private readonly ConcurrentQueue<string> _statements = [];
    private readonly TemporaryFolder _folder = new();
    private readonly X509Certificate2 _certificate = StandInCertificate.Create();
    private readonly LocalServer _server;
    private readonly Task _accepting;

    private RedshiftStandIn(LocalServer server, string database, IAmazonS3? store)
    {
        (_server, Database, Store) = (server, database, store is null ? null : new StandInStore(store));
        S3Endpoint = store?.Config.ServiceURL ?? "";
        RootCertificateFile = _folder.Write("stand-in.pem", _certificate.ExportCertificatePem());
        Books = new StandInBooks(OpenServer, database);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    public int Port { get; }

    public string Database { get; }

    /// <summary>With its password.</summary>
    public string Address => $"redshift://{Owner}:{Password}@localhost:{Port}/{Database}";

    /// <summary>The role that owns the database; like Redshift's administrator it is no superuser of PostgreSQL.</summary>
    public string Owner => $"owner_of_{Database}";

    public string RootCertificateFile { get; }

    /// <summary>The store that COPY reads; empty if there is none.</summary>
    public string S3Endpoint { get; }

    /// <summary>Every statement that came, as it came.</summary>
    public IReadOnlyList<string> Statements => [.. _statements];

    /// <summary>What an Npgsql client needs.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder
    {
        Host = "localhost",
        Port = Port,
        Database = Database,
        Username = Owner,
        Password = Password,
        SslMode = SslMode.VerifyFull,
        RootCertificate = RootCertificateFile,
        ["Server Compatibility Mode"] = "NoTypeLoading",
        GssEncryptionMode = GssEncryptionMode.Disable,
        Pooling = false,
        Timeout = 10,
    }.ConnectionString;

    internal StandInStore? Store { get; }

    internal StandInBooks Books { get; }

    /// <summary>Starts one with an empty database of its own.</summary>
    /// <param name="store">Where COPY reads; null for a stand-in that is never asked to.</param>
    public static RedshiftStandIn Start(IAmazonS3? store = null)
    {
        var server = PostgresFixture.Server;
        var database = string.Create(CultureInfo.InvariantCulture, $"redshift{Interlocked.Increment(ref _started)}");
        server.Execute("postgres", $"create role owner_of_{database} login password '{Password}'");
        server.Execute("postgres", $"create database {database} owner owner_of_{database}");
        server.Execute(database, File.ReadAllText(Path.Combine(Repository.Root, "tests", "Sparkify.EndToEnd", "Redshift", "catalogue.sql")));
        server.Execute(database, $"alter schema public owner to owner_of_{database}");
        return new RedshiftStandIn(server, database, store);
    }

    /// <summary>Fails the next statement that holds these words.</summary>
    public void FailOnce(string words, string sqlState, string message) => _faults[words] = new StandInException(sqlState, message);

    /// <summary>Breaks the connection on which the next statement with these words comes, before it is run.</summary>
    public void CutOnce(string words) => _faults[words] = new StandInException("", "cut");

    /// <summary>Breaks the connection on which a statement with these words comes, once another one has come: before it is run, or before it is answered.</summary>
    public void CutAfter(string first, string words, bool isDelivered) => _waiting[first] = (words, isDelivered);

    public NpgsqlConnection Open()
    {
        var connection = new NpgsqlConnection(ConnectionString);
        connection.Open();
        return connection;
    }

    public NpgsqlConnection OpenServer() => _server.Open(Database);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting;
        await Task.WhenAll(_sessions);
        Books.Dispose();
        _stop.Dispose();
        _certificate.Dispose();
        _folder.Dispose();
    }

    /// <summary>Notes a statement.</summary>
    /// <exception cref="StandInException">A test asked that it fails.</exception>
    internal void Meet(string sql)
    {
        _statements.Enqueue(sql);
        foreach (var (words, fault) in _faults)
        {
            if (sql.Contains(words, StringComparison.OrdinalIgnoreCase) && _faults.TryRemove(words, out _))
            {
                throw fault;
            }
        }

        foreach (var (first, then) in _waiting)
        {
            if (sql.Contains(first, StringComparison.OrdinalIgnoreCase) && _waiting.TryRemove(first, out _))
            {
                _ = then.IsDelivered ? _unanswered[then.Words] = true : (_faults[then.Words] = new StandInException("", "cut")) is null;
            }
        }
    }

    /// <summary>Lets the answer to a statement through.</summary>
    /// <exception cref="StandInException">A test asked that it never arrives.</exception>
    internal void Answer(IReadOnlyList<string> statements)
    {
        foreach (var words in _unanswered.Keys)
        {
            if (statements.Any(sql => sql.Contains(words, StringComparison.OrdinalIgnoreCase)) && _unanswered.TryRemove(words, out _))
            {
                throw new StandInException("", "cut");
            }
        }
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _sessions.Add(ServeAsync(client));
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                client.NoDelay = true;
                using var door = new StandInDoor(client.GetStream(), _certificate, _server.Port);
                await door.ServeAsync(this, _stop.Token);
            }
            catch (Exception ended) when (ended is IOException or OperationCanceledException or SocketException or AuthenticationException)
            {
                // The client is gone, does not trust the certificate, or the test is over.
            }
        }
    }
}
