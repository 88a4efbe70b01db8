using System.Data.Common;
using System.Globalization;

namespace Sparkify.Health;

/// <summary>Are there records that were kept out and that nobody has settled?</summary>
internal sealed class RejectsExamination(IEngineHealth engine) : IExamination
{
    public string Name => "rejects";

    public IReadOnlyList<string> Needs => ["tables"];

    public Diagnosis Examine(CancellationToken cancellation)
    {
        return engine.Read(Judge);
    }

    private static Diagnosis Judge(DbConnection connection)
    {
        var row = connection.Rows("select count(*) from ops.rejects where status = 'open'")[0];
        var count = Convert.ToInt64(row[0], CultureInfo.InvariantCulture);
        return count == 0
            ? Diagnosis.Pass("none is open")
            : Diagnosis.Warn($"{Words.Count(count, "record")} {(count == 1 ? "is" : "are")} kept out", "See `sparkify rejects list`.");
    }
}
