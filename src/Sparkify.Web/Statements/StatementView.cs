using Sparkify.Sandbox;
using Sparkify.Web.Figures;

namespace Sparkify.Web.Statements;

/// <summary>What the page of statements shows.</summary>
/// <param name="Sql">What stands in the editor.</param>
/// <param name="Chart">How the result is to be drawn; empty lets the columns decide.</param>
/// <param name="Saved">What people kept.</param>
public sealed record StatementView(string Sql, string Chart, IReadOnlyList<SavedStatement> Saved)
{
    /// <summary>The name that the statement was kept under; empty if it was not.</summary>
    public string Name { get; init; } = "";

    /// <summary>Why no statement is taken here; null if they are.</summary>
    public string? Closed { get; init; }

    /// <summary>What came of it; null if it was not run.</summary>
    public QueryResult? Result { get; init; }

    internal Payload? Drawn { get; init; }
}
