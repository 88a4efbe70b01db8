using System.Data.Common;
using Sparkify.Cli.Commands.Query;
using Sparkify.Cli.Rendering;
using Sparkify.Insight;
using InsightAnswer = Sparkify.Insight.Answer;

namespace Sparkify.Cli.Commands.Ask;

/// <summary>Writes an answer as Parquet: the engine copies the rows that were answered.</summary>
internal static class AnswerParquet
{
    public static void Write(Invocation call, DbConnection connection, InsightAnswer answer)
    {
        ParquetCopy.Write(call, connection, Rows(answer), limit: null);
    }

    /// <summary>A select that yields the rows of an answer.</summary>
    public static string Rows(InsightAnswer answer)
    {
        var names = answer.Columns.Select(column => $"\"{column.Name}\"").ToList();
        var nothing = $"select {string.Join(", ", answer.Columns.Select((column, i) => $"cast(null as {Type(column.Kind)}) as {names[i]}"))} where false";
        var rows = answer.Rows.Select(row => $"select {string.Join(", ", row.Select((value, i) => Literal(value, answer.Columns[i].Kind)))}");
        return string.Join("\nunion all\n", rows.Prepend(nothing));
    }

    private static string Literal(object? value, ColumnKind kind)
    {
        return value is null ? "null" : $"cast('{Cell.Text(value).Replace("'", "''", StringComparison.Ordinal)}' as {Type(kind)})";
    }

    private static string Type(ColumnKind kind)
    {
        return kind switch
        {
            ColumnKind.Integer => "bigint",
            ColumnKind.Number => "double",
            ColumnKind.Date => "date",
            ColumnKind.Time => "timestamp",
            _ => "varchar",
        };
    }
}
