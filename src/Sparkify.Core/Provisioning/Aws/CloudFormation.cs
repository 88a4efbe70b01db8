using System.Xml.Linq;

namespace Sparkify.Provisioning.Aws;

/// <summary>The calls to CloudFormation.</summary>
internal sealed class CloudFormation(AwsSession session)
{
    private static readonly AwsApi _api = AwsApi.CloudFormation;

    /// <param name="stack">A name, or the ARN.</param>
    /// <returns>Null if there is none.</returns>
    public Stack? Find(string stack)
    {
        try
        {
            var found = session.Query(_api, "DescribeStacks", new Dictionary<string, string> { ["StackName"] = stack }).List("Stacks").First();
            return new Stack(
                found.Text("StackId")!,
                found.Text("StackStatus")!,
                found.List("Tags").ToDictionary(tag => tag.Text("Key")!, tag => tag.Text("Value") ?? ""),
                found.List("Outputs").ToDictionary(output => output.Text("OutputKey")!, output => output.Text("OutputValue") ?? ""))
            {
                Reason = found.Text("StackStatusReason") ?? "",
            };
        }
        catch (SparkifyException unknown) when (AwsAnswer.Is(unknown, "ValidationError")
            && unknown.InnerException!.Message.Contains("does not exist", StringComparison.Ordinal))
        {
            return null;
        }
    }

    /// <summary>Has CloudFormation work out what it would do; nothing is done yet.</summary>
    /// <param name="isNew">True if there is no such stack yet.</param>
    /// <param name="token">Names the change set; the same token twice makes one.</param>
    public ChangeSet Prepare(StackRequest request, bool isNew, string token)
    {
        var made = session.Query(_api, "CreateChangeSet", request.Parameters(isNew, token));
        return new ChangeSet(made.Text("Id")!, made.Text("StackId")!, []);
    }

    /// <returns>Null while it is worked out.</returns>
    /// <exception cref="SparkifyException">CloudFormation refuses the template or its parameters.</exception>
    public ChangeSet? Prepared(ChangeSet set)
    {
        var page = Page(set, null);
        if (page.Text("Status") == "FAILED")
        {
            var reason = page.Text("StatusReason") ?? "";
            return IsNothingToDo(reason) ? set : throw new SparkifyException($"CloudFormation refuses the plan: {reason}", "Nothing was changed.");
        }

        if (page.Text("Status") != "CREATE_COMPLETE")
        {
            return null;
        }

        var changes = page.List("Changes").ToList();
        for (var next = page.Text("NextToken"); next is not null; next = page.Text("NextToken"))
        {
            page = Page(set, next);
            changes.AddRange(page.List("Changes"));
        }

        return set with { Changes = [.. changes.Select(change => Change(change.Child("ResourceChange")!))] };
    }

    public void Execute(ChangeSet set, string token)
    {
        session.Query(_api, "ExecuteChangeSet", new Dictionary<string, string> { ["ChangeSetName"] = set.Id, ["ClientRequestToken"] = token });
    }

    public void Forget(ChangeSet set)
    {
        session.Query(_api, "DeleteChangeSet", new Dictionary<string, string> { ["ChangeSetName"] = set.Id });
    }

    public void Delete(Stack stack)
    {
        session.Query(_api, "DeleteStack", new Dictionary<string, string> { ["StackName"] = stack.Id });
    }

    /// <summary>What happened, the newest first, page after page as it is asked for.</summary>
    public IEnumerable<StackEvent> Events(string stackId)
    {
        string? next = null;
        do
        {
            var parameters = new Dictionary<string, string> { ["StackName"] = stackId };
            if (next is not null)
            {
                parameters["NextToken"] = next;
            }

            var page = session.Query(_api, "DescribeStackEvents", parameters);
            foreach (var found in page.List("StackEvents"))
            {
                yield return new StackEvent(
                    found.Text("EventId")!,
                    found.Time("Timestamp"),
                    found.Text("LogicalResourceId") ?? "",
                    found.Text("ResourceType") ?? "",
                    found.Text("ResourceStatus") ?? "",
                    found.Text("ResourceStatusReason") ?? "");
            }

            next = page.Text("NextToken");
        }
        while (next is not null);
    }

    private XElement Page(ChangeSet set, string? next)
    {
        var parameters = new Dictionary<string, string> { ["ChangeSetName"] = set.Id };
        if (next is not null)
        {
            parameters["NextToken"] = next;
        }

        return session.Query(_api, "DescribeChangeSet", parameters);
    }

    private static ResourceChange Change(XElement change)
    {
        var action = change.Text("Action") switch
        {
            "Add" => "add",
            "Remove" => "destroy",
            _ when change.Text("Replacement") is "True" or "Conditional" => "replace",
            _ => "change",
        };
        return new ResourceChange(action, change.Text("LogicalResourceId")!, change.Text("ResourceType")!);
    }

    // The two texts with which CloudFormation says that there is no difference.
    private static bool IsNothingToDo(string reason)
    {
        return reason.Contains("didn't contain changes", StringComparison.Ordinal) || reason.Contains("No updates are to be performed", StringComparison.Ordinal);
    }
}
