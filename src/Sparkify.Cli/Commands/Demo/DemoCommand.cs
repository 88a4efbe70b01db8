using System.CommandLine;
using Sparkify.Cli.Commands.Etl;
using Sparkify.Cli.Commands.Generate;
using Sparkify.Cli.Rendering;
using Sparkify.Insight;
using Sparkify.Pipeline;
using Sparkify.Simulation;
using Sparkify.Sources;
using Sparkify.Verification;
using Sparkify.Warehouse;

namespace Sparkify.Cli.Commands.Demo;

/// <summary><c>sparkify demo</c>: from nothing to a loaded warehouse and its first findings, without data, account or network.</summary>
internal static class DemoCommand
{
    private const string UsualFolder = "sparkify-demo";

    public static Command Create(Globals globals)
    {
        var to = Flags.Text("--to", "DIR", $"The folder for its files and its warehouse. Default: {UsualFolder}.");
        var seed = Flags.Count("--seed", "N", "Another seed makes other people. Default: 1.");
        var command = new Verb(
            "demo",
            "Simulate a city of listeners, load it, and say what is found.",
            "sparkify demo",
            "sparkify demo --seed 7 --to /tmp/demo");
        command.Options.Add(to);
        command.Options.Add(seed);
        command.SetAction(parsed => Run(
            globals.Bind(parsed),
            parsed.GetValue(to) ?? UsualFolder,
            new SimulationPlan { Seed = (ulong)(parsed.Number(seed) ?? 1) }));
        return command;
    }

    private static int Run(Invocation call, string folder, SimulationPlan plan)
    {
        var source = Path.Combine(folder, "source");
        var warehouse = call.AskedWarehouse ?? WarehouseAddress.Parse($"duckdb:{Path.Combine(folder, "demo.duckdb")}");
        TargetFolder.Prepare(source, replaces: true);
        using var output = call.OpenReport();
        var simulated = call.WithProgress(board =>
            new Simulator(plan).Write(source, board is null ? null : new SimulationBoard(board), call.Cancellation));
        // An earlier demo may have left other people there.
        var files = new LocalFiles();
        var locations = new SourceLocations(files, call.Cancellation);
        locations.AddFolder(source);
        var request = new EtlRequest(locations.All) { FullRefresh = true };
        var loaded = call.WithProgress(board => new Pipeline.Etl(warehouse, files, call.Time).Run(request, board, call.Cancellation));
        using var published = new WarehouseReader(warehouse).OpenPublished();
        var verdict = TruthCheck.Run(published, TruthManifest.Read(source), call.Cancellation);
        var report = new DemoReport(simulated, loaded, verdict, Findings.Of(published, call.Cancellation), warehouse);
        RecordAnswer.Write(output, report.Fields, report.Lines(call.Terminal.Width));
        output.Complete();
        return loaded.Checks.Failed > 0 || verdict.Differences.Count > 0 ? ExitCodes.ChecksFailed : ExitCodes.Done;
    }
}
