using System.Globalization;
using System.Text.Json;

namespace Sparkify.Provisioning.Aws;

/// <summary>The calls to Redshift Serverless. Workgroup and namespace have one name.</summary>
internal sealed class Serverless(AwsSession session)
{
    /// <returns>Null if neither workgroup nor namespace is there.</returns>
    public Workgroup? Find(string name)
    {
        var group = Ask("GetWorkgroup", "workgroup", ("workgroupName", name));
        var space = Ask("GetNamespace", "namespace", ("namespaceName", name));
        if (group is null && space is null)
        {
            return null;
        }

        var endpoint = Part(group, "endpoint");
        return new Workgroup(name, Text(group ?? space, "status") ?? "", Whole(group, "baseCapacity"))
        {
            Host = Text(endpoint, "address"),
            Port = Whole(endpoint, "port"),
            Database = Text(space, "dbName") ?? "",
            AdminUser = Text(space, "adminUsername") ?? "",
            CreatedAt = DateTimeOffset.TryParse(Text(group ?? space, "creationDate"), CultureInfo.InvariantCulture, out var at) ? at.UtcDateTime : default,
            IsPublic = Part(group, "publiclyAccessible") is { ValueKind: JsonValueKind.True },
            SecretArn = Text(space, "adminPasswordSecretArn"),
        };
    }

    public void TakeSnapshot(string name, string snapshot)
    {
        Ask("CreateSnapshot", "snapshot", ("namespaceName", name), ("snapshotName", snapshot));
    }

    /// <returns>In lower case, as for clusters: <c>available</c>; null if there is none.</returns>
    public string? SnapshotStatus(string snapshot)
    {
        return Text(Ask("GetSnapshot", "snapshot", ("snapshotName", snapshot)), "status")?.ToLowerInvariant();
    }

    /// <summary>Snapshots of a namespace; they outlive it.</summary>
    public IReadOnlyList<string> KeptSnapshots(string name)
    {
        var found = Ask("ListSnapshots", "snapshots", ("namespaceName", name));
        return found is { } list ? [.. list.EnumerateArray().Select(snapshot => Text(snapshot, "snapshotName") ?? "")] : [];
    }

    private JsonElement? Ask(string operation, string part, params IReadOnlyList<(string Name, string Value)> fields)
    {
        try
        {
            return Part(session.Json(AwsApi.Serverless, operation, fields.ToDictionary(pair => pair.Name, object (pair) => pair.Value)), part);
        }
        catch (SparkifyException none) when (AwsAnswer.Is(none, "ResourceNotFoundException"))
        {
            return null;
        }
    }

    private static JsonElement? Part(JsonElement? element, string name)
    {
        return element is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(name, out var part) ? part : null;
    }

    private static string? Text(JsonElement? element, string name)
    {
        return Part(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
    }

    private static int Whole(JsonElement? element, string name)
    {
        return Part(element, name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : 0;
    }
}
