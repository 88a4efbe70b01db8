using System.Data.Common;
using System.Text.Json;

namespace Sparkify.Sandbox;

/// <summary>Writes a worker's answer line by line, and stops at what an answer may hold.</summary>
internal sealed class WorkerAnswer(Stream output, WorkerOrder order) : IDisposable
{
    private readonly BufferedStream _output = new(output, 64 * 1024);

    public void Rows(DbDataReader rows)
    {
        var columns = Enumerable.Range(0, rows.FieldCount).Select(i => new QueryColumn(rows.GetName(i), WireText.Kind(rows.GetFieldType(i)))).ToList();
        Write(new WorkerLine { Columns = columns });
        var (count, bytes) = (0, 0L);
        while (rows.Read())
        {
            if (count == order.Rows)
            {
                End(new WorkerLine { IsEnd = true, IsCutForRows = true });
                return;
            }

            var values = new string?[columns.Count];
            var letters = 0L;
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = rows.IsDBNull(i) ? null : WireText.Of(rows.GetValue(i));
                letters += values[i]?.Length ?? 0;
            }

            if (bytes + letters > order.Bytes)
            {
                End(new WorkerLine { IsEnd = true, IsCutForBytes = true });
                return;
            }

            bytes += Write(new WorkerLine { Row = values });
            count++;
        }

        End(new WorkerLine { IsEnd = true });
    }

    public void Problem(string problem, string remedy, bool isRefused)
    {
        End(new WorkerLine { IsEnd = true, Problem = problem, Remedy = remedy, IsRefused = isRefused });
    }

    public void Dispose()
    {
        _output.Dispose();
    }

    private void End(WorkerLine line)
    {
        Write(line);
        _output.Flush();
    }

    private long Write(WorkerLine line)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(line, WorkerJson.Plain.WorkerLine);
        _output.Write(bytes);
        _output.WriteByte((byte)'\n');
        return bytes.Length;
    }
}
