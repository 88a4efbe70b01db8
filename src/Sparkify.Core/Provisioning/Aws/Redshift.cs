using System.Xml.Linq;

namespace Sparkify.Provisioning.Aws;

/// <summary>The calls to Redshift about provisioned clusters.</summary>
internal sealed class Redshift(AwsSession session)
{
    /// <returns>Null if there is none.</returns>
    public Cluster? Find(string name)
    {
        return Ask("DescribeClusters", "ClusterNotFound", ("ClusterIdentifier", name))?.List("Clusters").Select(Read).FirstOrDefault();
    }

    public void Pause(string name)
    {
        Ask("PauseCluster", null, ("ClusterIdentifier", name));
    }

    public void Resume(string name)
    {
        Ask("ResumeCluster", null, ("ClusterIdentifier", name));
    }

    public void TakeSnapshot(string cluster, string snapshot)
    {
        Ask(
            "CreateClusterSnapshot",
            null,
            ("SnapshotIdentifier", snapshot),
            ("ClusterIdentifier", cluster),
            ("Tags.Tag.1.Key", "project"),
            ("Tags.Tag.1.Value", "sparkify"));
    }

    /// <returns>Redshift's word for the state of a snapshot, such as <c>available</c>; null if there is none.</returns>
    public string? SnapshotStatus(string snapshot)
    {
        return Ask("DescribeClusterSnapshots", "ClusterSnapshotNotFound", ("SnapshotIdentifier", snapshot))?
            .List("Snapshots").Select(found => found.Text("Status")).FirstOrDefault();
    }

    /// <summary>Snapshots that were taken by hand and so outlive the cluster.</summary>
    public IReadOnlyList<string> KeptSnapshots(string cluster)
    {
        var found = Ask("DescribeClusterSnapshots", "ClusterNotFound", ("ClusterIdentifier", cluster), ("SnapshotType", "manual"));
        return [.. found.List("Snapshots").Select(snapshot => snapshot.Text("SnapshotIdentifier")!)];
    }

    /// <returns>When a scheduled action runs next; null if there is none or it is over.</returns>
    public string? Schedule(string action)
    {
        return Ask("DescribeScheduledActions", "ScheduledActionNotFound", ("ScheduledActionName", action))?
            .List("ScheduledActions").Where(found => found.Text("State") != "DISABLED").Select(found => found.Text("Schedule")).FirstOrDefault();
    }

    private XElement? Ask(string action, string? isNone, params IReadOnlyList<(string Name, string Value)> parameters)
    {
        try
        {
            return session.Query(AwsApi.Redshift, action, parameters.ToDictionary(pair => pair.Name, pair => pair.Value));
        }
        catch (SparkifyException none) when (isNone is not null && AwsAnswer.Is(none, isNone, $"{isNone}Fault"))
        {
            return null;
        }
    }

    private static Cluster Read(XElement found)
    {
        var endpoint = found.Child("Endpoint");
        return new Cluster(found.Text("ClusterIdentifier")!, found.Text("ClusterStatus") ?? "", found.Text("NodeType") ?? "", found.Whole("NumberOfNodes"))
        {
            Host = endpoint.Text("Address"),
            Port = endpoint.Whole("Port"),
            Database = found.Text("DBName") ?? "",
            AdminUser = found.Text("MasterUsername") ?? "",
            CreatedAt = found.Time("ClusterCreateTime"),
            IsEncrypted = found.Flag("Encrypted"),
            IsPublic = found.Flag("PubliclyAccessible"),
            SecretArn = found.Text("MasterPasswordSecretArn"),
        };
    }
}
