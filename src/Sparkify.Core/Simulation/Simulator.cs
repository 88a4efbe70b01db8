using System.Diagnostics;
using Sparkify.Simulation.Crowd;
using Sparkify.Simulation.Truth;
using Sparkify.Simulation.World;
using Sparkify.Simulation.Writing;

namespace Sparkify.Simulation;

/// <summary>Simulates a city of listeners and writes what the service would have logged, with the truth about it.</summary>
public sealed class Simulator(SimulationPlan plan)
{
    /// <summary>The file that holds the truth about the others, finished or not.</summary>
    public static IReadOnlyList<string> TruthFiles { get; } = [TruthFile.Name, TruthFile.UnfinishedName];

    private readonly ParallelOptions _threads = new() { MaxDegreeOfParallelism = plan.Threads > 0 ? plan.Threads : Environment.ProcessorCount };

    /// <summary>The folders that a simulation writes.</summary>
    public static IReadOnlyList<string> Folders { get; } = [DayFiles.LogFolder, CatalogueFiles.SongFolder, CatalogueFiles.GenreFolder];

    /// <param name="folder">Made if it is missing; files of an earlier simulation are replaced.</param>
    /// <param name="progress">Told after each window of time.</param>
    public SimulationReport Write(string folder, IProgress<SimulationProgress>? progress, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        _threads.CancellationToken = cancellation;
        TruthFile.Begin(folder);
        var catalogue = Catalogue.Generate(plan.Seed, plan.Songs);
        var coverage = new Coverage(plan.Seed);
        var spellings = new Spellings(catalogue, plan.Chaos.RespelledArtists);
        var city = new City(plan, new Timetable(plan), catalogue);
        var log = new LogTally(plan.Songs);
        // Song files are many and small: they are written while people live.
        var files = Task.Run(() => new CatalogueFiles(catalogue, coverage, spellings).Write(folder, plan.IsGzip, _threads.MaxDegreeOfParallelism, cancellation), cancellation);
        Written written;
        try
        {
            written = Live(folder, city, new Fragments(catalogue, spellings), log, progress);
        }
        finally
        {
            files.ContinueWith(_ => { }, TaskScheduler.Default).GetAwaiter().GetResult();
        }

        var counts = files.GetAwaiter().GetResult();
        TruthFile.Finish(folder, plan, Truth(city, log, written, new CatalogueTruth(catalogue, coverage, spellings, log.Songs), counts));
        return new SimulationReport(
            folder, plan.Seed, plan.Start, written.Files, written.Bytes, log.Events, log.Plays.Values.Sum(), city.Roll.Count, counts.SongFiles,
            Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    private Facts Truth(City city, LogTally log, Written written, CatalogueTruth catalogue, CatalogueCounts counts)
    {
        var facts = new Facts();
        new CrowdTruth(plan, city).Tell(facts);
        new LogTruth(log).Tell(facts);
        new ChaosTruth(plan, log, written).Tell(facts);
        catalogue.Tell(facts);
        facts.Set("records", CatalogueFiles.SongFolder, counts.SongFiles);
        facts.Set("records", "tracks.cls", counts.LabelledTracks);
        facts.Set("records", "artist_terms.csv", counts.LabelledArtists);
        facts.Set("records", "term_genres.csv", counts.Terms);
        facts.SetIfAny("objects", "songs loaded", counts.SongFiles);
        facts.Set("objects", "genres loaded", 3);
        return facts;
    }

    private Written Live(string folder, City city, Fragments fragments, LogTally log, IProgress<SimulationProgress>? progress)
    {
        city.Settle(_threads);
        using var writer = new LogWriter(plan, new EventText(plan, city.Roll, fragments), folder);
        var (timetable, numbering) = (city.Timetable, new Numbering(city.Roll));
        Slice[] slices = [.. Enumerable.Range(0, Timetable.Slices).Select(number => new Slice(number))];
        for (var window = 0; window < timetable.Count && (plan.Events == 0 || log.Events < plan.Events); window++)
        {
            var start = timetable.StartOf(window);
            city.Live(window, _threads);
            Parallel.For(0, slices.Length, _threads, number => slices[number].Gather(city.Shards, start));
            foreach (var slice in slices)
            {
                numbering.Number(slice.Events);
                log.Add(RenderedSlice.DateOf(start), slice.Events);
            }

            writer.Write(slices, _threads);
            var share = plan.Events > 0 ? (double)log.Events / plan.Events : (window + 1.0) / timetable.Count;
            progress?.Report(new SimulationProgress(log.Events, share));
        }

        writer.Finish();
        return new Written(writer.Files, writer.Bytes, writer.Chaos, writer.Objects);
    }
}
