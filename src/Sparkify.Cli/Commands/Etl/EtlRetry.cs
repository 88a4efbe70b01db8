using System.CommandLine;
using System.Text.Json;
using Sparkify.Pipeline;
using Sparkify.Sources;

namespace Sparkify.Cli.Commands.Etl;

/// <summary><c>sparkify etl retry</c>: the last run's sources again.</summary>
internal static class EtlRetry
{
    private const string LastSources = """
        select sources
        from ops.runs
        where sources is not null and sources <> '[]'
        order by started_at desc, run_id desc
        limit 1
        """;

    public static Command Create(Globals globals)
    {
        var command = new Verb(
            "retry",
            "Run again with the sources of the last run; only what is missing is read.",
            "sparkify etl retry");
        var s3 = new S3Flags();
        s3.AddTo(command);
        command.SetAction(parsed =>
        {
            var call = globals.Bind(parsed);
            using var stores = s3.Stores(parsed, call);
            return EtlRun.Run(call, new EtlRequest(LastLocations(call)), stores);
        });
        return command;
    }

    private static List<(SourceKind Kind, string Location)> LastLocations(Invocation call)
    {
        using var connection = call.OpenNewest();
        var rows = connection.Rows(LastSources);
        return rows.Count > 0 && rows[0][0] is string json && Parse(json) is { Count: > 0 } locations
            ? locations
            : throw new SparkifyException(
                $"{call.Warehouse} remembers no sources.",
                $"Name them with {call.Next("etl --from DIR")}.");
    }

    private static List<(SourceKind Kind, string Location)> Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return
        [
            .. document.RootElement.EnumerateArray().Select(source => (
                Enum.Parse<SourceKind>(source.GetProperty("kind").GetString() ?? "", ignoreCase: true),
                source.GetProperty("location").GetString() ?? "")),
        ];
    }
}
