using System.CommandLine;
using System.Globalization;

namespace Sparkify.Cli.Commands;

/// <summary>The kinds of options that commands have. Values are text: options of other types cost start-up time.</summary>
internal static class Flags
{
    public static Option<string> Text(string name, string valueName, string description)
    {
        return new Option<string>(name) { HelpName = valueName, Description = description };
    }

    /// <summary>An option that may be given several times.</summary>
    public static Option<string[]> Many(string name, string valueName, string description)
    {
        return new Option<string[]>(name) { HelpName = valueName, Description = description };
    }

    public static Option<bool> Switch(string name, string description)
    {
        return new Option<bool>(name) { Description = description };
    }

    /// <summary>A whole number, 0 or more; read it with <see cref="Number"/>.</summary>
    public static Option<string> Count(string name, string valueName, string description)
    {
        var option = Text(name, valueName, description);
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && Parse(result.Tokens[0].Value) is null)
            {
                result.AddError($"`{name} {result.Tokens[0].Value}` is no whole number from 0 to 2,147,483,647.");
            }
        });
        return option;
    }

    /// <summary>A value from a short list.</summary>
    public static Option<string> Choice(string name, string valueName, string description, params string[] choices)
    {
        var option = Text(name, valueName, description);
        option.CompletionSources.Add(choices);
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !choices.Contains(result.Tokens[0].Value))
            {
                result.AddError($"`{result.Tokens[0].Value}` is no value of `{name}`: choose {string.Join(", ", choices)}.");
            }
        });
        return option;
    }

    public static int? Number(this ParseResult parsed, Option<string> option)
    {
        return parsed.GetValue(option) is { } text ? Parse(text) : null;
    }

    private static int? Parse(string text)
    {
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
