namespace Sparkify.Web.Statements;

/// <summary>One statement that somebody ran.</summary>
/// <param name="At">When it was asked for, UTC.</param>
/// <param name="From">The visitor's address.</param>
/// <param name="Who">How they were known: <c>token</c>, or <c>local</c> where none is wanted.</param>
/// <param name="Path">Where it was sent.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Rows">Rows of the result.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="Run">The run whose state it read.</param>
/// <param name="Sql">The statement, whole.</param>
internal sealed record AuditEntry(DateTime At, string From, string Who, string Path, string Outcome, int Rows, long Milliseconds, string Run, string Sql);
