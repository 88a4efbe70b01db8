namespace Sparkify.Provisioning.Aws;

/// <summary>A stack of CloudFormation: what was made from one template.</summary>
/// <param name="Id">Its ARN; finds it also after it was deleted.</param>
/// <param name="Status">CloudFormation's word, such as <c>CREATE_COMPLETE</c>.</param>
internal sealed record Stack(string Id, string Status, IReadOnlyDictionary<string, string> Tags, IReadOnlyDictionary<string, string> Outputs)
{
    /// <summary>The reason of its status, as CloudFormation says it; may be empty.</summary>
    public string Reason { get; init; } = "";

    public bool IsAtWork => Status.EndsWith("_IN_PROGRESS", StringComparison.Ordinal) && !IsUnborn;

    /// <summary>A change set was made for it and never executed.</summary>
    public bool IsUnborn => Status == "REVIEW_IN_PROGRESS";

    public bool IsGone => Status == "DELETE_COMPLETE";

    /// <summary>It was never completed and holds nothing any more: it can only be deleted.</summary>
    public bool IsRolledBack => Status is "ROLLBACK_COMPLETE" or "ROLLBACK_FAILED" or "CREATE_FAILED";
}
