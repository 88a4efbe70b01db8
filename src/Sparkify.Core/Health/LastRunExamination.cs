using System.Data.Common;

namespace Sparkify.Health;

/// <summary>How did the last run end?</summary>
internal sealed class LastRunExamination(IEngineHealth engine, TimeProvider time) : IExamination
{
    private const string LastRun = """
        select run_id, status, ended_at
        from ops.runs
        order by started_at desc, run_id desc
        limit 1
        """;

    public string Name => "last run";

    public IReadOnlyList<string> Needs => ["tables"];

    public Diagnosis Examine(CancellationToken cancellation)
    {
        return engine.Read(Judge);
    }

    private Diagnosis Judge(DbConnection connection)
    {
        if (connection.Rows(LastRun) is not [var run])
        {
            return Diagnosis.Skip("there was none yet");
        }

        var finding = $"{run[1]} {Words.Duration(time.GetUtcNow().UtcDateTime - (DateTime)run[2]!)} ago: {run[0]}";
        return (string)run[1]! == "held"
            ? Diagnosis.Warn($"{finding}; a severe check failed, readers see an earlier state", "See `sparkify check list`.")
            : Diagnosis.Pass(finding);
    }
}
