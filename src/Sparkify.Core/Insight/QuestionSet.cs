using Sparkify.Models;

namespace Sparkify.Insight;

/// <summary>Every question, and what questions share.</summary>
public sealed class QuestionSet
{
    private static readonly string[] _areas = ["demand", "audience", "growth", "loyalty", "operations"];
    private static readonly Lazy<QuestionSet> _built = new(() => new QuestionSet(ModelSet.Load().InsightFiles));

    private QuestionSet(IReadOnlyDictionary<string, string> files)
    {
        Filters = [.. Below(files, "filters/", Filter.Parse)];
        Givens = [.. Below(files, "given/", Given.Parse)];
        All = [.. files.Where(file => !file.Key["insight/".Length..].Contains('/', StringComparison.Ordinal))
            .Select(file => QuestionParser.Parse(file.Key, file.Value))
            .OrderBy(question => Array.IndexOf(_areas, question.Area))
            .ThenBy(question => question.Name, StringComparer.Ordinal)];
    }

    /// <summary>By area, then by name.</summary>
    public IReadOnlyList<Question> All { get; }

    /// <summary>Every filter; a question says which of them it takes.</summary>
    public IReadOnlyList<Filter> Filters { get; }

    internal IReadOnlyList<Given> Givens { get; }

    /// <summary>The questions that this build was made with.</summary>
    public static QuestionSet Load()
    {
        return _built.Value;
    }

    /// <summary>Questions from texts, by path below <c>models/</c>.</summary>
    public static QuestionSet From(IReadOnlyDictionary<string, string> files)
    {
        return new QuestionSet(files);
    }

    /// <summary>The question of that name, or null.</summary>
    public Question? Find(string name)
    {
        return All.FirstOrDefault(question => question.Name == name);
    }

    /// <summary>Shared rows that a statement reads, each after those that it reads itself.</summary>
    internal IReadOnlyList<Given> Read(string sql, IReadOnlyDictionary<string, string> filters)
    {
        var found = new List<Given>();
        var names = TableNames.Of(sql, 1).Select(table => table.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var given in Givens.Concat(Givens.Select(given => given.OfPeriodBefore())).Where(given => names.Contains(given.Name)))
        {
            found.AddRange(Read(given.Select(filters), filters).Append(given).Where(each => !found.Contains(each)));
        }

        return found;
    }

    private static IEnumerable<T> Below<T>(IReadOnlyDictionary<string, string> files, string folder, Func<string, string, T> parse)
    {
        return files.Where(file => file.Key.StartsWith($"insight/{folder}", StringComparison.Ordinal)).Select(file => parse(file.Key, file.Value));
    }
}
