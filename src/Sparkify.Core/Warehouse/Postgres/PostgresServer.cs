using System.Globalization;
using System.Net;
using Npgsql;

namespace Sparkify.Warehouse.Postgres;

/// <summary>Where a PostgreSQL or Redshift warehouse is and who signs in.</summary>
/// <remarks>Without a password the driver asks <c>PGPASSWORD</c>, then <c>PGPASSFILE</c> or <c>~/.pgpass</c>.</remarks>
public sealed record PostgresServer : IServer
{
    private const string Postgres = "postgres";
    private const int PostgresPort = 5432;
    private const int RedshiftPort = 5439;
    private static readonly string[] _options = ["sslmode", "sslrootcert", "connect_timeout", "lock_timeout", "statement_timeout"];
    private static readonly string[] _redshiftOptions = [.. _options, "iam_role", "staging", "region", "max_errors", "secret"];

    /// <summary>How its address begins: <c>postgres</c> or <c>redshift</c>.</summary>
    public string Scheme { get; init; } = Postgres;

    public required string Host { get; init; }

    public required int Port { get; init; }

    public required string Database { get; init; }

    public required string User { get; init; }

    /// <summary>Seconds to wait for a connection.</summary>
    public int ConnectTimeout { get; init; } = 10;

    /// <summary>Seconds that a statement waits for somebody else's lock.</summary>
    public int LockTimeout { get; init; } = 30;

    /// <summary>Seconds that one statement of a run may take.</summary>
    public int StatementTimeout { get; init; } = 3600;

    /// <summary>A file of certificate authorities; null for the system's own.</summary>
    public string? RootCertificate { get; init; }

    /// <summary>True if the server must prove who it is, by a certificate for the very host name, and all traffic is encrypted.</summary>
    public bool IsVerified { get; init; }

    internal string? Password { get; init; }

    /// <summary>What the address says after its question mark.</summary>
    internal IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>Reads <c>postgres://[USER[:PASSWORD]@]HOST[:PORT]/DATABASE</c> and options such as <c>?lock_timeout=SECONDS</c>; <c>postgres</c> alone takes all of it from <c>dwh.cfg</c>.</summary>
    /// <exception cref="SparkifyException">A part is missing or wrong (exit code 2); the message never holds the password.</exception>
    public static PostgresServer Parse(string text, PostgresDefaults configured)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(configured);
        var (scheme, address, rest) = Split(text);
        var hasHost = NamesHost(text);
        if (!Uri.TryCreate(hasHost ? address : $"{scheme}://host-of-the-configuration{rest}", UriKind.Absolute, out var uri))
        {
            throw Wrong("the address cannot be read");
        }

