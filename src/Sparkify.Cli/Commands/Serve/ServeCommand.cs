using System.CommandLine;

namespace Sparkify.Cli.Commands.Serve;

/// <summary><c>sparkify serve</c>: the dashboard.</summary>
internal static class ServeCommand
{
    public static Command Create(Globals globals)
    {
        var host = Flags.Text("--host", "ADDRESS", "The address to listen on. Default: 127.0.0.1. Any but this machine's own wants a token in SPARKIFY_TOKEN.");
        var port = Flags.Count("--port", "N", "The port; 0 takes a free one. Default: 5080.");
        var notes = Flags.Text("--notes", "FILE", "Draw notes on lines over time: a line such as `2018-11-12 New catalogue` for each.");
        var names = Flags.Many("--allow-host", "NAME", "A name that visitors use for this machine. May be repeated. Its addresses and its own name need none.");
        var statements = Flags.Text("--statements", "FILE", "Keep the SQL page's saved statements there. Default: beside the warehouse.");
        var audit = Flags.Text("--audit", "FILE", "Write there who ran which statement. Default: beside the warehouse.");
        var open = Flags.Switch("--open", "Open it in the browser.");
        var command = new Verb("serve", "Show the dashboard: what the questions say, live from the published state.", "sparkify serve", "sparkify serve --port 8080 --open");
        foreach (var option in (IEnumerable<Option>)[host, port, names, notes, statements, audit, open])
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed => ServeRun.Run(
            globals.Bind(parsed),
            new ServeWishes(parsed.GetValue(host) ?? "127.0.0.1", parsed.Number(port) ?? ServeRun.UsualPort)
            {
                Names = parsed.GetValue(names) ?? [],
                Notes = parsed.GetValue(notes),
                Statements = parsed.GetValue(statements),
                Audit = parsed.GetValue(audit),
                Opens = parsed.GetValue(open),
            }));
        return command;
    }
}
