namespace Sparkify.Insight;

/// <summary>Puts the values of another period beside those of this one.</summary>
internal static class Comparison
{
    private const double Percent = 100;

    /// <summary>The question's columns, and behind each compared one its value before and the change in percent.</summary>
    public static IReadOnlyList<QuestionColumn> Columns(Question question)
    {
        return [.. question.Columns.SelectMany(column => question.Compared.Contains(column.Name) ? Beside(column) : [column])];
    }

    /// <param name="asked">The question with its two periods.</param>
    /// <param name="now">Rows of this period.</param>
    /// <param name="before">Rows of the other period.</param>
    public static IReadOnlyList<object?[]> Rows(AskedQuestion asked, IReadOnlyList<object?[]> now, IReadOnlyList<object?[]> before)
    {
        var question = asked.Question;
        var keys = Enumerable.Range(0, question.Columns.Count).Where(i => question.Key.Contains(question.Columns[i].Name)).ToList();
        var known = before.ToDictionary(row => Key(keys, row, value => value), row => row, StringComparer.Ordinal);
        return [.. now.Select(row => Row(question, row, known.GetValueOrDefault(Key(keys, row, value => Earlier(asked, value)))))];
    }

    private static object?[] Row(Question question, object?[] now, object?[]? before)
    {
        var values = new List<object?>();
        for (var i = 0; i < now.Length; i++)
        {
            values.Add(now[i]);
            if (question.Compared.Contains(question.Columns[i].Name))
            {
                var value = before is null && question.Columns[i].Kind == ColumnKind.Integer ? 0L : before?[i];
                values.Add(value);
                values.Add(Change(now[i], value));
            }
        }

        return [.. values];
    }

    private static double? Change(object? now, object? before)
    {
        return now is not null && before is not null && AnswerRows.Number(before) != 0
            ? Math.Round(Percent * (AnswerRows.Number(now) - AnswerRows.Number(before)) / AnswerRows.Number(before), 1, MidpointRounding.AwayFromZero)
            : null;
    }

    // A day of this period is held against the day as far into the other one.
    private static object? Earlier(AskedQuestion asked, object? value)
    {
        return value is DateOnly day ? day.AddDays(asked.Compared!.Value.Since.DayNumber - asked.Period.Since.DayNumber) : value;
    }

    private static string Key(IEnumerable<int> keys, object?[] row, Func<object?, object?> value)
    {
        return string.Join('\u001f', keys.Select(i => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value(row[i])}")));
    }

    private static IEnumerable<QuestionColumn> Beside(QuestionColumn column)
    {
        return
        [
            column,
            column with { Name = $"{column.Name}_before", Description = $"{column.Description}, in the period compared with" },
            new QuestionColumn($"{column.Name}_change", ColumnKind.Number, "%", $"change of {column.Name}; empty where there was nothing before"),
        ];
    }
}
