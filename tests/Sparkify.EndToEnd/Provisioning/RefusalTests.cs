using Shouldly;

namespace Sparkify.EndToEnd.Provisioning;

/// <summary>What AWS refuses: one code, one remedy, one exit code.</summary>
public sealed class RefusalTests
{
    [Fact]
    public async Task A_wrong_secret_is_told_from_an_unknown_key()
    {
        using var scene = new CloudScene();
        var wrong = scene.Program("status") with { Environment = CloudScene.Environment(scene.Cloud.Endpoint, FakeCloud.Key, FakeCloud.Secret + "x") };
        var unknown = scene.Program("status") with { Environment = CloudScene.Environment(scene.Cloud.Endpoint, "AKNOBODY", FakeCloud.Secret) };

        (await wrong.EndAsync()).ShouldComplain(4, "The secret key does not belong to the access key.\n");
        (await unknown.EndAsync()).ShouldComplain(4, "AWS does not know the access key.\n");
    }

    [Fact]
    public async Task Without_credentials_nothing_is_asked()
    {
        using var scene = new CloudScene();
        var nobody = scene.Variables.ToDictionary(pair => pair.Key, pair => pair.Key.Contains("KEY", StringComparison.Ordinal) ? null : pair.Value);

        (await (scene.Program("status") with { Environment = nobody }).EndAsync()).ShouldComplain(4, "No AWS credentials were found.\n");
        scene.Cloud.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(400, "ExpiredToken", 4, "The session's credentials have expired.")]
    [InlineData(403, "AccessDenied", 4, "These credentials may not do cloudformation:DescribeStacks.")]
    [InlineData(400, "RequestExpired", 4, "The clock of this machine differs from that of AWS.")]
    [InlineData(400, "Throttling", 5, "AWS takes no more requests for cloudformation:DescribeStacks at the moment.")]
    [InlineData(500, "InternalFailure", 5, "AWS failed at cloudformation:DescribeStacks.")]
    [InlineData(400, "SomethingElse", 1, "AWS refused cloudformation:DescribeStacks.")]
    public async Task A_code_has_one_meaning(int status, string code, int exitCode, string message)
    {
        using var scene = new CloudScene();
        scene.Cloud.Fault = _ => CloudAnswer.Refuse(status, code, "Said by AWS.");

        (await scene.RunAsync("status")).ShouldComplain(exitCode, $"{message}\n");
    }

    [Theory]
    [InlineData(400, "Throttling")]
    [InlineData(503, "ServiceUnavailable")]
    public async Task What_passes_is_tried_again_without_a_word(int status, string code)
    {
        using var scene = new CloudScene();
        scene.Cloud.Fault = request => request is { Action: "DescribeStacks", Time: <= 2 } ? CloudAnswer.Refuse(status, code, "Rate exceeded") : null;

        var outcome = await scene.RunAsync("status");

        outcome.ShouldSucceed();
        outcome.Error.ShouldBe("");
        scene.Cloud.Requests.Count(request => request.Action == "DescribeStacks").ShouldBe(3);
    }

    [Theory]
    [InlineData("cloudformation", 403, "<!DOCTYPE html><p>Log in & read<br>", 4, "Something between here and AWS answered 403.")]
    [InlineData("cloudformation", 200, "<!DOCTYPE html><p>Log in & read<br>", 5, "It was not AWS that answered cloudformation:DescribeStacks.")]
    [InlineData("cloudformation", 200, "", 5, "It was not AWS that answered cloudformation:DescribeStacks.")]
    [InlineData("redshift-serverless", 200, "<!DOCTYPE html>", 5, "It was not AWS that answered redshift-serverless:GetWorkgroup.")]
    public async Task A_page_of_a_web_proxy_is_no_answer(string api, int status, string page, int exitCode, string message)
    {
        using var scene = new CloudScene();
        scene.Cloud.Stack.Stand("serverless");
        scene.Cloud.Fault = request => request.Api == api ? new CloudAnswer(status, page) : null;

        var outcome = await scene.RunAsync("status");

        outcome.ExitCode.ShouldBe(exitCode, outcome.Error);
        outcome.Error.ShouldContain(message);
        outcome.Error.ShouldNotContain("bug");
    }

    [Fact]
    public async Task A_cloud_that_is_not_there_is_worth_a_retry()
    {
        using var scene = new CloudScene();
        var nowhere = scene.Program("status") with { Environment = CloudScene.Environment("http://127.0.0.1:9", FakeCloud.Key, FakeCloud.Secret) };

        (await nowhere.EndAsync()).ShouldComplain(5, "http://127.0.0.1:9");
    }

    [Fact]
    public async Task Nothing_is_signed_for_a_place_without_encryption()
    {
        using var scene = new CloudScene();
        var plain = scene.Program("status") with { Environment = CloudScene.Environment("http://aws.example", FakeCloud.Key, FakeCloud.Secret) };

        (await plain.EndAsync()).ShouldComplain(4, "The endpoint http://aws.example");
    }
}
