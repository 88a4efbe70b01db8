using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Sparkify.Insight;

namespace Sparkify.Web.Api;

/// <summary>The description of the programming interface, made from the questions.</summary>
internal static class OpenApiEndpoint
{
    private static readonly string[] _comparisons = ["none", "previous", "year"];

    public static Task HandleAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(Document(QuestionSet.Load()).ToJsonString(), context.RequestAborted);
    }

    public static JsonObject Document(QuestionSet set)
    {
        var paths = new JsonObject { ["/api/questions"] = Operation("Every question, with its parameters and columns", [], "application/json") };
        foreach (var question in set.All)
        {
            paths[$"/api/questions/{question.Name}.json"] = Operation(question.Sentence, Parameters(question), "application/json");
            foreach (var ending in TableFile.Endings)
            {
                paths[$"/api/questions/{question.Name}.{ending}"] = Operation(question.Sentence, Parameters(question), TableFile.ContentType(ending));
            }

            foreach (var list in question.Lists)
            {
                paths[$"/api/questions/{question.Name}/{list.Kind}.csv"] = Operation(
                    $"{question.Sentence} The {list.Kind} behind its numbers: {list.Description}",
                    [.. Parameters(question), Parameter("of", "Only those behind the row whose first key column has this value", new JsonObject { ["type"] = "string" })],
                    "text/csv");
            }
        }

        foreach (var ending in TableFile.Endings.Prepend("json"))
        {
            paths[ending == "json" ? "/api/sql" : $"/api/sql.{ending}"] = Statement(ending == "json" ? "application/json" : TableFile.ContentType(ending));
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "Sparkify", ["version"] = typeof(OpenApiEndpoint).Assembly.GetName().Version!.ToString(3), ["description"] = "Every question of the analytics team." },
            ["paths"] = paths,
        };
    }

    private static JsonObject Statement(string type)
    {
        var body = new JsonObject { ["type"] = "object", ["required"] = new JsonArray("sql"), ["properties"] = new JsonObject { ["sql"] = new JsonObject { ["type"] = "string" } } };
        return new JsonObject
        {
            ["post"] = new JsonObject
            {
                ["summary"] = "The rows of one SELECT on the published tables, at most 10,000",
                ["requestBody"] = new JsonObject { ["required"] = true, ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = body } } },
                ["responses"] = new JsonObject
                {
                    ["200"] = new JsonObject { ["description"] = "The rows", ["content"] = new JsonObject { [type] = new JsonObject() } },
                    ["400"] = new JsonObject { ["description"] = "A statement that may not or cannot run, and why" },
                    ["422"] = new JsonObject { ["description"] = "It took too long or too much memory" },
                    ["429"] = new JsonObject { ["description"] = "Too many run or wait" },
                },
            },
        };
    }

    private static JsonObject Operation(string summary, IReadOnlyList<JsonNode> parameters, string type)
    {
        return new JsonObject
        {
            ["get"] = new JsonObject
            {
                ["summary"] = summary,
                ["parameters"] = new JsonArray([.. parameters]),
                ["responses"] = new JsonObject
                {
                    ["200"] = new JsonObject { ["description"] = "The answer", ["content"] = new JsonObject { [type] = new JsonObject() } },
                    ["400"] = new JsonObject { ["description"] = "A value that does not fit, and what would" },
                },
            },
        };
    }

    private static List<JsonNode> Parameters(Question question)
    {
        var text = () => new JsonObject { ["type"] = "string" };
        var parameters = new List<JsonNode>();
        if (question.HasPeriod)
        {
            parameters.Add(Parameter("period", $"{string.Join(", ", Periods.Presets)}, or a month such as 2018-11; usual: {question.UsualPeriod}", text()));
            parameters.Add(Parameter("since", "The first day", new JsonObject { ["type"] = "string", ["format"] = "date" }));
            parameters.Add(Parameter("until", "The day after the last", new JsonObject { ["type"] = "string", ["format"] = "date" }));
        }

        if (question.Compared.Count > 0)
        {
            parameters.Add(Parameter("compare", "With which other period", Choices(_comparisons)));
        }

        parameters.AddRange(question.Filters.Select(name => Parameter(name, "Only these", text())));
        parameters.AddRange(question.Parameters.Select(parameter => Parameter(parameter.Name, parameter.Description, parameter.Kind switch
        {
            ParameterKind.Integer => new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["default"] = int.Parse(parameter.Usual, null) },
            ParameterKind.Choice => Choices(parameter.Choices),
            _ => text(),
        })));
        return parameters;
    }

    private static JsonObject Choices(IEnumerable<string> choices)
    {
        return new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. choices.Select(choice => (JsonNode)choice)]) };
    }

    private static JsonObject Parameter(string name, string description, JsonObject schema)
    {
        return new JsonObject { ["name"] = name, ["in"] = "query", ["description"] = description, ["schema"] = schema };
    }
}
