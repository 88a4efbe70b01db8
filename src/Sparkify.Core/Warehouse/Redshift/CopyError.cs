namespace Sparkify.Warehouse.Redshift;

/// <summary>One record that COPY could not read.</summary>
/// <param name="Line">The line it ends on, from 1.</param>
/// <param name="Column">The column at fault; empty if it is none.</param>
/// <param name="Code">Redshift's number of the error.</param>
/// <param name="Message">Redshift's words.</param>
internal sealed record CopyError(long Line, string Column, int Code, string Message)
{
    // https://docs.aws.amazon.com/redshift/latest/dg/r_Load_Error_Reference.html
    private const int TooLong = 1204;
    private static readonly int[] _notUtf8 = [1220, 1221, 1222, 1223, 1224];

    /// <summary>One of <see cref="Staging.RejectReason"/>.</summary>
    public string Reason => Code == TooLong ? Staging.RejectReason.StringTooLong
        : Array.IndexOf(_notUtf8, Code) >= 0 ? Staging.RejectReason.InvalidUtf8
        : Staging.RejectReason.Malformed;

    public override string ToString() => $"line {Line:N0}: {Message}{(Column.Length > 0 ? $" (column {Column})" : "")}";
}
