using System.Text;
using Sparkify.Cli.Rendering;

namespace Sparkify.Tests.Rendering;

/// <summary>Writes rows in a format and returns the text.</summary>
internal static class Written
{
    public static string Rows(Func<TextWriter, IRowWriter> create, IReadOnlyList<Column> columns, params IReadOnlyList<object?[]> rows)
    {
        using var text = new StringWriter();
        Pump(create(text), columns, rows);
        return text.ToString();
    }

    public static string Json(bool isLines, IReadOnlyList<Column> columns, params IReadOnlyList<object?[]> rows)
    {
        using var bytes = new MemoryStream();
        using (var writer = new JsonWriter(bytes, isLines))
        {
            Pump(writer, columns, rows);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Pump(IRowWriter writer, IReadOnlyList<Column> columns, IReadOnlyList<object?[]> rows)
    {
        writer.Start(columns);
        foreach (var row in rows)
        {
            writer.Write(row);
        }

        writer.Finish();
    }
}
