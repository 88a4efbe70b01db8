using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Sparkify.Cli.Commands;
using Sparkify.Cli.Commands.Ask;
using Sparkify.Cli.Commands.Check;
using Sparkify.Cli.Commands.Completion;
using Sparkify.Cli.Commands.Config;
using Sparkify.Cli.Commands.Demo;
using Sparkify.Cli.Commands.Doctor;
using Sparkify.Cli.Commands.Etl;
using Sparkify.Cli.Commands.Export;
using Sparkify.Cli.Commands.Generate;
using Sparkify.Cli.Commands.Provision;
using Sparkify.Cli.Commands.Query;
using Sparkify.Cli.Commands.Rejects;
using Sparkify.Cli.Commands.Render;
using Sparkify.Cli.Commands.Report;
using Sparkify.Cli.Commands.Serve;
using Sparkify.Cli.Commands.Smoke;
using Sparkify.Cli.Commands.Tables;
using Sparkify.Cli.Help;
using Sparkify.Cli.Terminals;

namespace Sparkify.Cli;

/// <summary>The whole command line: reads the arguments and runs the command they name.</summary>
internal static class CommandLine
{
    public static int Run(string[] args, Terminal terminal, TimeProvider time, CancellationToken cancellation)
    {
        var root = Create(terminal, time, cancellation);
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
        {
            throw Mistake.Explain(parsed);
        }

        return parsed.Invoke(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
            Output = terminal.Out,
            Error = terminal.Error,
        });
    }

    private static RootCommand Create(Terminal terminal, TimeProvider time, CancellationToken cancellation)
    {
        var globals = new Globals(terminal, time, cancellation);
        var root = new RootCommand("Song plays, from log files to a warehouse that answers questions; each play exactly once.");
        root.Options.Clear();
        root.Directives.Clear();
        var suggest = new SuggestDirective();
        suggest.Action = new Suggestions(suggest);
        root.Directives.Add(suggest);
        foreach (var command in Commands(globals))
        {
            root.Subcommands.Add(command);
        }

        foreach (var option in globals.All)
        {
            option.Recursive = true;
            root.Options.Add(option);
        }

        root.Options.Add(new HelpOption("--help", "-h") { Description = "Show how a command is used.", Action = new HelpPage() });
        root.Options.Add(new VersionOption("--version") { Description = "Show the version.", Action = new VersionLine() });
        root.SetAction(new HelpPage().Invoke);
        return root;
    }

    private static IEnumerable<Command> Commands(Globals globals)
    {
        return
        [
            DemoCommand.Create(globals),
            EtlCommand.Create(globals),
            TablesCommand.Create(globals),
            RejectsCommand.Create(globals),
            CheckCommand.Create(globals),
            AskCommand.Create(globals),
            QueryCommand.Create(globals),
            SqlCommand.Create(globals),
            ServeCommand.Create(globals),
            ReportCommand.Create(globals),
            ExportCommand.Create(globals),
            GenerateCommand.Create(globals),
            ProvisionCommand.Create(globals),
            SmokeCommand.Create(globals),
            DoctorCommand.Create(globals),
            ConfigCommand.Create(globals),
            CompletionCommand.Create(globals),
        ];
    }
}
