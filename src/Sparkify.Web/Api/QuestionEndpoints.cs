using System.Data.Common;
using System.Text;
using Microsoft.AspNetCore.Http;
using Sparkify.Insight;
using Sparkify.Sandbox;
using Sparkify.Web.Answering;
using Sparkify.Web.Hosting;

namespace Sparkify.Web.Api;

/// <summary>Every question for programs: <c>/api/questions/NAME</c>, with <c>.json</c>, <c>.csv</c>, <c>.xlsx</c> or <c>.parquet</c> behind the name.</summary>
internal sealed class QuestionEndpoints(Snapshots snapshots)
{
    private const string Csv = "csv";
    private const string Json = "json";

    public static Task ListAsync(HttpContext context)
    {
        return context.Response.WriteAsJsonAsync(QuestionSet.Load().All.Select(AnswerJson.Describe), context.RequestAborted);
    }

    public async Task AnswerAsync(HttpContext context)
    {
        var (name, ending) = Named(context, "name");
        using var lease = snapshots.Take();
        var desk = new Desk(lease.Snapshot, lease.Connection, View.Of(context.Request.Query), context.RequestAborted);
        if (desk.Set.Find(name) is not { } question)
        {
            await MissingAsync(context);
            return;
        }

        var answer = desk.Ask(question, Choice.Plain(desk.View, []));
        await (ending == Json
            ? context.Response.WriteAsJsonAsync(AnswerJson.Of(answer, desk.Run), context.RequestAborted)
            : TableFile.SendAsync(context, (name, ending), [.. answer.Columns.Select(column => new QueryColumn(column.Name, column.Kind))], answer.Rows));
    }

    /// <summary>Those behind an answer's numbers: <c>/api/questions/NAME/people.csv</c>.</summary>
    public async Task ListRowsAsync(HttpContext context)
    {
        var (kind, ending) = Named(context, "list");
        using var lease = snapshots.Take();
        var desk = new Desk(lease.Snapshot, lease.Connection, View.Of(context.Request.Query), context.RequestAborted);
        var question = desk.Set.Find((string?)context.Request.RouteValues["name"] ?? "");
        if (question?.Lists.FirstOrDefault(each => each.Kind == kind) is not { } list || ending != Csv)
        {
            await MissingAsync(context);
            return;
        }

        var sql = desk.ListSql((question, list), Choice.Plain(desk.View, ListChoice.Names), ListChoice.Of(desk.View));
        context.Response.ContentType = TableFile.ContentType(Csv);
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{question.Name}-{kind}.{Csv}\"";
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

    // Without an ending it is JSON.
    private static (string Name, string Ending) Named(HttpContext context, string value)
    {
        var name = (string?)context.Request.RouteValues[value] ?? "";
        var dot = name.LastIndexOf('.');
        var ending = dot < 0 ? Json : name[(dot + 1)..];
        return ending == Json || TableFile.IsEnding(ending) ? (dot < 0 ? name : name[..dot], ending) : (name, Json);
    }

    private static Task MissingAsync(HttpContext context)
    {
        return Failure.AnswerAsync(context, StatusCodes.Status404NotFound, new SparkifyException("There is no such question or list.", "/api/questions lists them."));
    }
}
