using System.CommandLine;
using Sparkify.Cli.Commands.Ask;

namespace Sparkify.Cli.Commands.Report;

/// <summary><c>sparkify report</c>: the dashboard's figures as one file.</summary>
internal static class ReportCommand
{
    public static Command Create(Globals globals)
    {
        var command = new Verb("report", "Write a report: one file that opens without a server.", "sparkify report build --month 2018-11 --out november.html");
        command.Subcommands.Add(Build(globals));
        return command;
    }

    private static Verb Build(Globals globals)
    {
        var month = Flags.Text("--month", "MONTH", "The month, such as 2018-11. Default: all days.");
        var format = Flags.Choice("--format", "FORMAT", "html, or pdf where Chromium is installed. Default: by the ending of --out, else html.", "html", "pdf");
        var notes = Flags.Text("--notes", "FILE", "Draw notes on lines over time: a line such as `2018-11-12 New catalogue` for each.");
        var filters = AskOptions.Filters.Select(filter => Flags.Text($"--{filter}", filter.ToUpperInvariant(), $"Only this {filter}.")).ToList();
        var command = new Verb(
            "build",
            "Write the report to --out.",
            "sparkify report build --out report.html",
            "sparkify report build --month 2018-11 --level paid --out november.pdf");
        foreach (var option in (IEnumerable<Option>)[month, format, notes, .. filters])
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed => ReportRun.Run(
            globals.Bind(parsed),
            parsed.GetValue(format),
            parsed.GetValue(notes),
            [("period", parsed.GetValue(month)), .. filters.Select(filter => (filter.Name[2..], parsed.GetValue(filter)))]));
        return command;
    }
}
