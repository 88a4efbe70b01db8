using System.CommandLine;
using Sparkify.Insight;

namespace Sparkify.Cli.Commands.Ask;

/// <summary>The options that choose what exactly is asked.</summary>
internal sealed class AskOptions
{
    private static readonly string[] _comparisons = ["previous", "year", "none"];
    private readonly Option<string> _period = Flags.Text(
        "--period", "NAME", $"{string.Join(", ", Periods.Presets)}, or a month such as 2018-11. Counted back from the newest event.");

    private readonly Option<string> _since = Flags.Text("--since", "DATE", "The first day, UTC.");
    private readonly Option<string> _until = Flags.Text("--until", "DATE", "The day after the last.");
    private readonly Option<string> _compare = Flags.Choice(
        "--compare", "PERIOD", "Put the days before, or those of a year before, beside it: previous, year, none.", _comparisons);

    private readonly Option<string> _by = Flags.Text("--by", "STEP", "What to group by, such as day, week or month.");
    private readonly Option<string> _top = Flags.Text("--top", "N", "How many rows of a ranking.");
    private readonly Option<string> _within = Flags.Text("--within", "DAYS", "How many days a score looks ahead: 7, 14, 28.");
    private readonly Option<string[]> _parameters = Flags.Many("--param", "NAME=VALUE", "Any other parameter that the question has.");
    private readonly List<Option<string>> _filters =
        [.. Filters.Select(filter => Flags.Text($"--{filter}", filter.ToUpperInvariant(), $"Only this {filter}."))];

    public AskOptions()
    {
        _period.CompletionSources.Add([.. Periods.Presets]);
    }

    /// <summary>The names of <see cref="QuestionSet.Filters"/>; not read from there, because that takes as long as starting up.</summary>
    internal static IReadOnlyList<string> Filters { get; } = ["level", "gender", "state", "genre", "device"];

    public void AddTo(Command command)
    {
        foreach (var option in (IEnumerable<Option>)[_period, _since, _until, _compare, _by, _top, _within, .. _filters, _parameters])
        {
            command.Options.Add(option);
        }
    }

    public Parameters Read(ParseResult parsed)
    {
        return new Parameters
        {
            Period = parsed.GetValue(_period),
            Since = parsed.GetValue(_since),
            Until = parsed.GetValue(_until),
            Compare = parsed.GetValue(_compare) ?? "none",
            Filters = Given(parsed, _filters),
            Values = new Dictionary<string, string>(Given(parsed, [_by, _top, _within]).Concat((parsed.GetValue(_parameters) ?? []).Select(Pair))),
        };
    }

    private static Dictionary<string, string> Given(ParseResult parsed, IEnumerable<Option<string>> options)
    {
        return options.Select(option => (Name: option.Name[2..], Value: parsed.GetValue(option)))
            .Where(pair => pair.Value is not null)
            .ToDictionary(pair => pair.Name, pair => pair.Value!);
    }

    private static KeyValuePair<string, string> Pair(string text)
    {
        var parts = text.Split('=', 2);
        return parts.Length == 2
            ? new KeyValuePair<string, string>(parts[0], parts[1])
            : throw WrongUse.Because($"`--param {text}` should read NAME=VALUE.");
    }
}
