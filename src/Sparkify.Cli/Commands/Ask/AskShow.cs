using Sparkify.Cli.Help;
using Sparkify.Cli.Rendering;
using Sparkify.Insight;

namespace Sparkify.Cli.Commands.Ask;

/// <summary><c>sparkify ask show</c>: the definition of a question as comments above the SQL that answers it.</summary>
internal static class AskShow
{
    private const int Width = 97;

    public static int Run(Invocation call, Question question, Parameters parameters)
    {
        using var connection = call.OpenPublished();
        var analyst = new Analyst(connection, QuestionSet.Load());
        var sql = analyst.Sql(question, parameters);
        var model = question.Score is null ? [] : ModelLines.Of(analyst.Ask(question, parameters, call.Cancellation).Scores!).ToList();
        call.WriteRecord(Fields(question, model, sql), [.. Lines(question), .. model.SelectMany(line => Comment(line, 3)), "", .. sql.Split('\n')]);
        return ExitCodes.Done;
    }

    private static List<Field> Fields(Question question, List<string> model, string sql)
    {
        return
        [
            new("question", question.Name),
            new("asks", question.Sentence),
            new("area", question.Area),
            new("definition", question.Definition),
            new("chart", question.Chart.Kind),
            new("period", question.UsualPeriod),
            new("filters", question.Filters),
            new("parameters", question.Parameters.Select(parameter => $"{parameter.Name} = {parameter.Usual}: {parameter.Description}").ToList()),
            new("columns", question.Columns.Select(column => $"{column.Name}: {column.Description}").ToList()),
            new("lists", question.Lists.Select(list => $"--{list.Kind}: {list.Description}").ToList()),
            .. model.Count > 0 ? [new Field("model", model)] : Array.Empty<Field>(),
            new("sql", sql),
        ];
    }

    private static IEnumerable<string> Lines(Question question)
    {
        var parameters = question.Parameters.Select(parameter =>
            $"{Flag(parameter.Name)}: {parameter.Description}; usually {parameter.Usual}{(parameter.Choices.Count > 0 ? $" of {string.Join(", ", parameter.Choices)}" : "")}");
        var filters = question.Filters.Select(name => $"--{name}: {QuestionSet.Load().Filters.First(filter => filter.Name == name).Description}");
        var lists = question.Lists.Select(list => $"--{list.Kind}: {list.Description}; as many as all {list.Counted} together");
        var columns = question.Columns.Select(column => $"{column.Name}: {column.Description}{(column.Unit.Length > 0 ? $" ({column.Unit})" : "")}");
        return [.. Comment(question.Sentence), .. Comment(question.Definition),
            .. parameters.Concat(filters).Concat(lists).Concat(columns).SelectMany(line => Comment(line, 3))];
    }

    private static string Flag(string name)
    {
        return name is "by" or "top" or "within" ? $"--{name}" : $"--param {name}=…";
    }

    private static IEnumerable<string> Comment(string text, int hang = 0)
    {
        return Paragraph.Wrap(text, Width, hang).Select(line => $"-- {line}");
    }
}
