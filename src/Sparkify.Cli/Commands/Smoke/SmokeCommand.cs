using System.CommandLine;
using Sparkify.Cli.Commands.Etl;
using Sparkify.Cli.Commands.Provision;
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
        var withInfra = Flags.Switch("--with-infra", "Make a cluster for the test, as the options from --allow-cidr on say, and destroy it afterwards whatever happens. Costs money; asks first.");
        var name = Flags.Text("--name", "NAME", $"With --with-infra: what the cluster is called. Default: {OwnCluster.UsualName}.");
        var (s3, spec) = (new S3Flags(), new SpecFlags());
        var command = new Verb(
            "smoke",
            "Try a Redshift cluster in an empty database: load, compare, break, mend, drop.",
            "sparkify smoke -w redshift://admin@host:5439/smoke",
            "sparkify smoke -w redshift://admin@host:5439/smoke --report findings.json",
            "sparkify smoke --with-infra --public --allow-cidr 203.0.113.7/32");
        command.Options.Add(report);
        command.Options.Add(withInfra);
        command.Options.Add(name);
        s3.AddTo(command);
        spec.AddShortLivedTo(command);
        command.SetAction(parsed =>
        {
            var call = globals.Bind(parsed);
            using var stores = s3.Stores(parsed, call);
            var file = parsed.GetValue(report) ?? UsualReport;
            return parsed.GetValue(withInfra)
                ? new OwnCluster(call, spec.Read(parsed, call, parsed.GetValue(name)?.ToLowerInvariant() ?? OwnCluster.UsualName)).Run(file)
                : Run(call, file);
        });
        return command;
    }

    /// <summary>Tells a step when it has ended.</summary>
    public static SmokeSteps Steps(Invocation call)
    {
        return new SmokeSteps(call.Time, step => call.Note($"{step.Status}  {step.Name}: {step.Detail}"));
    }

    /// <summary>Writes the file and the answer.</summary>
    /// <returns>The exit code that the report deserves.</returns>
    public static int Finish(Invocation call, SmokeReport found, string file)
    {
        File.WriteAllText(file, found.ToJson());
        call.WriteRows(
            [Column.Text("step"), Column.Text("status"), Column.Text("detail"), new Column("seconds", typeof(double))],
            found.Steps.Select(step => (object?[])[step.Name, step.Status, step.Detail, Math.Round(step.Seconds, 2)]));
        call.Note(found.IsGood
            ? $"All {found.Steps.Count} steps passed. {file} says on what; an issue with it would help others."
            : $"Not all steps passed. Please open an issue with {file}.");
        return found.IsGood ? ExitCodes.Done : ExitCodes.Failed;
    }

    private static int Run(Invocation call, string file)
    {
        var steps = Steps(call);
        var warehouse = call.Warehouse;
        var version = new SmokeTest(warehouse, call.AskedStore!, call.Time).Run(steps, call.Cancellation);
        return Finish(call, new SmokeReport(version, warehouse.Redshift!.Region, steps.All) { Host = warehouse.Server!.Host }, file);
    }
}
