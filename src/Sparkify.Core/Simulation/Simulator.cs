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
        var counts = new CatalogueFiles(catalogue, coverage).Write(folder, plan.IsGzip, _threads.MaxDegreeOfParallelism, cancellation);
        var timetable = new Timetable(plan);
        var city = new City(plan, timetable, catalogue);
        city.Settle(_threads);
        var log = new LogTally(plan.Songs);
        using var writer = new LogWriter(plan, new EventText(plan, city.Roll, new Fragments(catalogue)), folder);
        Live(city, timetable, log, writer, progress);
        TruthFile.Finish(folder, plan, Truth(city, log, new CatalogueTruth(catalogue, coverage, log.Songs), counts));
        return new SimulationReport(
            folder, plan.Seed, plan.Start, log.Records.Count, writer.Bytes, log.Events, log.Plays.Values.Sum(), city.Roll.Count, counts.SongFiles,
            Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    private Facts Truth(City city, LogTally log, CatalogueTruth catalogue, CatalogueCounts counts)
    {
        var facts = new Facts();
        new CrowdTruth(plan, city.Shards).Tell(facts);
        new LogTruth(plan, log).Tell(facts);
        catalogue.Tell(facts);
        facts.Set("records", CatalogueFiles.SongFolder, counts.SongFiles);
        facts.Set("records", "tracks.cls", counts.LabelledTracks);
        facts.Set("records", "artist_terms.csv", counts.LabelledArtists);
        facts.Set("records", "term_genres.csv", counts.Terms);
        return facts;
    }

    private void Live(City city, Timetable timetable, LogTally log, LogWriter writer, IProgress<SimulationProgress>? progress)
    {
        var numbering = new Numbering(city.Roll);
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
    }
}
