using Sparkify.Cli.Terminals;

namespace Sparkify.Cli.Commands.Query;

/// <summary>Where the text of a query comes from.</summary>
internal static class StatementText
{
    private const string See = "See `sparkify query --help`.";

    /// <param name="argument">SQL, <c>-</c> for stdin, or null.</param>
    /// <param name="file">A file, or null.</param>
    public static string Read(Terminal terminal, string? argument, string? file)
    {
        var text = (argument, file) switch
        {
            (null, null) => throw WrongUse.Because($"`sparkify query` wants SQL: in quotes, with -f FILE, or - for stdin. {See}"),
            ({ }, { }) => throw WrongUse.Because($"`sparkify query` wants either SQL or -f FILE, not both. {See}"),
            ("-", null) => terminal.In.ReadToEnd(),
            ({ } sql, null) => sql,
            (null, { } path) => ReadFile(path),
        };
        return text.Trim().TrimEnd(';');
    }

    private static string ReadFile(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            throw WrongUse.Because($"{path} cannot be read.", "-f wants a file that holds one statement.", missing);
        }
    }
}
