using System.Text;
using Shouldly;
using Sparkify.Insight;

namespace Sparkify.EndToEnd.Insight;

/// <summary><c>docs/questions.md</c> says of every question what its file says. With <c>SPARKIFY_ACCEPT=1</c> it is written anew.</summary>
public sealed class QuestionsDocument
{
    private static readonly string _path = Path.Combine(Repository.Root, "docs", "questions.md");

    [Fact]
    public void Defines_every_question()
    {
        var text = Text();
        if (Environment.GetEnvironmentVariable("SPARKIFY_ACCEPT") == "1")
        {
            File.WriteAllText(_path, text);
        }

        File.ReadAllText(_path).Split('\n').ShouldBe(text.Split('\n'), "docs/questions.md differs; SPARKIFY_ACCEPT=1 writes it anew.");
    }

    private static string Text()
    {
        var set = QuestionSet.Load();
        var text = new StringBuilder();
        text.Append("# Questions\n\nMade from `models/insight/`, where each question is one file with its definition and its SQL. ");
        text.Append("`sparkify ask NAME` answers one,\n`sparkify ask show NAME` prints this and the SQL with all values in it.\n\n");
        text.Append("A period is whole days in UTC, from the first up to, but without, the last; its names count back from the newest event.\n");
        text.Append("Compared is what `--compare previous|year` puts beside the answer: as many days just before, or the same days a year before.\n\n");
        text.Append("## Filters\n\n| filter | what it means |\n|---|---|\n");
        foreach (var filter in set.Filters)
        {
            text.Append($"| `--{filter.Name}` | {filter.Description} |\n");
        }

        foreach (var area in set.All.GroupBy(question => question.Area))
        {
            text.Append($"\n## {area.Key[..1].ToUpperInvariant()}{area.Key[1..]}\n");
            foreach (var question in area)
            {
                Append(text, question);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Question question)
    {
        text.Append($"\n### {question.Name}\n\n**{question.Sentence}** {question.Definition}\n\n");
        text.Append($"- period: {(question.HasPeriod ? question.UsualPeriod : "none")}; filters: {Names(question.Filters)}; compared: {Names(question.Compared)}; ");
        text.Append($"chart: {question.Chart.Kind}\n");
        foreach (var parameter in question.Parameters)
        {
            var choices = parameter.Choices.Count > 0 ? $" (of {string.Join(", ", parameter.Choices)})" : "";
            text.Append($"- `{parameter.Name}` = {(parameter.Usual.Length > 0 ? parameter.Usual : "?")}{choices}: {parameter.Description}\n");
        }

        foreach (var list in question.Lists)
        {
            text.Append($"- `--{list.Kind}`: {list.Description}; as many as all `{list.Counted}` together\n");
        }

        text.Append("\n| column | unit | meaning |\n|---|---|---|\n");
        foreach (var column in question.Columns)
        {
            text.Append($"| `{column.Name}` | {(column.Unit.Length > 0 ? column.Unit : column.Kind.ToString().ToLowerInvariant())} | {column.Description} |\n");
        }
    }

    private static string Names(IReadOnlyList<string> names)
    {
        return names.Count == 0 ? "none" : string.Join(", ", names);
    }
}
