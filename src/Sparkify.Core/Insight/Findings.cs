using System.Data.Common;

namespace Sparkify.Insight;

/// <summary>What a manager would want to hear first: the findings of a few questions.</summary>
public static class Findings
{
    private static readonly string[] _first = ["before-changes", "catalogue-gaps", "paying-listeners"];

    /// <param name="warehouse">The published state.</param>
    /// <param name="cancellation">Stops the questions.</param>
    /// <returns>The sentences that there is something to say in.</returns>
    public static IReadOnlyList<string> Of(DbConnection warehouse, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(warehouse);
        var set = QuestionSet.Load();
        var analyst = new Analyst(warehouse, set);
        return [.. _first.Select(name => analyst.Ask(set.Find(name)!, new Parameters(), cancellation).Finding).Where(finding => finding.Length > 0)];
    }
}
