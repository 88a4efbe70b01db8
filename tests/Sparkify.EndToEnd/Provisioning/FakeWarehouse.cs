using System.Text.Json;

namespace Sparkify.EndToEnd.Provisioning;

/// <summary>Redshift, its serverless form, Secrets Manager, STS and EC2, as far as they are asked.</summary>
internal sealed class FakeWarehouse
{
    public const string SecretArn = "arn:aws:secretsmanager:us-west-2:123456789012:secret:redshift!sparkify-dw-admin-a1b2c3";
    private readonly Dictionary<string, string> _snapshots = [];
    private Dictionary<string, string> _values = [];
    private bool _isServerless;
    private bool _isMoving;

    /// <summary>Redshift's word; null if there is no warehouse.</summary>
    public string? Status { get; set; }

    public bool HasSecret { get; set; }

    /// <summary>How often Redshift still says <c>creating</c>, and names no host, after the stack is complete.</summary>
    public int Creating { get; set; }

    /// <summary>Where the cluster answers.</summary>
    public (string Host, int Port, string Database, string User) Endpoint { get; set; } = ("sparkify-dw.abc.us-west-2.redshift.amazonaws.com", 5439, "sparkify", "sparkify");

    /// <summary>What the secret holds.</summary>
    public string SecretText { get; set; } = """{"username":"sparkify","password":"pa+ss\"word"}""";

    public bool HasSchedule { get; set; }

    public bool HasGateway { get; set; }

    /// <summary>Zones of the default network.</summary>
    public int Zones { get; set; } = 4;

    /// <summary>True if the stack's deletion leaves the cluster, as an emulator does.</summary>
    public bool Stays { get; set; }

    public IReadOnlyDictionary<string, string> Snapshots => _snapshots;

    public void Arrive(Dictionary<string, string> values, bool isServerless)
    {
        (_values, _isServerless, Status, HasSecret) = (values, isServerless, "available", true);
        HasSchedule = values.GetValueOrDefault("PauseAt") is { Length: > 0 };
    }

    public void Leave()
    {
        if (!Stays)
        {
            (Status, HasSecret, HasSchedule) = (null, false, false);
        }
    }

    public CloudAnswer Answer(CloudRequest request)
    {
        return request.Action switch
        {
            "GetCallerIdentity" => Reply(request, "<Account>123456789012</Account><Arn>arn:aws:iam::123456789012:user/me</Arn><UserId>AIDA</UserId>"),
            "DescribeSubnets" => Subnets(),
            "DescribeVpcEndpoints" => CloudAnswer.Ok($"<DescribeVpcEndpointsResponse><vpcEndpointSet>{(HasGateway ? "<item><state>available</state></item>" : "")}</vpcEndpointSet></DescribeVpcEndpointsResponse>"),
            "DescribeManagedPrefixLists" => CloudAnswer.Ok("<DescribeManagedPrefixListsResponse><prefixListSet><item><prefixListId>pl-68a54001</prefixListId></item></prefixListSet></DescribeManagedPrefixListsResponse>"),
            "DescribeClusters" => Clusters(request),
            "PauseCluster" => Move(request, "pausing"),
            "ResumeCluster" => Move(request, "resuming"),
            "CreateClusterSnapshot" => Take(request),
            "DescribeClusterSnapshots" => DescribeSnapshots(request),
            "DescribeScheduledActions" => Schedules(request),
            "DescribeSecret" => HasSecret ? Json(new { ARN = SecretArn }) : Missing(),
            "GetSecretValue" => HasSecret ? Json(new { ARN = SecretArn, SecretString = SecretText }) : Missing(),
            "GetWorkgroup" => _isServerless && Status is not null ? Json(new { workgroup = Workgroup() }) : Missing(),
            "GetNamespace" => _isServerless && Status is not null
                ? Json(new { @namespace = new { adminPasswordSecretArn = SecretArn, adminUsername = "sparkify", dbName = "sparkify", status = "AVAILABLE" } })
                : Missing(),
            "ListSnapshots" => Json(new { snapshots = Array.Empty<object>() }),
            _ => throw new InvalidOperationException(request.Action),
        };
    }

    private static object Workgroup()
    {
        return new
        {
            workgroupName = "sparkify-dw",
            status = "AVAILABLE",
            baseCapacity = 8,
            publiclyAccessible = false,
            creationDate = "2026-11-22T10:00:00.000Z",
            endpoint = new { address = "sparkify-dw.123456789012.us-west-2.redshift-serverless.amazonaws.com", port = 5439 },
        };
    }

