using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Sparkify.Warehouse.Rendering;

/// <summary>A connection to nothing: it notes every statement, and answers with no rows.</summary>
internal sealed class Recorder : DbConnection
{
    /// <summary>What every count comes to.</summary>
    public long Counted { get; set; }

    /// <summary>Told each text that is run.</summary>
    public required Action<string> Heard { get; init; }

    [AllowNull]
    public override string ConnectionString { get; set; } = "";

    public override string Database => "";

    public override string DataSource => "";

    public override string ServerVersion => "";

    public override ConnectionState State => ConnectionState.Open;

    public override void ChangeDatabase(string databaseName)
    {
    }

    public override void Close()
    {
    }

    public override void Open()
    {
    }

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => throw new NotSupportedException();

    protected override DbCommand CreateDbCommand() => new RecorderCommand(this);
}
