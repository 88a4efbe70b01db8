using System.CommandLine;
using Sparkify.Cli.Configuration;

namespace Sparkify.Cli.Commands.Config;

/// <summary><c>sparkify config init</c>: writes a commented <c>dwh.cfg</c>, never with a secret in it.</summary>
internal static class ConfigInit
{
    public static Command Create(Globals globals)
    {
        var flags = new InitFlags();
        var command = new Verb(
            "init",
            "Write a commented dwh.cfg, or the file of --config. On a terminal it asks for what no option says.",
            "sparkify config init",
            "sparkify config init --from sample",
            "sparkify config init --from s3://bucket/prefix --region us-west-2 --yes",
            "sparkify config init -w redshift --from s3://music --staging s3://music/tmp");
        flags.AddTo(command);
        command.SetAction(parsed => Run(globals.Bind(parsed), parsed, flags));
        return command;
    }

    private static int Run(Invocation call, ParseResult parsed, InitFlags flags)
    {
        var path = call.ConfigFile ?? DwhFile.UsualPath;
        var values = flags.Values(parsed, call);
        AskToOverwrite(call, path);
        if (call.MayAsk && !call.IsConfirmed)
        {
            new InitQuestions(call, values).Ask();
        }

        values.TryAdd(KnownKeys.Warehouse, KnownKeys.Warehouse.Default!);
        var text = DwhTemplate.Fill(values);
        PrivateFile.Write(path, text);
        var keys = KnownKeys.All.Where(values.ContainsKey).ToList();
        call.WriteRecord(
            [new("file", path), new("keys", string.Join(", ", keys))],
            [$"wrote {path}: {string.Join(", ", keys)}"]);
        call.Note($"See what it means with `sparkify config show{Option(call)}`, and whether all works with `sparkify doctor{Option(call)}`.");
        return ExitCodes.Done;
    }

    private static string Option(Invocation call)
    {
        return call.ConfigFile is { } file ? $" -c {file}" : "";
    }

    private static void AskToOverwrite(Invocation call, string path)
    {
        if (!File.Exists(path) || call.IsConfirmed)
        {
            return;
        }

        if (!call.MayAsk)
        {
            throw WrongUse.Because($"{path} is there already.", "Say --yes to write it anew, or name another file with --config.");
        }

        if (!InitQuestions.MayOverwrite(call, path))
        {
            throw WrongUse.Because($"{path} was left as it is.");
        }
    }
}
