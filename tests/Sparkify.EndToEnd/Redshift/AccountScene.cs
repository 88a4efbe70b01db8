using System.Text.Json;
using Shouldly;
using Sparkify.EndToEnd.Provisioning;

namespace Sparkify.EndToEnd.Redshift;

/// <summary>An account as far as the program sees one: a stand-in for AWS that says where the stand-in for Redshift is, and a bucket of a real S3 server.</summary>
internal sealed class AccountScene : IDisposable
{
    private readonly RedshiftScene _cluster;

    /// <param name="cluster">What the account's one warehouse is when it is made.</param>
    public AccountScene(RedshiftScene cluster)
    {
        _cluster = cluster;
        var owner = cluster.Gateway.Owner;
        Cloud = new FakeCloud((owner.Key, owner.Secret));
        Cloud.Stack.RoleArn = RedshiftStandIn.RoleArn;
        Cloud.Warehouse.Endpoint = ("localhost", cluster.StandIn.Port, cluster.StandIn.Database, cluster.StandIn.Owner);
        Cloud.Warehouse.SecretText = JsonSerializer.Serialize(new { username = cluster.StandIn.Owner, password = RedshiftStandIn.Password });
        Variables = CloudScene.Environment(Cloud.Endpoint, owner.Key, owner.Secret);
        Variables["AWS_ENDPOINT_URL_S3"] = cluster.Gateway.Endpoint;
        Variables["PGSSLROOTCERT"] = cluster.StandIn.RootCertificateFile;
        Variables["PGPASSWORD"] = null;
        Variables["PGUSER"] = null;
    }

    public FakeCloud Cloud { get; }

    public Dictionary<string, string?> Variables { get; }

    public string Folder => _cluster.Folder;

    public void Write(string settings) => File.WriteAllText(Path.Combine(Folder, "dwh.cfg"), settings);

    /// <summary>Runs the program; whatever comes of it, no request may break a contract, and no secret may be seen.</summary>
    public Task<Outcome> RunAsync(params IReadOnlyList<string> arguments) => EndAsync(Run.Sparkify(arguments));

    public async Task<Outcome> EndAsync(Run run)
    {
        var outcome = await (run with { Folder = Folder, Environment = Variables }).EndAsync();
        Cloud.Violations.ShouldBeEmpty();
        (outcome.Out + outcome.Error).ShouldNotContain(RedshiftStandIn.Password);
        (outcome.Out + outcome.Error).ShouldNotContain(_cluster.Gateway.Owner.Secret);
        return outcome;
    }

    public void Dispose()
    {
        Cloud.Dispose();
    }
}
