using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Sparkify.Web.Statements;

/// <summary>What a visitor sends: a form of a page, or JSON of a program.</summary>
/// <param name="Sql">The statement.</param>
/// <param name="Chart">How to draw the result; empty lets the page choose.</param>
/// <param name="Name">Under which to keep the statement; empty for none.</param>
internal sealed record StatementForm(string Sql, string Chart, string Name)
{
    /// <exception cref="SparkifyException">It is neither.</exception>
    public static async Task<StatementForm> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync(cancellation);
            return new StatementForm(Lines(form["sql"].ToString()), form["chart"].ToString(), form["name"].ToString().Trim());
        }

        if (!request.HasJsonContentType())
        {
            throw Wrong();
        }

        try
        {
            var values = await JsonNode.ParseAsync(request.Body, cancellationToken: cancellation) as JsonObject;
            return new StatementForm(Text(values, "sql"), "", "");
        }
        catch (JsonException)
        {
            throw Wrong();
        }
    }

    // A browser sends the line ends of a form as CR LF.
    private static string Lines(string text)
    {
        return text.ReplaceLineEndings("\n");
    }

    private static string Text(JsonObject? values, string name)
    {
        return values?[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : throw Wrong();
    }

    private static SparkifyException Wrong()
    {
        return new SparkifyException("This is no statement.", "Send {\"sql\": \"select …\"} as application/json.") { ExitCode = 2 };
    }
}
