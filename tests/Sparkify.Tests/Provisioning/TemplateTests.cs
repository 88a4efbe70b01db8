using System.Text.Json;
using Shouldly;
using Sparkify.Provisioning;

namespace Sparkify.Tests.Provisioning;

/// <summary>What the templates must never allow, held over every property of every resource.</summary>
public sealed class TemplateTests
{
    private static readonly string[] _taggable =
    [
        "AWS::IAM::Role", "AWS::EC2::SecurityGroup", "AWS::Redshift::ClusterSubnetGroup", "AWS::Redshift::ClusterParameterGroup",
        "AWS::Redshift::Cluster", "AWS::RedshiftServerless::Namespace", "AWS::RedshiftServerless::Workgroup",
    ];

    public static TheoryData<bool> Kinds { get; } = [false, true];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_right_has_a_star_for_an_action_or_a_whole_resource(bool isServerless)
    {
        var statements = Everything(Template(isServerless)).Where(node => node.Name == "Statement").SelectMany(node => node.Value.EnumerateArray()).ToList();

        statements.Count.ShouldBeGreaterThan(3);
        statements.SelectMany(statement => Strings(statement.GetProperty("Action"))).ShouldAllBe(action => !action.Contains('*'));
        statements.ShouldAllBe(statement => statement.GetProperty("Effect").GetString() == "Allow");
        statements.Where(statement => !statement.TryGetProperty("Principal", out _))
            .SelectMany(statement => Strings(statement.GetProperty("Resource"))).ToList()
            .ShouldAllBe(resource => resource.StartsWith("arn:${AWS::Partition}:") && resource != "arn:${AWS::Partition}:s3:::*");
        statements.Where(statement => statement.TryGetProperty("Principal", out _)).SelectMany(statement => Strings(statement.GetProperty("Principal")))
            .ShouldAllBe(principal => principal.EndsWith("redshift.amazonaws.com") || principal == "redshift-serverless.amazonaws.com");
        Text(Template(isServerless)).ShouldNotContain("ManagedPolicyArns");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_role_reads_exactly_the_named_places(bool isServerless)
    {
        var spec = new WarehouseSpec
        {
            IsServerless = isServerless,
            Reads = [ReadGrant.For("s3://one/log_data"), ReadGrant.For("s3://one/paths.json"), ReadGrant.For("s3://two/song_data/A/**/*.json")],
        };

        var role = Resource(JsonElement.Parse(TemplateText.Of(spec)), "CopyRole").GetProperty("Policies")[0].GetProperty("PolicyDocument").GetProperty("Statement");
        var rights = role.EnumerateArray()
            .SelectMany(right => Strings(right.GetProperty("Resource")).Select(place => $"{right.GetProperty("Action").GetString()} {place["arn:${AWS::Partition}:s3:::".Length..]}"));

        rights.ShouldBe(
        [
            "s3:GetObject one/log_data/*", "s3:GetObject one/paths.json", "s3:GetObject two/song_data/A/*",
            "s3:ListBucket one", "s3:GetBucketLocation one", "s3:ListBucket two", "s3:GetBucketLocation two",
        ]);
        Strings(role[1].GetProperty("Condition")).ShouldBe(["log_data", "log_data/*", "paths.json"]);
        Strings(role[3].GetProperty("Condition")).ShouldBe(["song_data/A", "song_data/A/*"]);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Of_the_place_for_manifests_it_reads_that_prefix_and_nothing_beside_it(bool isServerless)
    {
        var spec = new WarehouseSpec { IsServerless = isServerless, Reads = [ReadGrant.For("s3://logs/log_data"), ReadGrant.For("s3://own/sparkify-staging")] };

        var role = Resource(JsonElement.Parse(TemplateText.Of(spec)), "CopyRole").GetProperty("Policies")[0].GetProperty("PolicyDocument").GetProperty("Statement");
        var ofStaging = role.EnumerateArray()
            .SelectMany(right => Strings(right.GetProperty("Resource")).Select(place => $"{right.GetProperty("Action").GetString()} {place["arn:${AWS::Partition}:s3:::".Length..]}"))
            .Where(right => right.Contains(" own", StringComparison.Ordinal));

        ofStaging.ShouldBe(["s3:GetObject own/sparkify-staging/*", "s3:ListBucket own", "s3:GetBucketLocation own"]);
        Strings(role[3].GetProperty("Condition")).ShouldBe(["sparkify-staging", "sparkify-staging/*"]);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void One_network_may_connect_to_one_port_and_nothing_may_leave_but_to_S3(bool isServerless)
    {
        var template = Template(isServerless);
        var access = Resource(template, "Access");

        access.GetProperty("SecurityGroupIngress").GetArrayLength().ShouldBe(1);
        access.GetProperty("SecurityGroupIngress")[0].GetProperty("CidrIp").GetProperty("Ref").GetString().ShouldBe("ClientCidr");
        access.GetProperty("SecurityGroupIngress")[0].GetProperty("FromPort").ToString().ShouldBe(access.GetProperty("SecurityGroupIngress")[0].GetProperty("ToPort").ToString());
        Text(template).ShouldNotContain("0.0.0.0/0");
        Text(template).ShouldNotContain("::/0");
        template.GetProperty("Parameters").GetProperty("ClientCidr").TryGetProperty("Default", out _).ShouldBeFalse();
        var pattern = template.GetProperty("Parameters").GetProperty("ClientCidr").GetProperty("AllowedPattern").GetString()!;
        "203.0.113.7/32".ShouldMatch(pattern);
        "0.0.0.0/0".ShouldNotMatch(pattern);
        Everything(access).Count(node => node.Name == "CidrIp").ShouldBe(2);
        Text(access).ShouldContain("127.0.0.1/32");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_is_private_encrypted_and_speaks_TLS_only(bool isServerless)
    {
        var template = Template(isServerless);
        var warehouse = Resource(template, isServerless ? "Workgroup" : "Cluster");

        template.GetProperty("Parameters").GetProperty("Public").GetProperty("Default").GetString().ShouldBe("false");
        warehouse.GetProperty("PubliclyAccessible").GetProperty("Ref").GetString().ShouldBe("Public");
        if (!isServerless)
        {
            warehouse.GetProperty("Encrypted").GetBoolean().ShouldBeTrue();
            warehouse.GetProperty("ClusterParameterGroupName").GetProperty("Ref").GetString().ShouldBe("Settings");
        }

        Text(isServerless ? warehouse : Resource(template, "Settings")).ShouldMatch("\"require_ssl\",\\s*\"Parameter(Value)\": \"true\"");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void AWS_makes_the_password_and_no_parameter_holds_one(bool isServerless)
    {
        var template = Template(isServerless);
        var admin = isServerless ? Resource(template, "Namespace").GetProperty("ManageAdminPassword") : Resource(template, "Cluster").GetProperty("ManageMasterPassword");

        admin.GetBoolean().ShouldBeTrue();
        template.GetProperty("Parameters").EnumerateObject().Select(parameter => parameter.Name)
            .ShouldAllBe(name => !name.Contains("Password", StringComparison.OrdinalIgnoreCase) && !name.Contains("Secret", StringComparison.OrdinalIgnoreCase));
        Everything(template).Select(node => node.Name).ShouldNotContain("MasterUserPassword");
        Everything(template).Select(node => node.Name).ShouldNotContain("AdminUserPassword");
        Text(template.GetProperty("Outputs")).ShouldNotContain("Secret");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Deleting_the_stack_deletes_what_costs_and_all_of_it_is_tagged(bool isServerless)
    {
        var resources = Template(isServerless).GetProperty("Resources").EnumerateObject().Select(one => one.Value).ToList();

        var billed = resources.Where(one => one.GetProperty("Type").GetString() is "AWS::Redshift::Cluster"
            or "AWS::RedshiftServerless::Namespace" or "AWS::RedshiftServerless::Workgroup").ToList();
        billed.Count.ShouldBe(isServerless ? 2 : 1);
        billed.ShouldAllBe(one => one.GetProperty("DeletionPolicy").GetString() == "Delete" && one.GetProperty("UpdateReplacePolicy").GetString() != "Delete");
        resources.Where(one => _taggable.Contains(one.GetProperty("Type").GetString()))
            .ShouldAllBe(one => one.GetProperty("Properties").GetProperty("Tags")[0].GetProperty("Value").GetString() == "sparkify");
        resources.Where(one => one.GetProperty("Type").GetString()!.Contains("Bucket", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static JsonElement Template(bool isServerless)
    {
        return JsonElement.Parse(TemplateText.Of(new WarehouseSpec { IsServerless = isServerless, Reads = [ReadGrant.For("s3://bucket/log_data")] }));
    }

    private static JsonElement Resource(JsonElement template, string name)
    {
        return template.GetProperty("Resources").GetProperty(name).GetProperty("Properties");
    }

    private static string Text(JsonElement element)
    {
        return element.GetRawText();
    }

    private static IEnumerable<JsonProperty> Everything(JsonElement element)
    {
        return element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(node => Everything(node.Value).Prepend(node)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Everything),
            _ => [],
        };
    }

    private static IEnumerable<string> Strings(JsonElement element)
    {
        return element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(node => Strings(node.Value)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
            JsonValueKind.String => [element.GetString()!],
            _ => [],
        };
    }
}
