using System.CommandLine;
using Sparkify.Cli.Configuration;
using Sparkify.Provisioning;
using Sparkify.Sources.S3;
using Sparkify.Warehouse;
using Sparkify.Warehouse.Redshift;

namespace Sparkify.Cli.Commands.Config;

/// <summary>The options of <c>config init</c>, as values of keys.</summary>
internal sealed class InitFlags
{
    private readonly Option<string> _from = Flags.Text(
        "--from", "DIR", "A folder, or s3://BUCKET/PREFIX, that holds log_data/, song_data/ and, if you have it, genre_data/.");

    private readonly (Option<string> Option, KnownKey Key)[] _values =
    [
        (Flags.Text("--logs", "PATH", "Event logs: a folder, a file or a glob, here or in s3://."), KnownKeys.LogData),
        (Flags.Text("--songs", "PATH", "Song metadata, likewise."), KnownKeys.SongData),
        (Flags.Text("--genres", "PATH", "Genre labels, likewise."), KnownKeys.GenreData),
        (Flags.Text("--s3-endpoint", "URL", "An S3 store other than AWS."), KnownKeys.Endpoint),
        (Flags.Text("--staging", "S3-URL", "Redshift: where manifests for COPY are written."), KnownKeys.StagingData),
        (Flags.Text("--region", "NAME", "The region of the bucket."), KnownKeys.Region),
    ];

    // `redshift` alone is the warehouse that `provision` is still to make.
    private static readonly WarehouseStatus _later = new("", "", "absent") { Host = "later", Port = 1, Database = "later", AdminUser = "later" };

    public void AddTo(Command command)
    {
        command.Options.Add(_from);
        foreach (var (option, _) in _values)
        {
            command.Options.Add(option);
        }
    }

    /// <exception cref="SparkifyException">A value is wrong (exit code 2).</exception>
    public Dictionary<KnownKey, string> Values(ParseResult parsed, Invocation call)
    {
        var values = new Dictionary<KnownKey, string>();
        if (call.AskedWarehouseText is { } warehouse)
        {
            AddWarehouse(values, warehouse);
        }

        if (parsed.GetValue(_from) is { } folder)
        {
            AddFolder(values, folder);
        }

        foreach (var (option, key) in _values)
        {
            if (parsed.GetValue(option) is { } value)
            {
                values[key] = value;
            }
        }

        return values;
    }

    public static void AddWarehouse(Dictionary<KnownKey, string> values, string text)
    {
        _ = Password.IsIn(text) ? null : WarehouseAddress.Parse(text, null, new RedshiftDefaults { Provisioned = () => _later });
        values[KnownKeys.Warehouse] = text;
    }

    /// <summary>Adds what a folder holds. A bucket is not asked: `sparkify doctor` does that.</summary>
    public static void AddFolder(Dictionary<KnownKey, string> values, string folder)
    {
        (string Name, KnownKey Key)[] parts = [("log_data", KnownKeys.LogData), ("song_data", KnownKeys.SongData), ("genre_data", KnownKeys.GenreData)];
        if (S3Address.Is(folder))
        {
            var place = S3Address.Parse(folder);
            values[KnownKeys.LogData] = place.Below("log_data").ToString();
            values[KnownKeys.SongData] = place.Below("song_data").ToString();
            return;
        }

        var found = parts.Where(part => Directory.Exists(Path.Combine(folder, part.Name))).ToList();
        if (found.Count == 0)
        {
            throw WrongUse.Because(
                Directory.Exists(folder) ? $"{folder} holds none of log_data/, song_data/, genre_data/." : $"There is no folder {folder}.",
                "Name places with --logs, --songs and --genres.");
        }

        found.ForEach(part => values[part.Key] = Path.Combine(folder, part.Name));
    }
}
