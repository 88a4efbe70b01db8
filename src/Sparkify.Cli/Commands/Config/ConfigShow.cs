using System.CommandLine;
using Sparkify.Cli.Configuration;
using Sparkify.Cli.Rendering;

namespace Sparkify.Cli.Commands.Config;

/// <summary><c>sparkify config show</c>.</summary>
internal static class ConfigShow
{
    private static readonly Column[] _columns = [Column.Text("section"), Column.Text("key"), Column.Text("value"), Column.Text("origin")];

    public static Command Create(Globals globals)
    {
        var command = new Verb(
            "show",
            "Every key of dwh.cfg with its value and origin; secrets are masked.",
            "sparkify config show",
            "SPARKIFY_WAREHOUSE=duckdb:x.duckdb sparkify config show");
        command.SetAction(parsed => Run(globals.Bind(parsed)));
        return command;
    }

    private static int Run(Invocation call)
    {
        var settings = call.Settings;
        call.WriteRows(_columns, settings.All.Select(Row));
        foreach (var warning in Warnings(settings))
        {
            call.Note(warning);
        }

        return ExitCodes.Done;
    }

    private static object?[] Row(Setting setting)
    {
        var value = setting is { Value: not null, Key.IsSecret: true } ? Password.Mask : Password.Masked(setting.Value);
        return [setting.Key.Section, setting.Key.Name, value, setting.Value is null ? null : setting.Origin];
    }

    private static IEnumerable<string> Warnings(Settings settings)
    {
        if (settings.File is not { } file)
        {
            yield break;
        }

        if (file.Secrets is { Count: > 0 } secrets)
        {
            yield return $"{file.Path} holds secrets: {string.Join(", ", secrets)}. They belong in the environment, or in `aws configure`.";
        }

        foreach (var (key, meant) in file.Unknown)
        {
            yield return $"{file.Path}: {key} is no known key.{(meant is null ? "" : $" Did you mean {meant}?")}";
        }
    }
}
