using System.Globalization;
using System.Net;
using System.Text;

namespace Sparkify.EndToEnd.Provisioning;

/// <summary>CloudFormation with one stack.</summary>
internal sealed class FakeStack(FakeWarehouse warehouse)
{
    private readonly List<(string Id, string Xml)> _events = [];
    private readonly Queue<StackStep> _steps = new();
    private Dictionary<string, string> _values = [];
    private Dictionary<string, string> _prepared = [];
    private Dictionary<string, string> _tags = [];
    private Dictionary<string, string> _preparedTags = [];
    private string _name = "sparkify-dw";

    /// <summary>Null if there is none.</summary>
    public string? Status { get; set; }

    /// <summary>What happens when it is created, changed and deleted.</summary>
    public IReadOnlyList<StackStep> Creation { get; set; } =
    [
        new("CREATE_IN_PROGRESS", ("CopyRole", "CREATE_IN_PROGRESS", ""), ("CopyRole", "CREATE_COMPLETE", "")),
        new("CREATE_COMPLETE", ("Cluster", "CREATE_COMPLETE", "")),
    ];

    public IReadOnlyList<StackStep> Deletion { get; set; } = [new("DELETE_IN_PROGRESS", ("Cluster", "DELETE_IN_PROGRESS", "")), new("DELETE_COMPLETE")];

    /// <summary>Logical names and types, three of them a page of a change set.</summary>
    public IReadOnlyList<(string Action, string Resource, string Type, string Replacement)> Changes { get; set; } =
    [
        ("Add", "CopyRole", "AWS::IAM::Role", ""), ("Add", "Access", "AWS::EC2::SecurityGroup", ""),
        ("Add", "SubnetGroup", "AWS::Redshift::ClusterSubnetGroup", ""), ("Add", "Settings", "AWS::Redshift::ClusterParameterGroup", ""),
        ("Add", "Cluster", "AWS::Redshift::Cluster", ""),
    ];

    /// <summary>Why a change set cannot be made; empty if it can.</summary>
    public string ChangeSetFailure { get; set; } = "";

    /// <summary>Change sets that nobody has deleted or executed.</summary>
    public int OpenChangeSets { get; private set; }

    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>The role that it made.</summary>
    public string RoleArn { get; set; } = "arn:aws:iam::123456789012:role/sparkify-dw-CopyRole";

    private string Id => $"arn:aws:cloudformation:us-west-2:123456789012:stack/{_name}/1a2b";

    public CloudAnswer Answer(CloudRequest request)
    {
        return request.Action switch
        {
            "DescribeStacks" => Describe(request),
            "DescribeStackEvents" => Events(request),
            "CreateChangeSet" => Prepare(request),
            "DescribeChangeSet" => Prepared(request),
            "ExecuteChangeSet" => Execute(),
            "DeleteChangeSet" => Forget(),
            _ => Delete(),
        };
    }

    /// <summary>A stack that is there, with its warehouse.</summary>
    public void Stand(string kind = "provisioned", bool isOurs = true)
    {
        (Status, _values) = ("CREATE_COMPLETE", new() { ["NodeType"] = "ra3.large", ["Nodes"] = "2", ["Rpu"] = "8" });
        _tags = isOurs ? new() { ["project"] = "sparkify", ["kind"] = kind } : [];
        warehouse.Arrive(_values, kind == "serverless");
    }

    private CloudAnswer Describe(CloudRequest request)
    {
        if (Status is null || (Status == "DELETE_COMPLETE" && request["StackName"] != Id) || (request["StackName"] != _name && request["StackName"] != Id))
        {
            return CloudAnswer.Refuse(400, "ValidationError", $"Stack with id {request["StackName"]} does not exist");
        }

        if (_steps.TryDequeue(out var step))
        {
            Take(step);
        }

        var tags = string.Concat(_tags.Select(tag => $"<member><Key>{tag.Key}</Key><Value>{tag.Value}</Value></member>"));
        return Reply("DescribeStacks", $"""
            <Stacks><member><StackId>{Id}</StackId><StackName>{_name}</StackName><CreationTime>2026-11-22T10:00:00.000Z</CreationTime>
            <StackStatus>{Status}</StackStatus><Tags>{tags}</Tags><Outputs><member><OutputKey>RoleArn</OutputKey>
            <OutputValue>{RoleArn}</OutputValue></member></Outputs></member></Stacks>
            """);
    }

    private void Take(StackStep step)
    {
        foreach (var (resource, status, reason) in step.Events)
        {
            Add(resource, "AWS::Some::Resource", status, reason);
        }

        Status = step.StackStatus;
        Add(_name, "AWS::CloudFormation::Stack", step.StackStatus, "");
        if (step.StackStatus is "CREATE_COMPLETE" or "UPDATE_COMPLETE")
        {
            warehouse.Arrive(_values, _tags.GetValueOrDefault("kind") == "serverless");
        }
        else if (step.StackStatus == "DELETE_COMPLETE")
        {
            warehouse.Leave();
        }
    }

