namespace Sparkify.Web.Statements;

/// <summary>A statement that somebody kept.</summary>
public sealed record SavedStatement(string Name, string Sql, DateTime SavedAt);
