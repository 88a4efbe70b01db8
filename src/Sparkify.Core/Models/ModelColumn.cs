namespace Sparkify.Models;

/// <summary>One column of a model.</summary>
/// <param name="Type">A type every engine has: varchar, bigint, integer, smallint, double precision, timestamp, date, boolean.</param>
/// <param name="Description">What the value is, with its unit; may be empty.</param>
public sealed record ModelColumn(string Name, string Type, string Description)
{
    /// <summary>As many bytes a text of it has at most; null if the source decides, which has 65,535 at most.</summary>
    public int? Bytes { get; init; }
}
