namespace Sparkify.Bench.Measuring;

/// <summary>Runs the engines in turn, round by round, each in a new process on a new warehouse file.</summary>
internal sealed class Contest(IReadOnlyList<Engine> engines, string source)
{
    private readonly Dictionary<string, string> _rows = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _stars = [];

    public Dictionary<string, List<Usage>> Usages { get; } = engines.ToDictionary(static engine => engine.Name, static _ => new List<Usage>());

    /// <summary>What does not agree between the engines, one line each.</summary>
    public IReadOnlyList<string> Differences =>
    [
        .. Differing(_rows.Select(static rows => (rows.Key, rows.Value))),
        .. _stars.SelectMany(static star => star.Value.Select(table => (star.Key, table)))
            .GroupBy(static line => line.table.Split(' ')[0])
            .SelectMany(Differing),
    ];

    /// <summary>Plays, the sum of their hashes, plays matched to the catalogue, users, songs, artists, times.</summary>
    public string Rows => _rows.Values.First();

    public void Run(int rounds)
    {
        for (var round = 1; round <= rounds; round++)
        {
            foreach (var engine in round % 2 == 1 ? engines : engines.Reverse())
            {
                var usage = RunOnce(engine, round == 1);
                Usages[engine.Name].Add(usage);
                Console.Error.WriteLine($"round {round} {engine.Name,-8} {usage.Seconds,7:0.00} s {usage.ProcessorSeconds,7:0.00} CPU-s");
            }
        }
    }

    private Usage RunOnce(Engine engine, bool compare)
    {
        var folder = Directory.CreateTempSubdirectory("sparkify-bench-").FullName;
        try
        {
            var warehouse = Path.Combine(folder, "star.duckdb");
            // What the load before this one left to the disk is not this one's burden.
            Child.Run(["sync"]);
            var usage = Child.Measure(engine.Load(source, warehouse));
            if (compare)
            {
                _rows[engine.Name] = engine.Rows(warehouse);
            }

            if (compare && engine.IsReference)
            {
                _stars[engine.Name] = SameStar.Describe(warehouse);
            }

            return usage;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> Differing(IEnumerable<(string Engine, string Content)> contents)
    {
        var all = contents.ToList();
        return all.Select(static content => content.Content).Distinct().Count() > 1
            ? all.Select(static content => $"{content.Engine}: {content.Content}")
            : [];
    }
}
