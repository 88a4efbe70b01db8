using Sparkify.Provisioning.Aws;

namespace Sparkify.Provisioning;

/// <summary>Puts into words why an operation of CloudFormation failed.</summary>
internal static class StackFailure
{
    private static readonly (string Sign, string Remedy, int ExitCode)[] _known =
    [
        ("InsufficientClusterCapacity", "AWS has no room for it at the moment: try another --node-type or other --subnets, or the same again later.", 5),
        ("insufficient capacity", "AWS has no room for it at the moment: try another --node-type or other --subnets, or the same again later.", 5),
        ("QuotaExceeded", "Ask AWS for a higher quota, or take fewer --nodes.", 1),
        ("already exists", "Choose another --name, or destroy what has the name.", 1),
        ("not authorized", "docs/provision.md lists the rights that are needed.", 4),
        ("AccessDenied", "docs/provision.md lists the rights that are needed.", 4),
    ];

    /// <param name="stack">As it is in the end.</param>
    /// <param name="failures">The first cause first; may be empty.</param>
    public static SparkifyException Of(Stack stack, IReadOnlyList<StackEvent> failures, string name)
    {
        var cause = failures.Count > 0 ? failures[0] : null;
        var reason = cause?.Reason is { Length: > 0 } text ? text : stack.Reason;
        var (_, remedy, exitCode) = Array.Find(_known, known => reason.Contains(known.Sign, StringComparison.OrdinalIgnoreCase));
        var what = cause is null ? $"CloudFormation ended with {stack.Status}" : $"CloudFormation could not bring about {cause.Resource} ({cause.Type})";
        var end = stack.Status switch
        {
            "ROLLBACK_COMPLETE" => "It took back what it had made.",
            "UPDATE_ROLLBACK_COMPLETE" => "Everything is as it was before.",
            _ => $"Something may be left and cost money: see `sparkify provision status --name {name}`, then destroy it.",
        };
        return new SparkifyException($"{what}.\n{end}", remedy ?? "", new InvalidOperationException(reason.Length > 0 ? reason : stack.Status))
        {
            ExitCode = exitCode == 0 ? 1 : exitCode,
        };
    }
}
