using System.CommandLine;

namespace Sparkify.Cli.Commands.Rejects;

/// <summary><c>sparkify rejects</c>: records that were kept out.</summary>
internal static class RejectsCommand
{
    public static Command Create(Globals globals)
    {
        var filter = new RejectFilter();
        var command = new Verb(
            "rejects",
            "What was kept out, and why; load it after a fix.",
            "sparkify rejects list",
            "sparkify rejects export --to fix.jsonl",
            "sparkify rejects retry --fixed fix.jsonl")
        { Usual = "list" };
        filter.AddTo(command);
        command.SetAction(parsed => RejectsList.Run(globals.Bind(parsed), filter.Read(parsed)));
        command.Subcommands.Add(RejectsList.Create(globals, filter));
        command.Subcommands.Add(RejectsShow.Create(globals));
        command.Subcommands.Add(RejectsExport.Create(globals, filter));
        command.Subcommands.Add(RejectsRetry.Create(globals));
        return command;
    }
}
