using System.CommandLine;

namespace Sparkify.Cli.Commands.Completion;

/// <summary><c>sparkify completion</c>: a script that lets a shell complete our commands.</summary>
internal static class CompletionCommand
{
    public static Command Create(Globals globals)
    {
        var command = new Verb(
            "completion",
            "Print a script that completes commands and options in your shell.",
            "eval \"$(sparkify completion bash)\"",
            "sparkify completion fish > ~/.config/fish/completions/sparkify.fish",
            "sparkify completion pwsh | Out-String | Invoke-Expression");
        foreach (var (shell, script) in CompletionScripts.All)
        {
            var sub = new Verb(shell, $"The script for {shell}.");
            sub.SetAction(parsed =>
            {
                globals.Bind(parsed).Terminal.Out.Write(script);
                return ExitCodes.Done;
            });
            command.Subcommands.Add(sub);
        }

        return command;
    }
}
