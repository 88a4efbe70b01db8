using System.CommandLine;
using Sparkify.Cli.Configuration;
using Sparkify.Warehouse;
using Sparkify.Cli.Help;
using Sparkify.Cli.Rendering;

namespace Sparkify.Cli.Commands.Config;

/// <summary><c>sparkify config show</c>.</summary>
internal static class ConfigShow
{
    private const string Mask = "********";
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
        var value = setting is { Value: not null, Key.IsSecret: true } ? Mask
            : setting.Key == KnownKeys.Warehouse && setting.Value is { } url ? WarehouseAddress.WithoutPassword(url)
            : setting.Value;
        return [setting.Key.Section, setting.Key.Name, value, setting.Value is null ? null : setting.Origin];
    }

    private static IEnumerable<string> Warnings(Settings settings)
    {
        if (settings.File is not { } file)
        {
            yield break;
        }

        var written = KnownKeys.All.Where(key => key.IsSecret && file.Find(key) is not null);
        string[] secrets = [.. written.Select(key => $"[{key.Section}] {key.Name}")];
        if (secrets.Length > 0)
        {
            yield return $"{file.Path} holds secrets: {string.Join(", ", secrets)}. They belong in the environment, or in `aws configure`.";
        }

        var known = KnownKeys.All.Select(key => $"{key.Section}:{key.Name}").ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var unknown in file.Values.Keys.Where(key => !known.Contains(key)))
        {
            var meant = Nearest.To(unknown.ToUpperInvariant(), known);
            yield return $"{file.Path}: {Spelt(unknown)} is no known key.{(meant is null ? "" : $" Did you mean {Spelt(meant)}?")}";
        }
    }

    private static string Spelt(string path)
    {
        var colon = path.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? path : $"[{path[..colon]}] {path[(colon + 1)..]}";
    }
}
