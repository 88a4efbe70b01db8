using Sparkify.Cli.Configuration;
using Sparkify.Sources;

namespace Sparkify.Cli.Commands.Etl;

/// <summary>What a run reads, collected from flags or from <c>dwh.cfg</c>.</summary>
/// <remarks>Paths are made absolute, so that a retry finds them from any folder.</remarks>
internal sealed class SourceLocations
{
    private static readonly (string Folder, SourceKind Kind)[] _folders =
    [
        ("log_data", SourceKind.Events),
        ("song_data", SourceKind.Songs),
        ("genre_data", SourceKind.Genres),
    ];

    private readonly List<(SourceKind Kind, string Location)> _all = [];

    public IReadOnlyList<(SourceKind Kind, string Location)> All => _all;

    /// <param name="folder">The value of <c>--from</c>, or null.</param>
    public void AddFolder(string? folder)
    {
        if (folder is null)
        {
            return;
        }

        RefuseRemote(folder, "--from", ExitCodes.WrongUse);
        if (!Directory.Exists(folder))
        {
            throw WrongUse.Because($"There is no folder {folder}.", "--from wants a folder that holds log_data/ and song_data/.");
        }

        var before = _all.Count;
        foreach (var (name, kind) in _folders)
        {
            var inside = Path.GetFullPath(Path.Combine(folder, name));
            if (Directory.Exists(inside))
            {
                _all.Add((kind, inside));
            }
        }

        if (_all.Count == before)
        {
            throw WrongUse.Because(
                $"{folder} holds none of log_data/, song_data/, genre_data/.",
                "Name files with --logs, --songs and --genres.");
        }
    }

    public void AddAll(string flag, SourceKind kind, IEnumerable<string>? values)
    {
        foreach (var value in values ?? [])
        {
            RefuseRemote(value, flag, ExitCodes.WrongUse);
            _all.Add((kind, Path.GetFullPath(value)));
        }
    }

    /// <exception cref="SparkifyException">The configuration names no source either (exit code 2).</exception>
    public void AddConfigured(Settings settings)
    {
        Add(settings.Find(KnownKeys.LogData), SourceKind.Events);
        Add(settings.Find(KnownKeys.SongData), SourceKind.Songs);
        Add(settings.Find(KnownKeys.GenreData), SourceKind.Genres);
        if (_all.Count == 0)
        {
            throw WrongUse.Because(
                "Nothing says what to load.",
                "Name a folder with --from, or files with --logs, --songs and --genres, or write [S3] LOG_DATA and SONG_DATA in dwh.cfg.");
        }
    }

    private void Add(Setting setting, SourceKind kind)
    {
        if (setting.Value is not { } value)
        {
            return;
        }

        RefuseRemote(value, $"{setting.Key.Name} from {setting.Origin}", ExitCodes.Configuration);
        _all.Add((kind, Path.GetFullPath(value)));
    }

    private static void RefuseRemote(string value, string origin, int exitCode)
    {
        if (value.StartsWith("s3://", StringComparison.OrdinalIgnoreCase))
        {
            throw new SparkifyException(
                $"{value} ({origin}) lies in S3; this build reads local paths only.",
                "Copy it with `aws s3 cp --recursive` and name the folder with --from.")
            { ExitCode = exitCode };
        }
    }
}
