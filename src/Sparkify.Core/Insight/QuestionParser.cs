using Sparkify.Insight.Scores;

namespace Sparkify.Insight;

/// <summary>Reads one file of <c>models/insight/</c>.</summary>
internal static class QuestionParser
{
    private const string Dash = " – ";
    private static readonly string[] _listKinds = ["people", "rows"];

    /// <param name="file">Path below <c>models/</c>.</param>
    /// <param name="text">The file.</param>
    /// <exception cref="SparkifyException">The file cannot be understood.</exception>
    public static Question Parse(string file, string text)
    {
        var sections = QuestionSections.Of(text);
        var header = new QuestionHeader(file, sections.Header);
        header.Allow(
            "area", "counts", "chart", "filters", "period", "compare", "key", "parameter", "column", "people", "rows", "finding",
            "outcome", "rule", "sign");
        return new Question
        {
            Name = Path.GetFileNameWithoutExtension(file).Replace('_', '-'),
            File = file,
            Sentence = header.Sentence.EndsWith('?') ? header.Sentence : throw header.Mistake("the first line must be a question."),
            Area = header.Required("area"),
            Definition = header.Required("counts"),
            Chart = ChartOf(header.Required("chart")),
            Filters = header.Names("filters"),
            UsualPeriod = header.Required("period") is var period && period == "none" ? "" : period,
            Parameters = [.. header.Values("parameter").Select(value => Parameter(header, value))],
            Columns = [.. header.Values("column").Select(value => Column(header, value))],
            Key = header.Names("key"),
            Compared = header.Names("compare"),
            Lists = [.. _listKinds.SelectMany(kind => header.Values(kind).Select(value => List(header, sections, (kind, value))))],
            Finding = header.Value("finding"),
            FindingSelect = sections.Select("finding"),
            Expressions = sections.Expressions,
            Select = sections.Select(""),
            Score = header.Value("outcome").Length > 0 ? Score(header, sections) : null,
        };
    }

    private static Chart ChartOf(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new Chart(words[0], words.Skip(1).Select(word => word.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]));
    }

    // top integer 10 – how many songs · by choice day of day, week, month – length of a step
    private static QuestionParameter Parameter(QuestionHeader header, string value)
    {
        var (front, description) = Halves(header, value);
        var words = front.Split(' ', 3, StringSplitOptions.TrimEntries);
        if (words.Length < 3 || !Enum.TryParse<ParameterKind>(words[1], ignoreCase: true, out var kind))
        {
            throw header.Mistake($"`parameter: {front}` should read NAME integer|choice|text DEFAULT.");
        }

        var (usual, choices) = (words[2], Array.Empty<string>());
        if (kind == ParameterKind.Choice && words[2].Split(" of ", 2) is [var first, var all])
        {
            (usual, choices) = (first, all.Split(',', StringSplitOptions.TrimEntries));
        }

        return new QuestionParameter(words[0], kind, usual == "''" ? "" : usual, choices, description);
    }

    // plays integer plays – of the song in the period
    private static QuestionColumn Column(QuestionHeader header, string value)
    {
        var (front, description) = Halves(header, value);
        var words = front.Split(' ', 3);
        return words.Length >= 2 && Enum.TryParse<ColumnKind>(words[1], ignoreCase: true, out var kind)
            ? new QuestionColumn(words[0], kind, words.Length > 2 ? words[2] : "", description)
            : throw header.Mistake($"`column: {front}` should read NAME text|integer|number|date|time UNIT.");
    }

    // rule: adverts_28, plays_28 – adverts, then plays · sign: adverts_28 – {value|advert|adverts} in the last 28 days
    private static ScoreDefinition Score(QuestionHeader header, QuestionSections sections)
    {
        var signs = header.Values("sign").Select(value => Halves(header, value)).Select(parts => new Sign(parts.Front, parts.Description)).ToList();
        var (rule, words) = Halves(header, header.Required("rule"));
        var names = rule.Split(',', StringSplitOptions.TrimEntries);
        return names.All(name => signs.Any(sign => sign.Name == name))
            ? new ScoreDefinition { Outcome = header.Required("outcome"), Signs = signs, Rule = names, RuleWords = words, OutcomeSelect = sections.Select("outcome") }
            : throw header.Mistake($"`rule: {rule}` names something that is no `sign:`.");
    }

    private static QuestionList List(QuestionHeader header, QuestionSections sections, (string Kind, string Value) entry)
    {
        var (counted, description) = Halves(header, entry.Value);
        var select = sections.Select(entry.Kind);
        return select.Length > 0
            ? new QuestionList(entry.Kind, counted, description, select)
            : throw header.Mistake($"there is no select below a line `-- {entry.Kind}`.");
    }

    private static (string Front, string Description) Halves(QuestionHeader header, string value)
    {
        var parts = value.Split(Dash, 2);
        return parts.Length == 2 ? (parts[0].Trim(), parts[1].Trim()) : throw header.Mistake($"`{value}` has no `–` and description.");
    }
}
