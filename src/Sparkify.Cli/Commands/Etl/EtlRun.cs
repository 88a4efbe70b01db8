using System.CommandLine;
using Sparkify.Cli.Commands.Provision;
using Sparkify.Cli.Rendering;
using Sparkify.Pipeline;
using Sparkify.Sources;

namespace Sparkify.Cli.Commands.Etl;

/// <summary><c>sparkify etl run</c>.</summary>
internal static class EtlRun
{
    public static Command Create(Globals globals, EtlOptions options)
    {
        var command = new Verb("run", "Load what is new, check it and publish it.", "sparkify etl run --from sample -o json");
        options.AddTo(command);
        command.SetAction(parsed => Run(globals.Bind(parsed), parsed, options));
        return command;
    }

    public static int Run(Invocation call, ParseResult parsed, EtlOptions options)
    {
        using var stores = options.Stores(parsed, call);
        var request = options.Request(parsed, call, stores);
        return options.IsDryRun(parsed) ? EtlPlanCommand.Run(call, request, stores) : Run(call, request, stores);
    }

    public static int Run(Invocation call, EtlRequest request, IObjectStore store)
    {
        var etl = new Pipeline.Etl(call.Warehouse, store, call.Time);
        using var output = call.OpenReport();
        var report = call.WithProgress(progress => etl.Run(request, progress, call.Cancellation));
        return Finish(call, output, report);
    }

    /// <summary>Writes the report and what to type next.</summary>
    /// <returns>The exit code that the report deserves.</returns>
    public static int Finish(Invocation call, Output output, EtlReport report)
    {
        EtlReportAnswer.Write(output, report);
        output.Complete();
        foreach (var line in Advice(call, report))
        {
            call.Note(line);
        }

        if (RunningCost.Of(call.Warehouse, call.Settings) is { } reminder)
        {
            call.Note(reminder);
        }

        return ExitCode(report);
    }

    private static int ExitCode(EtlReport report)
    {
        return report switch
        {
            { Checks.Failed: > 0 } => ExitCodes.ChecksFailed,
            { Objects.Failed: > 0 } => ExitCodes.Failed,
            _ => ExitCodes.Done,
        };
    }

    private static IEnumerable<string> Advice(Invocation call, EtlReport report)
    {
        const string Question = "select level, count(*) as plays from songplays group by level";
        var (objects, records, failed) = (report.Objects, report.Records, report.Checks.Failed);
        if (failed > 0)
        {
            yield return $"{Words.Count(failed, "check")} failed and nothing was published. See {call.Next("check list")}.";
        }

        if (objects.Failed > 0)
        {
            yield return $"{Words.Number(objects.Failed)} of {Words.Count(objects.Listed, "object")} could not be read; "
                + $"{call.Next("etl retry")} tries again.";
        }

        if (records.Rejected > 0)
        {
            yield return $"{Words.Number(records.Rejected)} of {Words.Count(records.Read, "record")} {(records.Rejected == 1 ? "was" : "were")} rejected. "
                + $"See them with {call.Next("rejects list")}.";
        }

        if (failed == 0 && report.Tables.Count > 0)
        {
            yield return $"Ask it something: {call.Next($"query \"{Question}\"")}.";
        }
    }
}
