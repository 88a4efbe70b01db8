namespace Sparkify.EndToEnd.Redshift;

/// <summary>Why COPY skipped a record: a row of <c>sys_load_error_detail</c>.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">The column at fault; null if it is the record.</param>
/// <param name="Code">Redshift's number for it.</param>
internal sealed record LoadError(string File, long Line, LoadedColumn? Column, int Code, string Message);
