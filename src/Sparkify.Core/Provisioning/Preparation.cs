using System.Globalization;
using Sparkify.Provisioning.Aws;

namespace Sparkify.Provisioning;

/// <summary>Makes of a specification what CloudFormation is asked for: looks the network up and fills the template's parameters.</summary>
internal sealed class Preparation(Network network)
{
    public const string OwnerTag = "project";
    public const string Owner = "sparkify";
    public const string KindTag = "kind";
    private const int ZonesOfCluster = 2;
    private const int ZonesOfServerless = 3;

    public StackRequest Of(WarehouseSpec spec)
    {
        var subnets = Subnets(spec);
        var values = new Dictionary<string, string>
        {
            ["ClusterName"] = spec.Name,
            ["DatabaseName"] = spec.Database,
            ["AdminUser"] = spec.AdminUser,
            ["LoadUser"] = spec.LoadUser,
            ["Port"] = Text(spec.Port),
            ["ClientCidr"] = spec.ClientCidr,
            ["Network"] = subnets[0].Network,
            ["Subnets"] = string.Join(',', subnets.Select(subnet => subnet.Id)),
            ["Public"] = spec.IsPublic ? "true" : "false",
            ["S3Addresses"] = spec.HasEnhancedRouting ? Gateway(subnets[0].Network) : "",
            ["RoleName"] = spec.RoleName,
        };
        if (spec.IsServerless)
        {
            values["Rpu"] = Text(spec.Rpu);
            values["MostRpu"] = Text(spec.MostRpu);
        }
        else
        {
            values["NodeType"] = spec.NodeType;
            values["Nodes"] = Text(spec.Nodes);
            values["PauseAt"] = spec.PauseAt?.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture) ?? "";
        }

        var tags = new Dictionary<string, string> { [OwnerTag] = Owner, [KindTag] = spec.IsServerless ? "serverless" : "provisioned" };
        return new StackRequest(spec.Name, TemplateText.Of(spec), values, tags);
    }

    /// <summary>One subnet in each of the first zones; every one that was named.</summary>
    private IReadOnlyList<Subnet> Subnets(WarehouseSpec spec)
    {
        var wanted = spec.IsServerless ? ZonesOfServerless : ZonesOfCluster;
        var found = network.Subnets(spec.Subnets);
        if (found.Select(subnet => subnet.Network).Distinct().Count() > 1)
        {
            throw Wrong("The subnets belong to different networks.", "Name subnets of one VPC with --subnets.");
        }

        var chosen = spec.Subnets.Count > 0 ? found : [.. found.DistinctBy(subnet => subnet.Zone).Take(wanted)];
        return chosen.Select(subnet => subnet.Zone).Distinct().Count() >= wanted
            ? chosen
            : throw Wrong(
                spec.Subnets.Count > 0
                    ? $"The subnets lie in fewer than {Text(wanted)} availability zones."
                    : "The account has no default network with enough subnets.",
                $"Name subnets in {Text(wanted)} zones with --subnets, or [DWH] DWH_SUBNETS of dwh.cfg.");
    }

    private string Gateway(string vpc)
    {
        return network.HasS3Gateway(vpc)
            ? network.S3Addresses()
            : throw Wrong(
                $"The network {vpc} has no gateway to S3, which enhanced VPC routing needs.",
                $"Make one: aws ec2 create-vpc-endpoint --vpc-id {vpc} --service-name com.amazonaws.REGION.s3 --route-table-ids …");
    }

    private static string Text(int number)
    {
        return number.ToString(CultureInfo.InvariantCulture);
    }

    private static SparkifyException Wrong(string problem, string remedy)
    {
        return new SparkifyException(problem, remedy) { ExitCode = 4 };
    }
}
