namespace Sparkify.Models;

/// <summary>A table that a select reads, and the line of the file that names it.</summary>
public sealed record TableName(string Name, int Line);
