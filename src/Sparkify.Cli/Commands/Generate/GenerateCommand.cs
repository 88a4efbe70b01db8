using System.CommandLine;
using Sparkify.Cli.Rendering;
using Sparkify.Simulation;

namespace Sparkify.Cli.Commands.Generate;

/// <summary><c>sparkify generate</c>: simulates listeners and writes what the service would have logged, with the truth about it.</summary>
internal static class GenerateCommand
{
    private const int Left = 9;

    public static Command Create(Globals globals)
    {
        var options = new GenerateOptions();
        var command = new Verb(
            "generate",
            "Simulate listeners; write logs, songs, genres and the truth about them.",
            "sparkify generate --to city",
            "sparkify generate --to city --users 200 --days 7 --seed 42 --gzip",
            "sparkify generate --to big --events 1000000",
            "sparkify generate verify city -w duckdb:city.duckdb");
        options.AddTo(command);
        command.SetAction(parsed => Run(globals.Bind(parsed), options.Folder(parsed), parsed, options));
        command.Subcommands.Add(GenerateVerify.Create(globals));
        return command;
    }

    private static int Run(Invocation call, string folder, ParseResult parsed, GenerateOptions options)
    {
        var plan = options.Plan(parsed, call.Note);
        NoteFuture(call, plan);
        TargetFolder.Prepare(folder, options.Replaces(parsed));
        using var output = call.OpenReport();
        var report = call.WithProgress(progress =>
            new Simulator(plan).Write(folder, progress is null ? null : new SimulationBoard(progress), call.Cancellation));
        RecordAnswer.Write(output, Fields(report), Lines(report));
        output.Complete();
        call.Note($"Load it: `sparkify etl --from {folder} -w duckdb:{Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))}.duckdb`.");
        return ExitCodes.Done;
    }

    // The reader takes an event of the day after tomorrow for a wrong clock.
    private static void NoteFuture(Invocation call, SimulationPlan plan)
    {
        var today = DateOnly.FromDateTime(call.Time.GetUtcNow().UtcDateTime);
        if (plan.Start.AddDays(plan.Days) > today.AddDays(1))
        {
            call.Note($"The simulation goes on until {plan.Start.AddDays(plan.Days):yyyy-MM-dd}; `sparkify etl` rejects events of the future.");
        }
    }

    private static IReadOnlyList<Field> Fields(SimulationReport report)
    {
        return
        [
            new("folder", report.Folder),
            new("seed", (long)report.Seed),
            new("start", report.Start),
            new("events", report.Events),
            new("plays", report.Plays),
            new("members", report.Members),
            new("log_files", report.LogFiles),
            new("log_bytes", report.LogBytes),
            new("song_files", report.SongFiles),
            new("seconds", Math.Round(report.Seconds, 3)),
            new("events_per_second", (long)(report.Events / report.Seconds)),
        ];
    }

    private static IEnumerable<string> Lines(SimulationReport report)
    {
        yield return Line("people", $"{Words.Count(report.Members, "member")}, seed {report.Seed}");
        yield return Line("events", $"{Words.Number(report.Events)}, of them {Words.Count(report.Plays, "play")}");
        yield return Line("files", $"{Words.Count(report.LogFiles, "log file")} ({Words.Bytes(report.LogBytes)}), {Words.Count(report.SongFiles, "song file")}");
        yield return Line("written", $"{report.Folder} in {Words.Seconds(report.Seconds)}, {Words.Count((long)(report.Events / report.Seconds), "event")}/s");
    }

    private static string Line(string name, string text) => name.PadRight(Left) + text;
}
