using System.CommandLine;
using System.CommandLine.Parsing;

namespace Sparkify.Cli.Help;

/// <summary>Says in one line what is wrong with a command line.</summary>
internal static class Mistake
{
    public static SparkifyException Explain(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var see = $"See `{Usage.Name(command)} --help`.";
        var problem = parsed.UnmatchedTokens.Count > 0
            ? Unknown(parsed.UnmatchedTokens[0], command)
            : MissingOption(parsed, command) ?? Described(parsed.Errors[0], command);
        return WrongUse.Because($"{problem} {see}");
    }

    private static string Unknown(string token, Command command)
    {
        var name = Usage.Name(command);
        var place = command is RootCommand ? "" : $" of `{name}`";
        if (token.Length > 1 && token[0] == '-')
        {
            return $"`{token}` is no option{place}.{DidYouMean(token, OptionNames(command))}";
        }

        return command.Subcommands.Count > 0
            ? $"`{token}` is no command{place}.{DidYouMean(token, command.Subcommands.Select(sub => sub.Name))}"
            : $"`{name}` has no use for `{token}`.{(command.Arguments.Count > 0 ? " Is a pair of quotes missing?" : "")}";
    }

    private static string Described(ParseError error, Command command)
    {
        return error.SymbolResult switch
        {
            OptionResult { Tokens.Count: 0 } option when option.Option.Arity.MinimumNumberOfValues > 0 =>
                $"`{option.IdentifierToken?.Value ?? option.Option.Name}` wants a value: {option.Option.HelpName}.",
            OptionResult option when option.Tokens.Count > option.Option.Arity.MaximumNumberOfValues =>
                $"`{option.IdentifierToken?.Value ?? option.Option.Name}` is given {option.IdentifierTokenCount} times and can have one value.",
            ArgumentResult { Tokens.Count: 0 } argument => Missing(argument, command),
            CommandResult when command.Subcommands.Count > 0 && command.Action is null =>
                $"`{Usage.Name(command)}` wants a command: {string.Join(", ", command.Subcommands.Select(sub => sub.Name))}.",
            CommandResult when command.Arguments.Count > 0 && command.Arguments[0].Arity.MinimumNumberOfValues > 0 =>
                $"`{Usage.Name(command)}` wants a value: {command.Arguments[0].HelpName ?? command.Arguments[0].Name}.",
            _ => error.Message,
        };
    }

    private static string? MissingOption(ParseResult parsed, Command command)
    {
        var option = command.Options.FirstOrDefault(option => option.Required && parsed.GetResult(option) is null or { Implicit: true });
        return option is null ? null : $"`{Usage.Name(command)}` needs `{option.Name} {option.HelpName}`.";
    }

    private static string Missing(ArgumentResult argument, Command command)
    {
        return argument.Parent is OptionResult option
            ? $"`{option.IdentifierToken?.Value ?? option.Option.Name}` wants a value: {option.Option.HelpName}."
            : $"`{Usage.Name(command)}` wants a value: {argument.Argument.HelpName ?? argument.Argument.Name}.";
    }

    private static IEnumerable<string> OptionNames(Command command)
    {
        return command.Options.Concat(Usage.SharedOptions(command)).Where(option => !option.Hidden).Select(option => option.Name);
    }

    private static string DidYouMean(string token, IEnumerable<string> names)
    {
        return Nearest.To(token, names) is { } name ? $" Did you mean `{name}`?" : "";
    }
}
