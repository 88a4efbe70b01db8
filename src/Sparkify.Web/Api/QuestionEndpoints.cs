using System.Data.Common;
using System.Text;
using Microsoft.AspNetCore.Http;
using Sparkify.Insight;
using Sparkify.Web.Answering;
using Sparkify.Web.Hosting;

namespace Sparkify.Web.Api;

/// <summary>Every question for programs: <c>/api/questions/NAME</c>, with <c>.csv</c> or <c>.json</c> behind the name.</summary>
internal sealed class QuestionEndpoints(Snapshots snapshots)
{
    private const string Csv = ".csv";
    private const string Json = ".json";
    private const string CsvType = "text/csv; charset=utf-8";

    public static Task ListAsync(HttpContext context)
    {
        return context.Response.WriteAsJsonAsync(QuestionSet.Load().All.Select(AnswerJson.Describe), context.RequestAborted);
    }

    public async Task AnswerAsync(HttpContext context)
    {
        var (name, isCsv) = Named(context, "name");
        using var lease = snapshots.Take();
        var desk = new Desk(lease.Snapshot, lease.Connection, View.Of(context.Request.Query), context.RequestAborted);
        if (desk.Set.Find(name) is not { } question)
        {
            await MissingAsync(context);
            return;
        }

        var answer = desk.Ask(question, Choice.Plain(desk.View, []));
        if (!isCsv)
        {
            await context.Response.WriteAsJsonAsync(AnswerJson.Of(answer, desk.Run), context.RequestAborted);
            return;
        }

        var text = new StringBuilder(CsvText.Line(answer.Columns.Select(column => column.Name)));
        foreach (var row in answer.Rows)
        {
            text.Append(CsvText.Line(row));
        }

        Attach(context, name);
        await context.Response.WriteAsync(text.ToString(), context.RequestAborted);
    }

    /// <summary>Those behind an answer's numbers: <c>/api/questions/NAME/people.csv</c>.</summary>
    public async Task ListRowsAsync(HttpContext context)
    {
        var (kind, isCsv) = Named(context, "list");
        using var lease = snapshots.Take();
        var desk = new Desk(lease.Snapshot, lease.Connection, View.Of(context.Request.Query), context.RequestAborted);
        var question = desk.Set.Find((string?)context.Request.RouteValues["name"] ?? "");
        if (question?.Lists.FirstOrDefault(each => each.Kind == kind) is not { } list || !isCsv)
        {
            await MissingAsync(context);
            return;
        }

        var sql = desk.ListSql((question, list), Choice.Plain(desk.View, ListChoice.Names), ListChoice.Of(desk.View));
        Attach(context, $"{question.Name}-{kind}");
        await using var writer = new StreamWriter(context.Response.Body, new UTF8Encoding(false), leaveOpen: true);
        await desk.StreamAsync(sql, reader => WriteAsync(writer, reader));
    }

    private static async Task WriteAsync(StreamWriter writer, DbDataReader reader)
    {
        await writer.WriteAsync(CsvText.Line(Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)));
        while (await reader.ReadAsync())
        {
            await writer.WriteAsync(CsvText.Line(Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))));
        }
    }

    private static (string Name, bool IsCsv) Named(HttpContext context, string value)
    {
        var name = (string?)context.Request.RouteValues[value] ?? "";
        return name.EndsWith(Csv, StringComparison.Ordinal) ? (name[..^Csv.Length], true)
            : name.EndsWith(Json, StringComparison.Ordinal) ? (name[..^Json.Length], false)
            : (name, false);
    }

    private static void Attach(HttpContext context, string name)
    {
        context.Response.ContentType = CsvType;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}.csv\"";
    }

    private static Task MissingAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return context.Response.WriteAsJsonAsync(new { problem = "There is no such question or list.", remedy = "/api/questions lists them." }, context.RequestAborted);
    }
}
