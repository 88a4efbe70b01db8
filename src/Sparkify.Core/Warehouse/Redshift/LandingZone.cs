using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Npgsql;
using Sparkify.Sources;
using Sparkify.Sources.S3;
using Sparkify.Staging;

namespace Sparkify.Warehouse.Redshift;

/// <summary>Has the cluster copy objects from S3 into landing tables of this run, each COPY committed by itself.</summary>
/// <remarks>The run's own transaction has not read anything yet: it will see all that landed. See docs/decisions/0019.</remarks>
internal sealed class LandingZone : IDisposable
{
    private readonly RedshiftServer _server;
    private readonly S3Writing _s3;
    private readonly S3Address _folder;
    private readonly List<S3Address> _written = [];
    private readonly Dictionary<SourceKind, S3Address> _paths = [];
    private NpgsqlConnection _connection;

    public LandingZone(RedshiftServer server, string run, CancellationToken cancellation)
    {
        _server = server;
        _folder = Folder(server.Staging ?? throw NoStaging(), run);
        (Events, Songs) = (LandingTable.Events(run), LandingTable.Songs(run));
        _s3 = new S3Writing(server.Store, cancellation);
        _connection = RedshiftSession.OpenForWriting(server);
        foreach (var table in (LandingTable[])[Events, Songs])
        {
            foreach (var statement in table.Create)
            {
                _connection.Execute(statement);
            }

            _paths[table.Kind] = Put($"{table.Kind.ToString().ToLowerInvariant()}-paths.json", table.JsonPaths);
        }
    }

    public LandingTable Events { get; }

    public LandingTable Songs { get; }

    /// <summary>Where a run keeps its manifests.</summary>
    public static S3Address Folder(S3Address staging, string run) => staging.Below($"sparkify-{run}");

    /// <summary>Copies one object whole, or nothing of it.</summary>
    public LandedObject Land(SourceObject source, long fileId)
    {
        if (!CopyCommand.IsPlain(source.Uri))
        {
            return new LandedObject(source, fileId, "Its name holds letters that COPY's manifest is not trusted with.", []);
        }

        var landing = source.Kind == SourceKind.Events ? Events : Songs;
        var place = S3Address.Parse(source.Uri);
        var startedAt = _connection.Read("select getdate()", row => row.GetDateTime(0))[0];
        if (source.Size > 0 && Copy(source, landing, fileId) is { } problem)
        {
            // The driver gives up a connection after an error of Redshift's own.
            Reopen();
            var errors = Errors(source, startedAt);
            return new LandedObject(source, fileId, errors.Count > 0 ? $"COPY gave up at {errors[0]}." : problem, []);
        }

        if (_s3.ETag(place) != source.ETag)
        {
            _connection.Execute($"truncate {landing.Arrivals}");
            return new LandedObject(source, fileId, "It changed while it was loaded.", []);
        }

        // This session commits each statement by itself, so TRUNCATE does no harm.
        _connection.Execute(landing.Take(fileId, Track(source)));
        _connection.Execute($"truncate {landing.Arrivals}");
        return new LandedObject(source, fileId, null, _server.MaxErrors > 0 ? Errors(source, startedAt) : []);
    }

    public void Dispose()
    {
        try
        {
            // The objects first: as long as the tables are there, the next run knows where to look for them.
            _written.ForEach(_s3.Remove);
            if (_connection.State != ConnectionState.Open)
            {
                Reopen();
            }

            foreach (var table in (LandingTable[])[Events, Songs])
            {
                _connection.Execute($"drop table if exists {table.Name}");
                _connection.Execute($"drop table if exists {table.Arrivals}");
            }
        }
        catch (Exception left) when (left is DbException or SparkifyException or InvalidOperationException)
        {
            // The next run removes it: LandingLeftovers.
        }

        _connection.Dispose();
        _s3.Dispose();
    }

    private string? Copy(SourceObject source, LandingTable landing, long fileId)
    {
        var manifest = Put(string.Create(CultureInfo.InvariantCulture, $"{fileId}.manifest"), $$"""{"entries": [{"url": "{{source.Uri}}", "mandatory": true}]}""");
        var text = CopyCommand.Text(_server, landing, new CopySource(manifest, _paths[landing.Kind], _s3.IsGzip(S3Address.Parse(source.Uri))));
        try
        {
            _connection.Execute(text);
            return null;
        }
        catch (PostgresException refused) when (RedshiftFailures.IsOfCopy(refused))
        {
            return $"COPY refused it: {refused.MessageText.ReplaceLineEndings(" ").TrimEnd('.')}.";
        }
    }

    private List<CopyError> Errors(SourceObject source, DateTime since)
    {
        return _connection.Read(
            """
            select line_number, trim(column_name), error_code, trim(error_message)
            from sys_load_error_detail
            where trim(file_name) = $1 and start_time >= $2
            order by line_number
            """,
            row => new CopyError(
                Convert.ToInt64(row.GetValue(0), CultureInfo.InvariantCulture),
                row.IsDBNull(1) ? "" : row.GetString(1),
                row.IsDBNull(2) ? 0 : Convert.ToInt32(row.GetValue(2), CultureInfo.InvariantCulture),
                row.IsDBNull(3) ? "" : row.GetString(3)),
            source.Uri.Length > LongestName ? source.Uri[..LongestName] : source.Uri,
            since);
    }

    // sys_load_error_detail.file_name
    private const int LongestName = 256;

    // A record may name its track; else the object's name does.
    private static string Track(SourceObject source) => TrackId.Of(source.Uri) is { } track ? $"'{track}'" : "cast(null as varchar(18))";

    private void Reopen()
    {
        _connection.Dispose();
        _connection = RedshiftSession.OpenForWriting(_server);
    }

    private S3Address Put(string name, string content)
    {
        var place = _folder.Below(name);
        _s3.Put(place, Encoding.UTF8.GetBytes(content));
        _written.Add(place);
        return place;
    }

    private static SparkifyException NoStaging()
    {
        return new SparkifyException(
            "Redshift's COPY needs a place in S3 for its manifests, and none is set.",
            "Set [S3] STAGING of dwh.cfg to s3://BUCKET/PREFIX: this program writes there, and the cluster's role reads there.")
        { ExitCode = 4 };
    }
}
