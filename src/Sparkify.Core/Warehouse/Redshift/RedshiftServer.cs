using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using Sparkify.Provisioning;
using Sparkify.Sources.S3;
using Sparkify.Warehouse.Postgres;

namespace Sparkify.Warehouse.Redshift;

/// <summary>Where a Redshift warehouse is, who signs in, and what COPY needs.</summary>
/// <param name="Server">Host, port, database and user.</param>
/// <param name="Store">How S3 is reached from here; the cluster reaches it by itself.</param>
public sealed partial record RedshiftServer(PostgresServer Server, S3Options Store) : IServer
{
    private const int MostErrors = 99_999;

    /// <summary>The role that COPY reads S3 with; null if nothing says it.</summary>
    public string? RoleArn { get; private init; }

    /// <summary>Where manifests are written; null if nothing says it.</summary>
    public S3Address? Staging { get; private init; }

    /// <summary>Records of one object that COPY may skip; with one more the object is a failed one.</summary>
    public int MaxErrors { get; private init; }

    /// <summary>The region of the sources.</summary>
    public string Region => Server.Options.GetValueOrDefault("region") ?? S3Store.RegionOf(Store with { Endpoint = null });

    /// <summary>The secret that holds user and password; null where they come from elsewhere.</summary>
    internal string? Secret { get; init; }

    /// <summary>The warehouse that <c>provision</c> made, if it was asked where it is; else null.</summary>
    public WarehouseStatus? Provisioned { get; private init; }

    /// <summary>Reads <c>redshift://USER@HOST:PORT/DATABASE?iam_role=ARN&amp;staging=s3://…</c>; what it leaves open comes from the configuration, and a host from the warehouse that <c>provision</c> made.</summary>
    /// <exception cref="SparkifyException">A part is missing or wrong (exit code 2), or there is no such warehouse.</exception>
    public static RedshiftServer Parse(string text, PostgresDefaults configured, RedshiftDefaults copying)
    {
        ArgumentNullException.ThrowIfNull(copying);
        ArgumentNullException.ThrowIfNull(configured);
        var found = PostgresServer.NamesHost(text) || !string.IsNullOrEmpty(configured.Host) ? null : copying.Provisioned?.Invoke();
        var server = PostgresServer.Parse(text, found is null ? configured : Filled(configured, found));
        var options = server.Options;
        var role = options.GetValueOrDefault("iam_role") ?? copying.RoleArn ?? found?.RoleArn;
        var staging = options.GetValueOrDefault("staging") ?? copying.Staging;
        var region = options.GetValueOrDefault("region");
        return new RedshiftServer(server, copying.Store)
        {
            RoleArn = string.IsNullOrEmpty(role) || Role().IsMatch(role) ? role : throw Wrong($"{role} names no IAM role", "Write arn:aws:iam::ACCOUNT:role/NAME."),
            Staging = string.IsNullOrEmpty(staging) ? null : StagingOf(staging),
            MaxErrors = ErrorsOf(copying.AskedMaxErrors ?? options.GetValueOrDefault("max_errors") ?? copying.MaxErrors),
            Secret = options.GetValueOrDefault("secret") ?? (IsAdmin(server, found) ? found?.SecretArn : null),
            Provisioned = found,
            Store = string.IsNullOrEmpty(region) || RegionName().IsMatch(region) ? copying.Store : throw Wrong($"{region} is no region", "Write it as us-west-2."),
        };
    }

    public override string ToString() => Server.ToString();

    NpgsqlConnection IServer.OpenForReading() => RedshiftSession.OpenForReading(this);

    NpgsqlConnection IServer.OpenForWriting() => RedshiftSession.OpenForWriting(this);

    bool IServer.IsTransient(Exception problem) => RedshiftFailures.IsTransient(problem);

    SparkifyException IServer.Explain(NpgsqlException problem) => RedshiftFailures.Of(problem, this);

    /// <summary>What the driver needs. Types are not asked for: Redshift's catalogue is another one than PostgreSQL's.</summary>
    /// <param name="secret">User and password from Secrets Manager; null for those of the address.</param>
    internal NpgsqlConnectionStringBuilder Connection((string User, string Password)? secret)
    {
        var connection = Server.Connection();
#pragma warning disable CS0618 // The other way is a data source, which wants a pool and a lifetime of its own.
        connection.ServerCompatibilityMode = ServerCompatibilityMode.NoTypeLoading;
#pragma warning restore CS0618
        connection.Timezone = null;
        connection.Username = secret?.User ?? connection.Username;
        connection.Password = secret?.Password ?? connection.Password;
        return connection;
    }

    // A database or a user of one's own is a choice; the port is where it is.
    private static PostgresDefaults Filled(PostgresDefaults configured, WarehouseStatus found)
    {
        return configured with
        {
            Host = found.Host,
            Port = found.Port.ToString(CultureInfo.InvariantCulture),
            Database = string.IsNullOrEmpty(configured.Database) ? found.Database : configured.Database,
            User = string.IsNullOrEmpty(configured.User) ? found.AdminUser : configured.User,
        };
    }

    // The secret is the administrator's; a password that was given is not replaced.
    private static bool IsAdmin(PostgresServer server, WarehouseStatus? found) => server.User == found?.AdminUser && server.Password is null;

    private static S3Address StagingOf(string text)
    {
        var place = S3Address.Parse(text);
        return CopyCommand.IsPlain(place.ToString()) ? place : throw Wrong($"{text} cannot stand in a COPY command", "Use letters, digits and . _ - / in its name.");
    }

    private static int ErrorsOf(string? text)
    {
        return string.IsNullOrEmpty(text) ? 0
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var errors) && errors <= MostErrors ? errors
            : throw Wrong($"max_errors={text} is no number from 0 to {MostErrors:N0}", "Write how many records of one object COPY may skip.");
    }

    private static SparkifyException Wrong(string why, string remedy)
    {
        return new SparkifyException($"the Redshift warehouse is not clear: {why}.", remedy) { ExitCode = 2 };
    }

    [GeneratedRegex(@"^arn:aws(-[a-z]+)*:iam::[0-9]{12}:role/[A-Za-z0-9_+=,.@/-]{1,128}$")]
    private static partial Regex Role();

    [GeneratedRegex("^[a-z]{2}(-[a-z]+)+-[0-9]$")]
    private static partial Regex RegionName();
}
