using System.CommandLine;
using Sparkify.Cli.Commands.Etl;
using Sparkify.Sources;

namespace Sparkify.Cli.Commands.Rejects;

/// <summary><c>sparkify rejects retry</c>: loads rejects that are records now.</summary>
internal static class RejectsRetry
{
    public static Command Create(Globals globals)
    {
        var file = Flags.Text("--fixed", "FILE", "Corrected records: the file of `rejects export` with `record` edited.");
        var command = new Verb(
            "retry",
            "Load rejects that are records now, or that you corrected.",
            "sparkify rejects retry",
            "sparkify rejects retry --fixed fix.jsonl");
        command.Options.Add(file);
        command.SetAction(parsed => Run(globals.Bind(parsed), parsed.GetValue(file)));
        return command;
    }

    private static int Run(Invocation call, string? path)
    {
        var corrected = path is null ? null : CorrectedRecords.Read(path);
        using var output = call.OpenReport();
        var report = new Pipeline.Etl(call.Warehouse, new LocalFiles(), call.Time).RetryRejects(corrected, call.Cancellation);
        return EtlRun.Finish(call, output, report);
    }
}
