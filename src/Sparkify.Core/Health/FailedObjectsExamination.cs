using System.Data.Common;
using System.Globalization;

namespace Sparkify.Health;

/// <summary>Did the last run meet objects that it could not read?</summary>
internal sealed class FailedObjectsExamination(IEngineHealth engine) : IExamination
{
    private const string Failed = """
        select max(run_id), count(*)
        from ops.load_ledger
        where status = 'failed'
            and run_id = (select max(run_id) from ops.runs)
        """;

    public string Name => "failed objects";

    public IReadOnlyList<string> Needs => ["tables"];

    public Diagnosis Examine(CancellationToken cancellation)
    {
        return engine.Read(Judge);
    }

    private static Diagnosis Judge(DbConnection connection)
    {
        var row = connection.Rows(Failed)[0];
        var count = Convert.ToInt64(row[1], CultureInfo.InvariantCulture);
        return count == 0
            ? Diagnosis.Pass("none in the last run")
            : Diagnosis.Warn(
                $"{Words.Count(count, "object")} could not be read by the last run",
                $"`sparkify etl show {row[0]}` names them; each run tries them again.");
    }
}
