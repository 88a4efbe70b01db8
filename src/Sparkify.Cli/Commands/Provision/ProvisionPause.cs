using System.CommandLine;
using Sparkify.Provisioning;

namespace Sparkify.Cli.Commands.Provision;

/// <summary><c>sparkify provision pause</c> and <c>resume</c>.</summary>
internal static class ProvisionPause
{
    public static Command Create(Globals globals)
    {
        return Create(globals, ("pause", "Pause the cluster: only its storage costs money then."), (provisioner, name) =>
        {
            provisioner.Pause(name);
            return $"{name} is paused: only its storage costs money. Go on with `sparkify provision resume`.";
        });
    }

    public static Command CreateResume(Globals globals)
    {
        return Create(globals, ("resume", "Resume a paused cluster."), (provisioner, name) =>
        {
            provisioner.Resume(name);
            return $"{name} is available, and every hour costs money again. See `sparkify provision status`.";
        });
    }

    private static Verb Create(Globals globals, (string Name, string Text) verb, Func<Provisioner, string, string> work)
    {
        var place = new PlaceFlags();
        var command = new Verb(verb.Name, verb.Text, $"sparkify provision {verb.Name}");
        place.AddTo(command);
        command.SetAction(parsed =>
        {
            var call = globals.Bind(parsed);
            var name = place.Name(parsed, call);
            using var provisioner = place.Open(parsed, call);
            if (provisioner.Status(name).IsServerless)
            {
                throw WrongUse.Because($"{name} is serverless: it rests by itself and cannot be paused.", "`sparkify provision destroy` ends its storage, too.");
            }

            call.Note(work(provisioner, name));
            return ExitCodes.Done;
        });
        return command;
    }
}