    private void Add(string resource, string type, string status, string reason)
    {
        var id = $"event-{_events.Count.ToString(CultureInfo.InvariantCulture)}";
        _events.Insert(0, (id, $"""
            <member><EventId>{id}</EventId><StackId>{Id}</StackId><StackName>{_name}</StackName><LogicalResourceId>{resource}</LogicalResourceId>
            <ResourceType>{type}</ResourceType><ResourceStatus>{status}</ResourceStatus><Timestamp>2026-11-22T10:00:01.000Z</Timestamp>
            <ResourceStatusReason>{WebUtility.HtmlEncode(reason)}</ResourceStatusReason></member>
            """));
    }

    // Two events a page, so that pages are needed.
    private CloudAnswer Events(CloudRequest request)
    {
        var start = request["NextToken"] is { Length: > 0 } token ? int.Parse(token, CultureInfo.InvariantCulture) : 0;
        var next = start + 2 < _events.Count ? $"<NextToken>{(start + 2).ToString(CultureInfo.InvariantCulture)}</NextToken>" : "";
        return Reply("DescribeStackEvents", $"<StackEvents>{string.Concat(_events.Skip(start).Take(2).Select(one => one.Xml))}</StackEvents>{next}");
    }

    private CloudAnswer Prepare(CloudRequest request)
    {
        if (Status is not null and not "DELETE_COMPLETE" && request["ChangeSetType"] == "CREATE" && Status != "REVIEW_IN_PROGRESS")
        {
            return CloudAnswer.Refuse(400, "AlreadyExistsException", $"Stack [{_name}] already exists");
        }

        _name = request["StackName"];
        (_prepared, _preparedTags) = (Pairs(request, "Parameters", "ParameterKey", "ParameterValue"), Pairs(request, "Tags", "Key", "Value"));
        if (request["ChangeSetType"] == "CREATE")
        {
            Status = "REVIEW_IN_PROGRESS";
            Add(_name, "AWS::CloudFormation::Stack", "REVIEW_IN_PROGRESS", "User Initiated");
        }

        OpenChangeSets++;
        return Reply("CreateChangeSet", $"<Id>arn:aws:cloudformation:us-west-2:123456789012:changeSet/{request["ChangeSetName"]}/3c4d</Id><StackId>{Id}</StackId>");
    }

    private CloudAnswer Prepared(CloudRequest request)
    {
        var status = request.Time == 1 ? "CREATE_IN_PROGRESS" : ChangeSetFailure.Length > 0 ? "FAILED" : "CREATE_COMPLETE";
        var start = request["NextToken"] is { Length: > 0 } token ? int.Parse(token, CultureInfo.InvariantCulture) : 0;
        var page = new StringBuilder();
        foreach (var (action, resource, type, replacement) in Changes.Skip(start).Take(3))
        {
            page.Append($"<member><Type>Resource</Type><ResourceChange><Action>{action}</Action><LogicalResourceId>{resource}</LogicalResourceId>");
            page.Append($"<ResourceType>{type}</ResourceType><Replacement>{replacement}</Replacement></ResourceChange></member>");
        }

        var next = start + 3 < Changes.Count ? $"<NextToken>{(start + 3).ToString(CultureInfo.InvariantCulture)}</NextToken>" : "";
        return Reply("DescribeChangeSet", $"<StackId>{Id}</StackId><Status>{status}</Status><StatusReason>{WebUtility.HtmlEncode(ChangeSetFailure)}</StatusReason><Changes>{page}</Changes>{next}");
    }

    private CloudAnswer Execute()
    {
        OpenChangeSets--;
        (_values, _tags) = (_prepared, _preparedTags);
        Begin(Status == "REVIEW_IN_PROGRESS" ? "CREATE_IN_PROGRESS" : "UPDATE_IN_PROGRESS", Creation);
        return Reply("ExecuteChangeSet", "");
    }

    private CloudAnswer Forget()
    {
        OpenChangeSets--;
        return Reply("DeleteChangeSet", "");
    }

    private CloudAnswer Delete()
    {
        if (Status is null or "DELETE_COMPLETE" or "REVIEW_IN_PROGRESS")
        {
            Status = null;
        }
        else
        {
            _steps.Clear();
            Begin("DELETE_IN_PROGRESS", Deletion);
        }

        return Reply("DeleteStack", "");
    }

    private void Begin(string status, IReadOnlyList<StackStep> steps)
    {
        Status = status;
        Add(_name, "AWS::CloudFormation::Stack", status, "User Initiated");
        steps.ToList().ForEach(_steps.Enqueue);
    }

    private static Dictionary<string, string> Pairs(CloudRequest request, string list, string key, string value)
    {
        return request.Fields.Where(field => field.Key.StartsWith($"{list}.member.", StringComparison.Ordinal) && field.Key.EndsWith($".{key}", StringComparison.Ordinal))
            .ToDictionary(field => field.Value, field => request[field.Key[..^key.Length] + value]);
    }

    private static CloudAnswer Reply(string action, string result)
    {
        return CloudAnswer.Ok($"""
            <{action}Response xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><{action}Result>{result}</{action}Result>
            <ResponseMetadata><RequestId>00000000-0000-0000-0000-000000000000</RequestId></ResponseMetadata></{action}Response>
            """);
    }
}
