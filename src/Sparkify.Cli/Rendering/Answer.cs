using System.Data.Common;

namespace Sparkify.Cli.Rendering;

/// <summary>Writes rows to an output in the format that was asked for.</summary>
internal static class Answer
{
    /// <summary>Writes rows that lie in memory.</summary>
    public static void Write(Output output, IReadOnlyList<Column> columns, IEnumerable<object?[]> rows, Action<string> note)
    {
        Write(output, note, writer =>
        {
            writer.Start(columns);
            foreach (var row in rows)
            {
                writer.Write(row);
            }

            writer.Finish();
        });
    }

    /// <summary>Writes rows as the engine yields them.</summary>
    /// <param name="limit">Rows to write at most; null for all.</param>
    public static void Write(Output output, DbDataReader reader, long? limit, Action<string> note)
    {
        Write(output, note, writer => Pump(reader, writer, limit ?? long.MaxValue));
    }

    private static void Write(Output output, Action<string> note, Action<IRowWriter> pump)
    {
        if (output.Format is OutputFormat.Json or OutputFormat.JsonLines)
        {
            using var json = new JsonWriter(output.Bytes, output.Format == OutputFormat.JsonLines);
            pump(json);
            return;
        }

        pump(output.Format switch
        {
            OutputFormat.Csv => new CsvWriter(output.Text),
            OutputFormat.Tsv => new TsvWriter(output.Text),
            OutputFormat.Markdown => new MarkdownWriter(output.Text),
            OutputFormat.Table => new TableWriter(output.Text, output.Width, output.HasColor, note),
            _ => throw new NotSupportedException($"{output.Format} is written by the engine."),
        });
    }

    /// <summary>The columns of a reader.</summary>
    public static IReadOnlyList<Column> Columns(DbDataReader reader)
    {
        return [.. Enumerable.Range(0, reader.FieldCount).Select(i => new Column(reader.GetName(i), reader.GetFieldType(i)))];
    }

    /// <summary>The rows of a reader, as the engine yields them; each is good until the next is taken.</summary>
    public static IEnumerable<object?[]> Rows(DbDataReader reader)
    {
        var values = new object?[reader.FieldCount];
        while (reader.Read())
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = Value(reader, i, reader.GetName(i));
            }

            yield return values;
        }
    }

    private static void Pump(DbDataReader reader, IRowWriter writer, long limit)
    {
        var columns = Columns(reader);
        writer.Start(columns);
        var values = new object?[columns.Count];
        for (var count = 0L; count < limit && reader.Read(); count++)
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = Value(reader, i, columns[i].Name);
            }

            writer.Write(values);
        }

        writer.Finish();
    }

    private static object Value(DbDataReader reader, int position, string name)
    {
        try
        {
            return reader.GetValue(position);
        }
        catch (Exception odd) when (odd is InvalidCastException or InvalidOperationException or ArgumentException)
        {
            throw WrongUse.Because(
                $"Column `{name}` holds a value of type {reader.GetDataTypeName(position).ToUpperInvariant()} that has no plain form.",
                $"Select cast({name} as varchar) instead.");
        }
    }
}
