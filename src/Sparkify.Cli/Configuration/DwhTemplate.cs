using System.Text;
using System.Text.RegularExpressions;

namespace Sparkify.Cli.Configuration;

/// <summary>The commented <c>dwh.cfg</c> that a new one starts from: <c>dwh.example.cfg</c> of the repository, word for word.</summary>
internal static partial class DwhTemplate
{
    /// <summary>The template with these values; other keys stay as comments.</summary>
    /// <param name="values">None of them secret.</param>
    /// <exception cref="SparkifyException">A value would not be read back as it is (exit code 2).</exception>
    public static string Fill(IReadOnlyDictionary<KnownKey, string> values)
    {
        var byPlace = values.ToDictionary(value => (value.Key.Section, value.Key.Name), value => Checked(value.Key, value.Value));
        var filled = new StringBuilder();
        var section = "";
        foreach (var line in Text().TrimEnd('\n').Split('\n'))
        {
            var key = KeyLine().Match(line);
            section = line is ['[', .. var name, ']'] ? name : section;
            filled.Append(!key.Success ? line
                : byPlace.TryGetValue((section, key.Groups["name"].Value), out var value) ? $"{key.Groups["name"].Value} = {value}"
                : line.StartsWith('#') ? line
                : $"# {line}").Append('\n');
        }

        return filled.ToString();
    }

    public static string Text()
    {
        using var reader = new StreamReader(typeof(DwhTemplate).Assembly.GetManifestResourceStream("dwh.example.cfg")!);
        return reader.ReadToEnd();
    }

    // What the reader takes off, or takes for the end of the line, cannot be written.
    private static string Checked(KnownKey key, string value)
    {
        if (value.Length == 0 || value != value.Trim() || value.Any(char.IsControl) || value[0] is '\'' or '"')
        {
            throw WrongUse.Because($"{key} cannot be written to a file as `{value}`.", "Take blanks, quotes and line ends off.");
        }

        return Password.IsIn(value)
            ? throw WrongUse.Because(
                $"{key} holds a password, and no secret is written to a file.", "Leave it out; it belongs in the environment or in PGPASSFILE.")
            : value;
    }

    [GeneratedRegex("^(# )?(?<name>[A-Z][A-Z0-9_]*) =( .*)?$")]
    private static partial Regex KeyLine();
}
