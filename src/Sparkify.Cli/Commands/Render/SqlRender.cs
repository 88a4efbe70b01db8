using System.CommandLine;
using Sparkify.Warehouse.Rendering;

namespace Sparkify.Cli.Commands.Render;

/// <summary><c>sparkify sql render</c>: every statement for one engine, to read them or to give them to a linter.</summary>
internal static class SqlRender
{
    public static Command Create(Globals globals)
    {
        var engine = Flags.Choice("--engine", "NAME", "duckdb, postgres or redshift. Default: duckdb.", [.. StatementList.Engines]);
        var folder = Flags.Text("--to", "DIR", "Write each statement to a file of its own there, instead of all to stdout.");
        var command = new Verb(
            "render",
            "Print every statement that the product sends to an engine; nothing is run.",
            "sparkify sql render --engine postgres",
            "sparkify sql render --engine redshift --to statements");
        command.Options.Add(engine);
        command.Options.Add(folder);
        command.SetAction(parsed => Run(globals.Bind(parsed), StatementList.Of(parsed.GetValue(engine) ?? StatementList.Engines[0]), parsed.GetValue(folder)));
        return command;
    }

    private static int Run(Invocation call, IReadOnlyList<RenderedStatement> statements, string? folder)
    {
        if (folder is null)
        {
            using var output = call.OpenReport();
            foreach (var statement in statements)
            {
                output.Text.Write($"-- {statement.Area}: {statement.Name}\n{statement.Sql};\n\n");
            }

            output.Complete();
            return ExitCodes.Done;
        }

        foreach (var statement in statements)
        {
            var path = Path.Combine(folder, statement.Area, $"{statement.Name}.sql");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, $"{statement.Sql};\n");
        }

        call.Note($"{Words.Count(statements.Count, "statement")} in {folder}.");
        return ExitCodes.Done;
    }
}