        var (user, password) = Credentials(uri);
        var options = OptionsOf(uri, scheme);
        var host = Known(hasHost ? Uri.UnescapeDataString(uri.Host) : configured.Host, "HOST").Trim('[', ']');
        var isConfigured = host == configured.Host;
        var database = Uri.UnescapeDataString(uri.AbsolutePath.Trim('/'));
        return new PostgresServer
        {
            Scheme = scheme,
            Options = options,
            Host = host,
            Port = uri.Port > 0 ? uri.Port : PortOf(isConfigured ? configured.Port : null, scheme),
            Database = Known(database.Length > 0 ? database : configured.Database, "DB_NAME"),
            User = Known(user ?? configured.User ?? Environment.GetEnvironmentVariable("PGUSER") ?? Environment.UserName, "DB_USER"),
            Password = password ?? (isConfigured && !string.IsNullOrEmpty(configured.Password) ? configured.Password : null),
            IsVerified = scheme != Postgres || options.ContainsKey("sslmode") || !IsThisMachine(host),
            RootCertificate = options.GetValueOrDefault("sslrootcert"),
            ConnectTimeout = Seconds(options, "connect_timeout", usual: 10),
            LockTimeout = Seconds(options, "lock_timeout", usual: 30),
            StatementTimeout = Seconds(options, "statement_timeout", usual: 3600),
        };
    }

    NpgsqlConnection IServer.OpenForReading() => PostgresSession.OpenForReading(this);

    NpgsqlConnection IServer.OpenForWriting() => PostgresSession.OpenForWriting(this);

    bool IServer.IsTransient(Exception problem) => PostgresFailures.IsTransient(problem);

    SparkifyException IServer.Explain(NpgsqlException problem) => PostgresFailures.Of(problem, this);

    /// <summary>False for an address that leaves the host open, such as <c>redshift</c> or <c>redshift:///smoke</c>.</summary>
    internal static bool NamesHost(string text) => Split(text).Remainder is { Length: > 0 } rest && rest[0] is not ('?' or '/');

    public override string ToString()
    {
        var host = Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host;
        return $"{Scheme}://{User}@{host}:{Port}/{Database}";
    }

    /// <summary>What the driver needs. Anything but this machine must prove who it is.</summary>
    internal NpgsqlConnectionStringBuilder Connection()
    {
        return new NpgsqlConnectionStringBuilder
        {
            Host = Host,
            Port = Port,
            Database = Database,
            Username = User,
            Password = Password,
            Timeout = ConnectTimeout,
            CommandTimeout = 0,
            Pooling = false,
            SslMode = IsVerified ? SslMode.VerifyFull : SslMode.Disable,
            RootCertificate = RootCertificate,
            KeepAlive = 30,
            Timezone = "UTC",
            ApplicationName = "sparkify",
            IncludeErrorDetail = false,
            GssEncryptionMode = GssEncryptionMode.Disable,
        };
    }

    private static (string Scheme, string Address, string Remainder) Split(string text)
    {
        var scheme = text.StartsWith("redshift", StringComparison.Ordinal) ? "redshift" : Postgres;
        var address = text.Contains("://", StringComparison.Ordinal) ? text : text.Replace(scheme, $"{scheme}://", StringComparison.Ordinal);
        return (scheme, address, address[(address.IndexOf("://", StringComparison.Ordinal) + 3)..]);
    }

    // Only what stays on this machine may go without encryption.
    private static bool IsThisMachine(string host)
    {
        return host is "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
    }

    private static (string? User, string? Password) Credentials(Uri uri)
    {
        var parts = uri.UserInfo.Split(':', 2);
        return (parts[0].Length > 0 ? Uri.UnescapeDataString(parts[0]) : null, parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : null);
    }

    private static Dictionary<string, string> OptionsOf(Uri uri, string scheme)
    {
        var known = scheme == Postgres ? _options : _redshiftOptions;
        var options = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(option => option.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : "");
        if (options.Keys.Except(known).FirstOrDefault() is { } unknown)
        {
            throw Wrong($"it has no option `{unknown}`; there are {string.Join(", ", known)}");
        }

        return options.TryGetValue("sslmode", out var mode) && mode != "verify-full"
            ? throw Wrong($"sslmode={mode} is not offered: a server elsewhere must prove who it is (verify-full), this machine needs no encryption")
            : options;
    }

    private static int PortOf(string? text, string scheme)
    {
        return string.IsNullOrEmpty(text) ? (scheme == Postgres ? PostgresPort : RedshiftPort)
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536 ? port
            : throw Wrong($"DB_PORT = {text} is no port");
    }

    private static int Seconds(Dictionary<string, string> options, string name, int usual)
    {
        const int Most = 1_000_000;
        return !options.TryGetValue(name, out var text) ? usual
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < Most ? seconds
            : throw Wrong($"{name}={text} is no number of seconds");
    }

    private static string Known(string? value, string key)
    {
        return string.IsNullOrEmpty(value) ? throw Wrong($"neither the address nor [CLUSTER] {key} of dwh.cfg says it") : value;
    }

    private static SparkifyException Wrong(string why)
    {
        return new SparkifyException(
            $"the warehouse's address is not clear: {why}.", "Write postgres://USER@HOST:PORT/DATABASE or redshift://USER@HOST:PORT/DATABASE.")
        { ExitCode = 2 };
    }
}
