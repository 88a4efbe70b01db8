using System.CommandLine;
using Sparkify.Sources;

namespace Sparkify.Cli.Commands.Etl;

/// <summary><c>sparkify etl rollback</c>: readers go back to an earlier snapshot.</summary>
internal static class EtlRollback
{
    public static Command Create(Globals globals)
    {
        var run = new Argument<string?>("RUN")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "The run whose snapshot readers shall see. Default: the one before the current.",
        };
        var command = new Verb(
            "rollback",
            "Let readers see an earlier snapshot.",
            "sparkify etl rollback",
            "sparkify etl history");
        command.Arguments.Add(run);
        command.SetAction(parsed => Run(globals.Bind(parsed), parsed.GetValue(run)));
        return command;
    }

    private static int Run(Invocation call, string? run)
    {
        var published = new Pipeline.Etl(call.Warehouse, new LocalFiles(), call.Time).Rollback(run);
        call.WriteRecord([new("run_id", published)], [$"Readers see run {published} now; the next run that loads something publishes the newest state again."]);
        return ExitCodes.Done;
    }
}
