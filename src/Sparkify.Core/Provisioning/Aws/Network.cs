using System.Globalization;
using System.Xml.Linq;

namespace Sparkify.Provisioning.Aws;

/// <summary>The calls to EC2 about the network, and to STS about the account.</summary>
internal sealed class Network(AwsSession session)
{
    /// <summary>The number of the account that pays; proves the credentials, too.</summary>
    public string Account()
    {
        return session.Query(AwsApi.Tokens, "GetCallerIdentity", new Dictionary<string, string>()).Text("Account")!;
    }

    /// <summary>Subnets by name; those of the default network if none is named.</summary>
    public IReadOnlyList<Subnet> Subnets(IReadOnlyList<string> names)
    {
        var parameters = names.Count > 0
            ? Numbered("SubnetId", names)
            : new Dictionary<string, string> { ["Filter.1.Name"] = "default-for-az", ["Filter.1.Value.1"] = "true" };
        return
        [
            .. Ask("DescribeSubnets", parameters).List("subnetSet")
                .Select(found => new Subnet(found.Text("subnetId")!, found.Text("vpcId")!, found.Text("availabilityZone")!))
                .OrderBy(subnet => subnet.Zone, StringComparer.Ordinal)
                .ThenBy(subnet => subnet.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>True if a network reaches S3 through a gateway of its own.</summary>
    public bool HasS3Gateway(string network)
    {
        return Ask("DescribeVpcEndpoints", new Dictionary<string, string>
        {
            ["Filter.1.Name"] = "vpc-id",
            ["Filter.1.Value.1"] = network,
            ["Filter.2.Name"] = "service-name",
            ["Filter.2.Value.1"] = $"com.amazonaws.{session.Region}.s3",
        }).List("vpcEndpointSet").Any(found => found.Text("state")?.ToLowerInvariant() == "available");
    }

    /// <summary>The list of S3's addresses, by which a rule can name S3 as a destination.</summary>
    public string S3Addresses()
    {
        return Ask("DescribeManagedPrefixLists", new Dictionary<string, string>
        {
            ["Filter.1.Name"] = "prefix-list-name",
            ["Filter.1.Value.1"] = $"com.amazonaws.{session.Region}.s3",
        }).List("prefixListSet").Select(found => found.Text("prefixListId")).FirstOrDefault()
            ?? throw new SparkifyException($"AWS names no addresses of S3 in {session.Region}.", "Leave --enhanced-vpc-routing away.");
    }

    private XElement Ask(string action, IReadOnlyDictionary<string, string> parameters)
    {
        return session.Query(AwsApi.Network, action, parameters);
    }

    private static Dictionary<string, string> Numbered(string name, IReadOnlyList<string> values)
    {
        return values.Index().ToDictionary(item => string.Create(CultureInfo.InvariantCulture, $"{name}.{item.Index + 1}"), item => item.Item);
    }
}
