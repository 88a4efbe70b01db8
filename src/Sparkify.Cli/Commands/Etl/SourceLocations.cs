using Sparkify.Cli.Configuration;
using Sparkify.Sources;
using Sparkify.Sources.S3;

namespace Sparkify.Cli.Commands.Etl;

/// <summary>What a run reads, collected from flags or from <c>dwh.cfg</c>.</summary>
/// <param name="store">Asked which folders there are.</param>
/// <remarks>Paths are made absolute, so that a retry finds them from any folder.</remarks>
internal sealed class SourceLocations(IObjectStore store, CancellationToken cancellation)
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

        if (!S3Address.Is(folder) && !Directory.Exists(folder))
        {
            throw WrongUse.Because($"There is no folder {folder}.", "--from wants a folder that holds log_data/ and song_data/.");
        }

        var before = _all.Count;
        foreach (var (name, kind) in _folders)
        {
            var inside = Inside(folder, name);
            if (store.Exists(inside, cancellation))
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

    public void AddAll(SourceKind kind, IEnumerable<string>? values)
    {
        foreach (var value in values ?? [])
        {
            _all.Add((kind, Absolute(value)));
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
        if (setting.Value is { } value)
        {
            _all.Add((kind, Absolute(value)));
        }
    }

    private static string Inside(string folder, string name)
    {
        return S3Address.Is(folder) ? S3Address.Parse(folder).Below(name).ToString() : Path.GetFullPath(Path.Combine(folder, name));
    }

    private static string Absolute(string location)
    {
        return S3Address.Is(location) ? S3Address.Parse(location).ToString() : Path.GetFullPath(location);
    }
}
