using System.CommandLine;
using Sparkify.Checks;
using Sparkify.Cli.Rendering;

namespace Sparkify.Cli.Commands.Check;

/// <summary><c>sparkify check run</c>.</summary>
internal static class CheckRunCommand
{
    public static Command Create(Globals globals, Option<string> failOn)
    {
        var command = new Verb("run", "Run every check.", "sparkify check run --fail-on warn");
        command.Options.Add(failOn);
        command.SetAction(parsed => Run(globals.Bind(parsed), parsed.GetValue(failOn)));
        return command;
    }

    public static int Run(Invocation call, string? failOn)
    {
        var results = new CheckRun(call.Warehouse, call.Time).Run(call.Cancellation);
        using var output = call.OpenRows();
        CheckAnswer.Write(output, results);
        output.Complete();
        foreach (var line in CheckAnswer.Summary(results, name => call.Next($"check show {name}")))
        {
            call.Note(line);
        }

        var isFailed = results.Any(result => result.Status == "fail" || (failOn == "warn" && result.Status == "warn"));
        return isFailed ? ExitCodes.ChecksFailed : ExitCodes.Done;
    }
}
