using System.Data.Common;

namespace Sparkify.Smoke;

/// <summary>The steps of a smoke test, each timed and told when it has ended.</summary>
public sealed class SmokeSteps(TimeProvider time, Action<SmokeStep> told)
{
    private readonly List<SmokeStep> _all = [];

    /// <summary>In their order.</summary>
    public IReadOnlyList<SmokeStep> All => _all;

    public bool IsGood => _all.All(step => step.Status == "pass");

    /// <summary>Does a step, unless one before it failed.</summary>
    /// <param name="name">What, in a word or two.</param>
    /// <param name="step">Says what was found; what it throws is what failed.</param>
    /// <param name="always">Does it whatever came before.</param>
    public void Try(string name, Func<string> step, bool always = false)
    {
        ArgumentNullException.ThrowIfNull(step);
        var started = time.GetTimestamp();
        var (status, detail) = ("skip", "an earlier step failed");
        if (always || IsGood)
        {
            try
            {
                (status, detail) = ("pass", step());
            }
            catch (Exception problem) when (problem is SparkifyException or DbException or InvalidOperationException or IOException)
            {
                (status, detail) = ("fail", Words(problem));
            }
        }

        _all.Add(new SmokeStep(name, status, detail, time.GetElapsedTime(started).TotalSeconds));
        told(_all[^1]);
    }

    // The state is what others need to mend the product.
    private static string Words(Exception problem)
    {
        var root = problem.GetBaseException();
        return root switch
        {
            DbException { SqlState: { } state } => $"{state}: {root.Message.ReplaceLineEndings(" ")}",
            _ when problem is SparkifyException known => string.Join(' ', new[] { known.Problem, root == known ? "" : root.Message, known.Remedy }.Where(part => part.Length > 0)).ReplaceLineEndings(" "),
            _ => root.Message.ReplaceLineEndings(" "),
        };
    }
}
