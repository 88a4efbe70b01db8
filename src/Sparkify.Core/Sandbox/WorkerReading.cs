using System.Text.Json;

namespace Sparkify.Sandbox;

/// <summary>Reads a worker's answer. The worker ran what a stranger wrote, so nothing of it is believed without a look.</summary>
internal sealed class WorkerReading(StreamReader answer, QueryLimits limits)
{
    /// <summary>What is said if it ends without an answer.</summary>
    public const string Broke = "The statement ended the process that ran it.";

    private const int Slack = 64 * 1024;

    private readonly List<IReadOnlyList<object?>> _rows = [];
    private IReadOnlyList<QueryColumn> _columns = [];

    public async Task<QueryResult> ReadAsync(CancellationToken cancellation)
    {
        var left = limits.Bytes + (long)Slack;
        try
        {
            while (left > 0 && await answer.ReadLineAsync(cancellation) is { } text)
            {
                left -= text.Length;
                var line = JsonSerializer.Deserialize(text, WorkerJson.Plain.WorkerLine);
                if (line?.Problem is { } problem)
                {
                    return QueryResult.Of(line.IsRefused ? QueryOutcome.Refused : QueryOutcome.Failed, problem, line.Remedy ?? "");
                }

                if (line is { IsEnd: true })
                {
                    return new QueryResult(QueryOutcome.Done, _columns, _rows) { Cut = line.IsCutForRows ? limits.CutForRows : line.IsCutForBytes ? limits.CutForBytes : null };
                }

                Take(line);
            }
        }
        catch (Exception odd) when (odd is JsonException or FormatException)
        {
            return QueryResult.Of(QueryOutcome.Failed, Broke);
        }

        return QueryResult.Of(QueryOutcome.Failed, Broke);
    }

    private void Take(WorkerLine? line)
    {
        if (line?.Columns is { } columns)
        {
            _columns = columns;
        }
        else if (line?.Row is { } row && row.Count == _columns.Count && _rows.Count < limits.Rows)
        {
            _rows.Add([.. row.Select((text, i) => WireText.Value(text, _columns[i].Kind))]);
        }
        else
        {
            throw new FormatException("No line of an answer.");
        }
    }
}
