using Sparkify.Provisioning.Aws;

namespace Sparkify.Provisioning;

/// <summary>Follows an operation of CloudFormation to its end and tells each event once.</summary>
/// <param name="lastSeen">The newest event before the operation; null to tell it from its start.</param>
internal sealed class StackWatch(CloudFormation formation, Patience patience, string stackId, string? lastSeen)
{
    private static readonly string[] _starts = ["CREATE_IN_PROGRESS", "UPDATE_IN_PROGRESS", "DELETE_IN_PROGRESS"];
    private static readonly TimeSpan _late = TimeSpan.FromMinutes(1);
    private readonly List<StackEvent> _failures = [];
    private string? _last = lastSeen;
    private bool _hasBegun;

    /// <summary>Why it failed, the first cause first.</summary>
    public IReadOnlyList<StackEvent> Failures => _failures;

    /// <returns>The stack as it is in the end.</returns>
    public Stack Follow(Action<StackEvent> tell)
    {
        foreach (var isLate in patience.Turns(_late))
        {
            var stack = formation.Find(stackId) ?? new Stack(stackId, "DELETE_COMPLETE", new Dictionary<string, string>(), new Dictionary<string, string>());
            Tell(stack, tell);

            // Right after the request the stack may still show its old state.
            if (stack.IsGone || (!stack.IsAtWork && !stack.IsUnborn && (_hasBegun || isLate)))
            {
                return stack;
            }
        }

        throw new InvalidOperationException("Turns do not end.");
    }

    private void Tell(Stack stack, Action<StackEvent> tell)
    {
        var fresh = new List<StackEvent>();
        foreach (var one in formation.Events(stack.Id).TakeWhile(one => one.Id != _last))
        {
            fresh.Add(one);
            if (_last is null && IsStart(one))
            {
                break;
            }
        }

        if (fresh.Count > 0)
        {
            (_last, _hasBegun) = (fresh[0].Id, true);
        }

        foreach (var one in Enumerable.Reverse(fresh))
        {
            if (one.Status.EndsWith("_FAILED", StringComparison.Ordinal) && !one.Reason.Contains("cancelled", StringComparison.OrdinalIgnoreCase))
            {
                _failures.Add(one);
            }

            tell(one);
        }
    }

    private static bool IsStart(StackEvent one)
    {
        return one.Type == "AWS::CloudFormation::Stack" && _starts.Contains(one.Status);
    }
}
