using System.Data.Common;
using Sparkify.Cli.Help;
using Sparkify.Cli.Rendering;
using Sparkify.Insight;

namespace Sparkify.Cli.Commands.Export;

/// <summary>Finds what the names on the command line mean.</summary>
internal static class ExportNames
{
    private const string Tables = """
        select table_name
        from ops.models
        where layer = 'star'
        order by table_name
        """;

    public static IReadOnlyList<ExportName> Find(Invocation call, DbConnection connection, IEnumerable<string> names)
    {
        var tables = connection.Rows(Tables).Select(row => Cell.Text(row[0])).ToList();
        var questions = QuestionSet.Load().All;
        var known = tables.Select(table => new ExportName(table, null)).Concat(questions.Select(question => new ExportName(question.Name, question))).ToList();
        return [.. names.SelectMany(name => name switch
        {
            "tables" => known.Where(export => export.Question is null),
            "questions" => known.Where(export => export.Question is { } question && question.Parameters.All(parameter => parameter.Usual.Length > 0)),
            _ => [known.FirstOrDefault(export => export.Name == name) ?? throw Unknown(call, name, known)],
        }).Distinct()];
    }

    private static SparkifyException Unknown(Invocation call, string name, IEnumerable<ExportName> known)
    {
        var meant = Nearest.To(name, known.Select(export => export.Name));
        return WrongUse.Because(
            $"`{name}` is no table and no question.{(meant is null ? "" : $" Did you mean `{meant}`?")}",
            $"See {call.Next("tables list")} and {call.Next("ask")}.");
    }
}
