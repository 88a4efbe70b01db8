using System.Globalization;

namespace Sparkify.Insight;

/// <summary>Values as SQL writes them: the one place where something that a person typed becomes part of a statement.</summary>
internal static class SqlLiteral
{
    public static string Of(long number)
    {
        return number.ToString(CultureInfo.InvariantCulture);
    }

    public static string Of(DateTime moment)
    {
        return string.Create(CultureInfo.InvariantCulture, $"timestamp '{moment:yyyy-MM-dd HH:mm:ss.fff}'");
    }

    /// <exception cref="SparkifyException">The text holds a character that no warehouse stores.</exception>
    public static string Of(string text)
    {
        return text.Contains('\0', StringComparison.Ordinal)
            ? throw new SparkifyException("A value holds a NUL character.") { ExitCode = 2 }
            : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
    }
}
