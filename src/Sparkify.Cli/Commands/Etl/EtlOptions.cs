using System.CommandLine;
using Sparkify.Pipeline;
using Sparkify.Sources;

namespace Sparkify.Cli.Commands.Etl;

/// <summary>The options of <c>etl</c>, <c>etl run</c> and <c>etl plan</c>.</summary>
internal sealed class EtlOptions
{
    private readonly Option<string> _from = Flags.Text(
        "--from",
        "DIR",
        "A folder, or s3://BUCKET/PREFIX, that holds log_data/, song_data/ and, if you have it, genre_data/.");
    private readonly Option<string[]> _logs = Flags.Many(
        "--logs",
        "PATH",
        "Event logs: a folder, a file or a glob, here or in s3://; may be repeated.");
    private readonly Option<string[]> _songs = Flags.Many("--songs", "PATH", "Song metadata, likewise.");
    private readonly Option<string[]> _genres = Flags.Many("--genres", "PATH", "Genre labels, likewise.");
    private readonly Option<bool> _fullRefresh = Flags.Switch(
        "--full-refresh",
        "Build the warehouse again from the sources, then swap it in.");
    private readonly Option<bool> _keepStaging = Flags.Switch(
        "--keep-staging",
        "Keep the tables staging_events, staging_songs, staging_genres.");
    private readonly Option<string> _threads = Flags.Count("--threads", "N", "Reading threads. Default: one per core.");
    private readonly Option<string> _wait = Flags.Count(
        "--wait",
        "SECONDS",
        "How long to wait for another run to end. Default: 5.");
    private readonly Option<string> _maxErrors = Flags.Count(
        "--max-errors",
        "N",
        "Redshift: how many records of one object COPY may skip because they are no JSON. Default: [S3] MAX_ERRORS, 0. Elsewhere such records are rejects, however many.");
    private readonly Option<bool> _dryRun = Flags.Switch("--dry-run", "Only say what would be loaded; the same as `etl plan`.");
    private readonly S3Flags _s3 = new();

    public void AddTo(Command command)
    {
        Option[] options = [_from, _logs, _songs, _genres, _fullRefresh, _keepStaging, _threads, _wait, _maxErrors, _dryRun];
        foreach (var option in options)
        {
            command.Options.Add(option);
        }

        _s3.AddTo(command);
    }

    public bool IsDryRun(ParseResult parsed)
    {
        return parsed.GetValue(_dryRun);
    }

    /// <summary>The places that sources can be.</summary>
    public SourceStores Stores(ParseResult parsed, Invocation call)
    {
        return _s3.Stores(parsed, call);
    }

    /// <exception cref="SparkifyException">Nobody says what to load (exit code 2).</exception>
    public EtlRequest Request(ParseResult parsed, Invocation call, IObjectStore store)
    {
        AskMaxErrors(call, parsed.GetValue(_maxErrors));
        var locations = new SourceLocations(store, call.Cancellation);
        locations.AddFolder(parsed.GetValue(_from));
        locations.AddAll(SourceKind.Events, parsed.GetValue(_logs));
        locations.AddAll(SourceKind.Songs, parsed.GetValue(_songs));
        locations.AddAll(SourceKind.Genres, parsed.GetValue(_genres));
        if (locations.All.Count == 0)
        {
            locations.AddConfigured(call.Settings);
        }

        return new EtlRequest(locations.All)
        {
            FullRefresh = parsed.GetValue(_fullRefresh),
            KeepStaging = parsed.GetValue(_keepStaging),
            Threads = parsed.Number(_threads) ?? 0,
            LockWait = parsed.Number(_wait) is { } seconds ? TimeSpan.FromSeconds(seconds) : TimeSpan.FromSeconds(5),
        };
    }

    private static void AskMaxErrors(Invocation call, string? errors)
    {
        call.AskedMaxErrors = errors;
        if (errors is not null && call.Warehouse is { Redshift: null } other)
        {
            call.Note($"--max-errors changes nothing here: {other.Engine} keeps every record that is no JSON as a reject.");
        }
    }
}
