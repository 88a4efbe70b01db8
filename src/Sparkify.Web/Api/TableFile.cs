using System.Text;
using Microsoft.AspNetCore.Http;
using Sparkify.Exports;
using Sparkify.Sandbox;

namespace Sparkify.Web.Api;

/// <summary>Rows as a file to take along.</summary>
internal static class TableFile
{
    private const string Csv = "csv";
    private const string Excel = "xlsx";
    private const string Parquet = "parquet";

    private static readonly Dictionary<string, string> _types = new(StringComparer.Ordinal)
    {
        [Csv] = "text/csv; charset=utf-8",
        [Excel] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [Parquet] = "application/vnd.apache.parquet",
    };

    /// <summary>The kinds of files, by their endings.</summary>
    public static IReadOnlyCollection<string> Endings => _types.Keys;

    public static string ContentType(string ending)
    {
        return _types[ending];
    }

    public static bool IsEnding(string ending)
    {
        return _types.ContainsKey(ending);
    }

    /// <summary>Sends rows as a download.</summary>
    /// <param name="context">The request.</param>
    /// <param name="name">The file's name and its ending, one of <see cref="Endings"/>.</param>
    /// <param name="columns">Names and kinds.</param>
    /// <param name="rows">A value for each column.</param>
    public static async Task SendAsync(HttpContext context, (string Name, string Ending) name, IReadOnlyList<QueryColumn> columns, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        var bytes = Bytes(name, columns, rows);
        context.Response.ContentType = _types[name.Ending];
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name.Name}.{name.Ending}\"";
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static byte[] Bytes((string Name, string Ending) name, IReadOnlyList<QueryColumn> columns, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        var names = DistinctNames.Of(columns.Select(column => column.Name));
        switch (name.Ending)
        {
            case Excel:
                using (var file = new MemoryStream())
                {
                    Workbook.Write(file, name.Name, names, rows);
                    return file.ToArray();
                }

            case Parquet:
                return ParquetFile.Bytes([.. columns.Select((column, i) => column with { Name = names[i] })], rows);
            default:
                var text = new StringBuilder(CsvText.Line(columns.Select(column => Defused.Text(column.Name))));
                foreach (var row in rows)
                {
                    text.Append(CsvText.Line(row));
                }

                return Encoding.UTF8.GetBytes(text.ToString());
        }
    }
}
