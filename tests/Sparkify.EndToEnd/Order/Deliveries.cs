using Sparkify.Sources;

namespace Sparkify.EndToEnd.Order;

/// <summary>Small, quarrelsome sources: files that overlap, contradict each other, grow, are corrected and are copied.</summary>
/// <remarks>Everything is drawn from few users, sessions, songs and moments, so that nearly every record meets another.</remarks>
public sealed class Deliveries
{
    private static readonly DateTime _start = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private readonly Random _random;
    private readonly List<List<SourceVersion>> _files = [];

    public Deliveries(Random random)
    {
        _random = random;
        var (log, catalogue, genres) = (new QuarrelingLog(_random), new QuarrelingCatalogue(_random), new QuarrelingGenres(_random));
        Add(SourceKind.Events, 5, 9, (keys, _) => log.Lines(keys), number => $"log-{number}.json");
        Add(SourceKind.Songs, 4, 3, catalogue.Lines, number => number % 2 == 0 ? $"{QuarrelingGenres.Track(number)}.json" : $"songs-{number}.json");
        Add(SourceKind.Genres, 3, 5, genres.Lines, number => $"labels-{number}.csv");
        Copy();
    }

    /// <summary>The versions of each file, oldest first.</summary>
    public IReadOnlyList<IReadOnlyList<SourceVersion>> Files => _files;

    private void Add(SourceKind kind, int files, int keys, Func<IReadOnlyList<int>, int, IEnumerable<string>> lines, Func<int, string> name)
    {
        for (var file = 0; file < files; file++)
        {
            var of = Keys(keys);
            var (versions, at) = (new List<SourceVersion>(), 0);
            for (var left = _random.Next(1, 4); left > 0; left--)
            {
                at += _random.Next(1, 8);
                var known = left == 1 ? of : [.. of.Take(_random.Next(1, of.Count + 1))];
                versions.Add(SourceVersion.Of(kind, name(file), lines(known, file), _start.AddSeconds(at)));
            }

            _files.Add(versions);
        }
    }

    private List<int> Keys(int most)
    {
        return [.. Enumerable.Range(0, most).Where(_ => _random.Next(4) > 0).DefaultIfEmpty(0)];
    }

    private void Copy()
    {
        foreach (var number in Enumerable.Range(0, 4))
        {
            var versions = _files[_random.Next(_files.Count)];
            var version = versions[_random.Next(versions.Count)];
            var name = version.Kind == SourceKind.Songs && number % 2 == 0
                ? $"copies/{QuarrelingGenres.Track(number)}.json"
                : $"copy-{number}{Path.GetExtension(version.Name)}";
            _files.Add([version with { Name = name, ModifiedAt = _start.AddSeconds(_random.Next(1, 20)) }]);
        }
    }
}
