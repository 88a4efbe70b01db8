using System.CommandLine;
using Sparkify.Cli.Commands.Tables;

namespace Sparkify.Cli.Commands.Provision;

/// <summary><c>sparkify provision destroy</c>.</summary>
internal static class ProvisionDestroy
{
    private static readonly Option<string> _snapshot = Flags.Text("--final-snapshot", "NAME", "Keep a last snapshot; it costs storage until you delete it.");

    public static Command Create(Globals globals)
    {
        var place = new PlaceFlags();
        var command = new Verb(
            "destroy",
            "Delete the warehouse and everything made for it, and check that nothing is left that costs money.",
            "sparkify provision destroy",
            "sparkify provision destroy --final-snapshot sparkify-2026-11 --yes");
        place.AddTo(command);
        command.Options.Add(_snapshot);
        command.SetAction(parsed => Run(globals.Bind(parsed), parsed, place));
        return command;
    }

    private static int Run(Invocation call, ParseResult parsed, PlaceFlags place)
    {
        var name = place.Name(parsed, call);
        var snapshot = parsed.GetValue(_snapshot);
        using var provisioner = place.Open(parsed, call);
        var status = provisioner.Status(name);
        if (!status.IsAbsent || status.StackStatus is not null)
        {
            var kept = snapshot is null ? "Its tables are lost; they can be loaded again from S3." : $"The snapshot {snapshot} is kept, and costs storage.";
            Consent.Ask(call, new Question("sparkify provision destroy", "destroys", $"This deletes {name} in {status.Region} and all that was made for it. {kept}", name));
        }

        var report = provisioner.Destroy(name, snapshot, one => call.Note(ProvisionApply.Line(one)));
        call.Note(report.WasThere
            ? $"{name} is gone. AWS was asked: no cluster, no workgroup, no schedule and no secret of it is left."
            : $"There is nothing to destroy: no {name} in {status.Region}.");
        if (report.Snapshots.Count > 0)
        {
            call.Note($"Snapshots are kept and cost storage: {string.Join(", ", report.Snapshots)}.");
        }

        return ExitCodes.Done;
    }
}
