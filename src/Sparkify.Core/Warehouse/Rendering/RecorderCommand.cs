using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Npgsql;

namespace Sparkify.Warehouse.Rendering;

/// <summary>A command that is noted instead of run.</summary>
internal sealed class RecorderCommand(Recorder recorder) : DbCommand
{
    // Only its list of parameters is needed.
    private readonly NpgsqlCommand _parameters = new();

    [AllowNull]
    public override string CommandText { get; set; } = "";

    public override int CommandTimeout { get; set; }

    public override CommandType CommandType { get; set; } = CommandType.Text;

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection { get; set; } = recorder;

    protected override DbParameterCollection DbParameterCollection => _parameters.Parameters;

    protected override DbTransaction? DbTransaction { get; set; }

    public override void Cancel()
    {
    }

    public override int ExecuteNonQuery()
    {
        recorder.Heard(CommandText);
        return 0;
    }

    public override object ExecuteScalar()
    {
        recorder.Heard(CommandText);
        return recorder.Counted;
    }

    public override void Prepare()
    {
    }

    protected override DbParameter CreateDbParameter() => new NpgsqlParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
    {
        recorder.Heard(CommandText);
        using var nothing = new DataTable { Locale = CultureInfo.InvariantCulture };
        return nothing.CreateDataReader();
    }

    protected override void Dispose(bool disposing)
    {
        _parameters.Dispose();
        base.Dispose(disposing);
    }
}
