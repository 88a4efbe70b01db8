using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Sparkify.Cli.Help;

/// <summary>Answers <c>[suggest:POSITION] LINE</c> of the completion scripts: what may stand at a position, one a line.</summary>
internal sealed class Suggestions(Directive directive) : SynchronousCommandLineAction
{
    private const int ShortAlias = 2;

    public override int Invoke(ParseResult parseResult)
    {
        ArgumentNullException.ThrowIfNull(parseResult);
        var line = parseResult.Tokens.LastOrDefault(token => token.Type != TokenType.Directive)?.Value ?? "";
        var given = parseResult.GetResult(directive)?.Values.SingleOrDefault();
        var isGiven = int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        var position = isGiven ? Math.Min(number, line.Length) : line.Length;
        var completed = parseResult.RootCommandResult.Command.Parse(line, parseResult.Configuration);
        var context = completed.GetCompletionContext() as TextCompletionContext;
        var word = context?.AtCursorPosition(position).WordToComplete ?? "";
        foreach (var label in completed.GetCompletions(position).Select(item => item.Label).Where(label => Fits(label, word)))
        {
            parseResult.InvocationConfiguration.Output.Write(label + "\n");
        }

        return ExitCodes.Done;
    }

    /// <summary>Options are offered to who has typed a dash, and by their long names only.</summary>
    private static bool Fits(string label, string word)
    {
        return label.StartsWith(word, StringComparison.Ordinal)
            && (word.StartsWith('-') ? label.Length > ShortAlias : !label.StartsWith('-'));
    }
}
