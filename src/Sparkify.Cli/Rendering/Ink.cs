namespace Sparkify.Cli.Rendering;

/// <summary>The few styles of a terminal that are used.</summary>
internal static class Ink
{
    public static string Bold(string text, bool hasColor)
    {
        return hasColor ? $"\u001b[1m{text}\u001b[0m" : text;
    }

    public static string Green(string text, bool hasColor)
    {
        return hasColor ? $"\u001b[32m{text}\u001b[0m" : text;
    }

    public static string Yellow(string text, bool hasColor)
    {
        return hasColor ? $"\u001b[33m{text}\u001b[0m" : text;
    }

    public static string Red(string text, bool hasColor)
    {
        return hasColor ? $"\u001b[1;31m{text}\u001b[0m" : text;
    }
}