    private CloudAnswer Subnets()
    {
        var items = Enumerable.Range(0, Zones).Select(zone =>
            $"<item><subnetId>subnet-{zone}</subnetId><vpcId>vpc-1</vpcId><availabilityZone>us-west-2{(char)('a' + zone)}</availabilityZone></item>");
        return CloudAnswer.Ok($"<DescribeSubnetsResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\"><subnetSet>{string.Concat(items)}</subnetSet></DescribeSubnetsResponse>");
    }

    private CloudAnswer Clusters(CloudRequest request)
    {
        if (Status is null || _isServerless)
        {
            return CloudAnswer.Refuse(404, "ClusterNotFound", $"Cluster {request["ClusterIdentifier"]} not found.");
        }

        var shown = Creating-- > 0 ? "creating" : Status;
        var endpoint = shown == "creating" ? "" : $"<Endpoint><Address>{Endpoint.Host}</Address><Port>{Endpoint.Port}</Port></Endpoint>";
        if (Status is "pausing" or "resuming" && !(_isMoving = !_isMoving))
        {
            Status = Status == "pausing" ? "paused" : "available";
        }

        return Reply(request, $"""
            <Clusters><Cluster><ClusterIdentifier>{request["ClusterIdentifier"]}</ClusterIdentifier><NodeType>{_values["NodeType"]}</NodeType>
            <ClusterStatus>{shown}</ClusterStatus><MasterUsername>{Endpoint.User}</MasterUsername><DBName>{Endpoint.Database}</DBName>
            {endpoint}
            <ClusterCreateTime>2026-11-22T10:00:00.000Z</ClusterCreateTime><Encrypted>true</Encrypted><PubliclyAccessible>false</PubliclyAccessible>
            <NumberOfNodes>{_values["Nodes"]}</NumberOfNodes><MasterPasswordSecretArn>{SecretArn}</MasterPasswordSecretArn></Cluster></Clusters>
            """);
    }

    private CloudAnswer Move(CloudRequest request, string status)
    {
        Status = status;
        return Reply(request, $"<Cluster><ClusterIdentifier>{request["ClusterIdentifier"]}</ClusterIdentifier><ClusterStatus>{status}</ClusterStatus></Cluster>");
    }

    private CloudAnswer Take(CloudRequest request)
    {
        _snapshots.Add(request["SnapshotIdentifier"], "creating");
        return Reply(request, "<Snapshot><Status>creating</Status></Snapshot>");
    }

    private CloudAnswer DescribeSnapshots(CloudRequest request)
    {
        var name = request["SnapshotIdentifier"];
        if (name.Length > 0 && !_snapshots.ContainsKey(name))
        {
            return CloudAnswer.Refuse(404, "ClusterSnapshotNotFound", $"Snapshot {name} not found.");
        }

        var items = _snapshots.Select(pair => $"<Snapshot><SnapshotIdentifier>{pair.Key}</SnapshotIdentifier><Status>{pair.Value}</Status></Snapshot>").ToList();
        if (name.Length > 0)
        {
            _snapshots[name] = "available";
        }

        return Reply(request, $"<Snapshots>{string.Concat(items)}</Snapshots>");
    }

    private CloudAnswer Schedules(CloudRequest request)
    {
        return HasSchedule
            ? Reply(request, $"<ScheduledActions><ScheduledAction><ScheduledActionName>{request["ScheduledActionName"]}</ScheduledActionName><Schedule>at({_values["PauseAt"]})</Schedule><State>ACTIVE</State></ScheduledAction></ScheduledActions>")
            : CloudAnswer.Refuse(400, "ScheduledActionNotFound", "The scheduled action cannot be found.");
    }

    private static CloudAnswer Reply(CloudRequest request, string result)
    {
        return CloudAnswer.Ok($"<{request.Action}Response xmlns=\"http://redshift.amazonaws.com/doc/2012-12-01/\"><{request.Action}Result>{result}</{request.Action}Result></{request.Action}Response>");
    }

    private static CloudAnswer Json(object body)
    {
        return CloudAnswer.Ok(JsonSerializer.Serialize(body));
    }

    private static CloudAnswer Missing()
    {
        return CloudAnswer.Refuse(400, "ResourceNotFoundException", "There is none.");
    }
}
