using System.Text;
using Sparkify.Sources;

namespace Sparkify.EndToEnd.Order;

/// <summary>The small set as it might arrive: files that grew, were corrected and were copied, beside the others.</summary>
public static class SmallSetDeliveries
{
    private const int Copies = 3;
    private static readonly DateTime _start = new(2018, 12, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <param name="random">Decides which files grow, are corrected and are copied.</param>
    /// <returns>The versions of each file, oldest first.</returns>
    public static IReadOnlyList<IReadOnlyList<SourceVersion>> Draw(Random random)
    {
        var files = Files(SourceKind.Events, RealFiles.Find("small/log_data"), random)
            .Concat(Files(SourceKind.Songs, RealFiles.Find("small/song_data"), random))
            .Concat(Labels(random))
            .Select(file => (IReadOnlyList<SourceVersion>)[file])
            .ToList();
        for (var copy = 0; copy < Copies; copy++)
        {
            var original = files[random.Next(files.Count)][^1];
            files.Add([original with { Name = $"copy-{copy}/{Path.GetFileName(original.Name)}", ModifiedAt = Moment(random) }]);
        }

        Rewrite(files, SourceKind.Events, random, version => Lines(version).Take(random.Next(1, 100)));
        Rewrite(files, SourceKind.Events, random, version => Lines(version).Select(line => Correct(line, random)));
        Rewrite(files, SourceKind.Songs, random, version => Lines(version).Select(line => line.Replace("\"title\": \"", "\"title\": \"Not ", StringComparison.Ordinal)));
        files.Add([Overlap(files, random)]);
        return files;
    }

    // A later delivery that repeats events of several days and corrects some of them.
    private static SourceVersion Overlap(List<IReadOnlyList<SourceVersion>> files, Random random)
    {
        var logs = files.Where(versions => versions[0].Kind == SourceKind.Events).Select(versions => versions[^1]).ToArray();
        var lines = Enumerable.Range(0, 3).SelectMany(_ => Lines(logs[random.Next(logs.Length)]).Where(_ => random.Next(5) == 0));
        return SourceVersion.Of(SourceKind.Events, "overlap.json", [.. lines.Select(line => Correct(line, random)).Append(Lines(logs[0])[0])], Moment(random));
    }

    private static IEnumerable<SourceVersion> Files(SourceKind kind, string folder, Random random)
    {
        return Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => new SourceVersion(kind, Path.GetRelativePath(folder, path), File.ReadAllBytes(path), Moment(random)));
    }

    // A share of the labels of the track file, to keep a permutation short.
    private static IEnumerable<SourceVersion> Labels(Random random)
    {
        foreach (var path in Directory.GetFiles(RealFiles.Find("genres")).Order(StringComparer.Ordinal))
        {
            yield return SourceVersion.Of(SourceKind.Genres, Path.GetFileName(path), File.ReadLines(path).Take(5_000), Moment(random));
        }
    }

    /// <summary>Gives a file an earlier version.</summary>
    private static void Rewrite(
        List<IReadOnlyList<SourceVersion>> files, SourceKind kind, Random random, Func<SourceVersion, IEnumerable<string>> former)
    {
        var candidates = Enumerable.Range(0, files.Count).Where(file => files[file][0].Kind == kind && files[file].Count == 1).ToArray();
        var chosen = candidates[random.Next(candidates.Length)];
        var last = files[chosen][0];
        files[chosen] = [SourceVersion.Of(kind, last.Name, [.. former(last)], last.ModifiedAt.AddSeconds(-1)), last];
    }

    private static string Correct(string line, Random random)
    {
        return random.Next(6) switch
        {
            0 => line.Replace("\"level\":\"free\"", "\"level\":\"paid\"", StringComparison.Ordinal),
            1 => line.Replace("796,", "123,", StringComparison.Ordinal),
            2 => line.Replace("\"song\":\"", "\"song\":\"The ", StringComparison.Ordinal),
            3 => line.Replace("\"userId\":\"1", "\"userId\":\"20", StringComparison.Ordinal),
            4 => line.Replace("\"location\":\"", "\"location\":\"New ", StringComparison.Ordinal),
            _ => line,
        };
    }

    private static string[] Lines(SourceVersion version)
    {
        return Encoding.UTF8.GetString(version.Content.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static DateTime Moment(Random random)
    {
        return _start.AddSeconds(random.Next(100));
    }
}
