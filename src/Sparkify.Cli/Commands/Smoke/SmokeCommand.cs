using System.CommandLine;
using Sparkify.Cli.Commands.Etl;
using Sparkify.Cli.Rendering;
using Sparkify.Smoke;

namespace Sparkify.Cli.Commands.Smoke;

/// <summary><c>sparkify smoke</c>: tries on a real cluster what was only ever tried on a stand-in.</summary>
internal static class SmokeCommand
{
    private const string UsualReport = "smoke-report.json";

    public static Command Create(Globals globals)
    {
        var report = Flags.Text("--report", "FILE", $"Where the findings go; they name no host, account or secret. Default: {UsualReport}.");
        var s3 = new S3Flags();
        var command = new Verb(
            "smoke",
            "Try a Redshift cluster in an empty database: load, compare, break, mend, drop.",
            "sparkify smoke -w redshift://admin@host:5439/smoke",
            "sparkify smoke -w redshift://admin@host:5439/smoke --report findings.json");
        command.Options.Add(report);
        s3.AddTo(command);
        command.SetAction(parsed =>
        {
            var call = globals.Bind(parsed);
            using var stores = s3.Stores(parsed, call);
            return Run(call, parsed.GetValue(report) ?? UsualReport);
        });
        return command;
    }

    private static int Run(Invocation call, string file)
    {
        var found = new SmokeTest(call.Warehouse, call.AskedStore!, call.Time).Run(step => call.Note($"{step.Status}  {step.Name}: {step.Detail}"), call.Cancellation);
        File.WriteAllText(file, found.ToJson());
        call.WriteRows(
            [Column.Text("step"), Column.Text("status"), Column.Text("detail"), new Column("seconds", typeof(double))],
            found.Steps.Select(step => (object?[])[step.Name, step.Status, step.Detail, Math.Round(step.Seconds, 2)]));
        call.Note(found.IsGood
            ? $"All {found.Steps.Count} steps passed. {file} says on what; an issue with it would help others."
            : $"Not all steps passed. Please open an issue with {file}.");
        return found.IsGood ? ExitCodes.Done : ExitCodes.Failed;
    }
}
