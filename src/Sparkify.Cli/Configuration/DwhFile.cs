using System.Globalization;
using Microsoft.Extensions.Configuration.Ini;
using Sparkify.Cli.Help;

namespace Sparkify.Cli.Configuration;

/// <summary>A <c>dwh.cfg</c> as it was read: INI sections and keys, quotes taken off.</summary>
/// <param name="Path">The file as the user named it.</param>
/// <param name="Values">Values by <c>SECTION:KEY</c>, whatever their case.</param>
internal sealed record DwhFile(string Path, IReadOnlyDictionary<string, string> Values)
{
    public const string UsualPath = "dwh.cfg";

    /// <param name="given">The path of <c>--config</c>, which must be there; null for <c>./dwh.cfg</c>, which need not.</param>
    /// <returns>Null if no path was given and there is no <c>./dwh.cfg</c>.</returns>
    public static DwhFile? Read(string? given)
    {
        var path = given ?? UsualPath;
        if (!File.Exists(path))
        {
            return given is null
                ? null
                : throw Unreadable($"There is no configuration file {path}.", "Write it with `sparkify config init`, or leave --config away.", null);
        }

        try
        {
            using var stream = File.OpenRead(path);
            var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var (key, value) in IniStreamConfigurationProvider.Read(stream))
            {
                values[key] = Unquoted(value ?? "");
            }

            return new DwhFile(path, values);
        }
        catch (FormatException wrong)
        {
            throw Unreadable($"{path} is no INI file: {Reason(path, wrong)}", "Each line is [SECTION], KEY = value, or a # comment.", null);
        }
        catch (Exception locked) when (locked is IOException or UnauthorizedAccessException)
        {
            throw Unreadable($"{path} cannot be read.", "Check its permissions.", locked);
        }
    }

    /// <summary>Keys whose values are secret, or are an address with a password in it: <c>[AWS] SECRET</c>.</summary>
    public IReadOnlyList<string> Secrets =>
    [
        .. KnownKeys.All
            .Where(key => Find(key) is { } value && (key.IsSecret || Password.IsIn(value)))
            .Select(key => key.ToString()),
    ];

    /// <summary>Keys that nothing reads, each with the known key that was probably meant.</summary>
    public IReadOnlyList<(string Key, string? Meant)> Unknown
    {
        get
        {
            var known = KnownKeys.All.ToDictionary(key => $"{key.Section}:{key.Name}", StringComparer.OrdinalIgnoreCase);
            return
            [
                .. Values.Keys.Where(key => !known.ContainsKey(key)).Order(StringComparer.Ordinal)
                    .Select(key => (Spelt(key), Nearest.To(key.ToUpperInvariant(), known.Keys) is { } meant ? known[meant].ToString() : null)),
            ];
        }
    }

    public string? Find(KnownKey key)
    {
        return Values.TryGetValue($"{key.Section}:{key.Name}", out var value) && value.Length > 0 ? value : null;
    }

    /// <summary>The INI reader takes double quotes off, not the single ones that the original's file has.</summary>
    private static string Unquoted(string value)
    {
        var text = value.Trim();
        return text.Length >= 2 && text[0] == text[^1] && text[0] is '\'' or '"' ? text[1..^1].Trim() : text;
    }

    // The line itself is not shown: it may be a secret.
    private static string Reason(string path, FormatException wrong)
    {
        var odd = Array.FindIndex(File.ReadAllLines(path), line => line.Trim() is { Length: > 0 } text && text[0] is not ('#' or ';' or '/' or '[') && !text.Contains('='));
        return odd < 0 ? wrong.Message : string.Create(CultureInfo.InvariantCulture, $"line {odd + 1} has no `=`.");
    }

    private static string Spelt(string path)
    {
        var colon = path.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? path : $"[{path[..colon]}] {path[(colon + 1)..]}";
    }

    private static SparkifyException Unreadable(string problem, string remedy, Exception? cause)
    {
        return new SparkifyException(problem, remedy, cause) { ExitCode = ExitCodes.Configuration };
    }
}
