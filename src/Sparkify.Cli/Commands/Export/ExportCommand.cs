using System.CommandLine;
using Sparkify.Cli.Commands.Ask;
using Sparkify.Insight;

namespace Sparkify.Cli.Commands.Export;

/// <summary><c>sparkify export</c>: tables and answers as files for other programs.</summary>
internal static class ExportCommand
{
    public static Command Create(Globals globals)
    {
        var names = new Argument<string[]>("NAME")
        {
            Arity = ArgumentArity.OneOrMore,
            HelpName = "NAME",
            Description = "Tables and questions; `tables` is every table, `questions` every question.",
        };
        var to = Flags.Text("--to", "DIR", "The folder for the files; it is made if it is missing. Default: the current one.");
        var options = new AskOptions();
        var command = new Verb(
            "export",
            "Write tables and answers to files: csv, tsv, json, jsonl, parquet or xlsx.",
            "sparkify export songplays users --to out",
            "sparkify export questions -o xlsx --to out",
            "sparkify export top-songs --top 1000 --period 2018-11 -o parquet");
        command.Arguments.Add(names);
        command.Options.Add(to);
        options.AddTo(command);
        command.SetAction(parsed => Run(
            globals.Bind(parsed), parsed.GetRequiredValue(names), parsed.GetValue(to) ?? ".", options.Read(parsed)));
        return command;
    }

    private static int Run(Invocation call, string[] names, string folder, Parameters parameters)
    {
        if (call.OutFile is not null)
        {
            throw WrongUse.Because("`sparkify export` writes one file for each name.", "Name their folder with --to DIR.");
        }

        using var connection = call.OpenPublished();
        var exports = ExportNames.Find(call, connection, names);
        if (parameters != new Parameters { Filters = parameters.Filters, Values = parameters.Values } || parameters.Filters.Count + parameters.Values.Count > 0)
        {
            RefuseTables(exports);
        }

        MakeFolder(folder);
        var writer = new ExportWriter(call, connection, folder);
        foreach (var export in exports)
        {
            call.Cancellation.ThrowIfCancellationRequested();
            writer.Write(export, parameters);
        }

        return ExitCodes.Done;
    }

    private static void RefuseTables(IReadOnlyList<ExportName> exports)
    {
        if (exports.FirstOrDefault(export => export.Question is null) is { } table)
        {
            throw WrongUse.Because($"{table.Name} is a table: it is written whole.", "Periods, filters and parameters are for questions.");
        }
    }

    private static void MakeFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw WrongUse.Because($"{folder} is no folder that files can be written to.", "Name another one with --to.", refused);
        }
    }
}
