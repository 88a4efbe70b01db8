using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sparkify.Provisioning;

/// <summary>The CloudFormation template of a warehouse: an embedded file, with the sources' rights written into its role.</summary>
public static class TemplateText
{
    private static readonly JsonSerializerOptions _readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(WarehouseSpec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        var name = $"provisioning/{(spec.IsServerless ? "serverless" : "provisioned")}.json";
        using var stream = typeof(TemplateText).Assembly.GetManifestResourceStream(name)!;
        var root = JsonNode.Parse(stream)!;
        var policy = root["Resources"]!["CopyRole"]!["Properties"]!["Policies"]![0]!["PolicyDocument"]!;
        policy["Statement"] = new JsonArray([.. Statements(spec.Reads)]);
        return root.ToJsonString(_readable) + "\n";
    }

    private static IEnumerable<JsonNode> Statements(IReadOnlyList<ReadGrant> reads)
    {
        yield return Allow("s3:GetObject", [.. reads.Select(read => $"{read.Bucket}/{read.Pattern}").Distinct().Order(StringComparer.Ordinal)]);
        foreach (var bucket in reads.GroupBy(read => read.Bucket).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var list = Allow("s3:ListBucket", [bucket.Key]);
            if (bucket.All(read => read.Prefix.Length > 0))
            {
                var prefixes = bucket.SelectMany(Prefixes).Distinct().Order(StringComparer.Ordinal);
                list["Condition"] = new JsonObject
                {
                    ["StringLike"] = new JsonObject { ["s3:prefix"] = new JsonArray([.. prefixes.Select(prefix => JsonValue.Create(prefix))]) },
                };
            }

            yield return list;
            yield return Allow("s3:GetBucketLocation", [bucket.Key]);
        }
    }

    // A folder may be listed by its name without the slash, too: COPY takes what it is given as the start of keys.
    private static IEnumerable<string> Prefixes(ReadGrant read)
    {
        return read.IsKey ? [read.Pattern] : [read.Prefix.TrimEnd('/'), read.Pattern];
    }

    private static JsonObject Allow(string action, IReadOnlyList<string> places)
    {
        return new JsonObject
        {
            ["Effect"] = "Allow",
            ["Action"] = action,
            ["Resource"] = new JsonArray([.. places.Select(place => new JsonObject { ["Fn::Sub"] = $"arn:${{AWS::Partition}}:s3:::{place}" })]),
        };
    }
}
