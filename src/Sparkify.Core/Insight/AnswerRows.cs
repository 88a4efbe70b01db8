using System.Data.Common;
using System.Globalization;
using System.Numerics;

namespace Sparkify.Insight;

/// <summary>Reads rows, making the types of every engine the same.</summary>
internal static class AnswerRows
{
    /// <exception cref="InvalidOperationException">The select lacks a column that the header names: a bug of the question.</exception>
    public static List<object?[]> Read(DbDataReader reader, IReadOnlyList<QuestionColumn> columns)
    {
        var names = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
        if (!names.SequenceEqual(columns.Select(column => column.Name)))
        {
            throw new InvalidOperationException($"The select returns {string.Join(", ", names)}; the header names {string.Join(", ", columns.Select(column => column.Name))}.");
        }

        var rows = new List<object?[]>();
        while (reader.Read())
        {
            rows.Add([.. columns.Select((column, i) => reader.IsDBNull(i) ? null : Value(reader.GetValue(i), column.Kind))]);
        }

        return rows;
    }

    /// <summary>A number of any engine's type.</summary>
    public static double Number(object value)
    {
        return value is BigInteger big ? (double)big : Convert.ToDouble(value, CultureInfo.InvariantCulture);
    }

    /// <summary>A value of any engine's type, as the kind of its column says.</summary>
    public static object Value(object value, ColumnKind kind)
    {
        return kind switch
        {
            ColumnKind.Integer => value is BigInteger big ? (long)big : Convert.ToInt64(value, CultureInfo.InvariantCulture),
            ColumnKind.Number => Math.Round(Number(value), 1, MidpointRounding.AwayFromZero),
            ColumnKind.Date => value is DateTime at ? DateOnly.FromDateTime(at) : (DateOnly)value,
            ColumnKind.Time => (DateTime)value,
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
    }
}
