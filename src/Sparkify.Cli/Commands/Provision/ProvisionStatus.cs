using System.CommandLine;

namespace Sparkify.Cli.Commands.Provision;

/// <summary><c>sparkify provision status</c>.</summary>
internal static class ProvisionStatus
{
    public static Command Create(Globals globals)
    {
        var place = new PlaceFlags();
        var command = new Verb(
            "status",
            "Whether the warehouse is there, where to connect, and what it costs.",
            "sparkify provision status",
            "sparkify provision status -o json");
        place.AddTo(command);
        command.SetAction(parsed =>
        {
            var call = globals.Bind(parsed);
            using var provisioner = place.Open(parsed, call);
            StatusReport.Write(call, provisioner.Status(place.Name(parsed, call)), place.Prices(parsed, call));
            return ExitCodes.Done;
        });
        return command;
    }
}
