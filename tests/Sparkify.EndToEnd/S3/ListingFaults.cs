using System.Text;
using Shouldly;

namespace Sparkify.EndToEnd.S3;

public sealed class ListingFaults
{
    private static readonly S3Keys _keys = new("AK", "SK", "TOKEN");

    [Fact]
    public async Task A_page_that_fails_for_a_while_is_asked_for_again_and_the_listing_is_whole()
    {
        using var store = Store();
        store.Fault = request => request is { IsListing: true, Time: 3 or 4 } ? StoreAnswer.Error(503, "SlowDown") : null;
        using var scene = new S3Scene(store.Endpoint, _keys);

        var report = await scene.LoadAsync("--songs", $"s3://{FaultyStore.Bucket}/song_data");

        ObjectCount.Of(report).ShouldBe(new(25, 25, 0, 0));
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("html")]
    [InlineData("503")]
    [InlineData("half")]
    [InlineData("fewer")]
    public async Task A_page_that_cannot_be_had_loads_nothing_and_is_worth_a_retry(string fault)
    {
        using var store = Store();
        store.Spoil = (request, answer) => request.IsListing && request.Query.ContainsKey("continuation-token") ? Spoilt(fault, answer) : answer;
        using var scene = new S3Scene(store.Endpoint, _keys);

        var outcome = await scene.Etl("--songs", $"s3://{FaultyStore.Bucket}/song_data");

        outcome.ShouldComplain(5, "s3://bucket/song_data/ could not be listed to its end.\n");
        store.Requests.ShouldAllBe(request => request.IsListing);
    }

    [Fact]
    public async Task A_listing_that_goes_in_circles_ends()
    {
        using var store = Store();
        store.Spoil = (request, answer) => answer with
        {
            Body = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(answer.Body)
                .Replace("<IsTruncated>false</IsTruncated>", "<IsTruncated>true</IsTruncated><NextContinuationToken>song_data/0.json</NextContinuationToken>", StringComparison.Ordinal)
                .Replace("ContinuationToken>song_data/2", "ContinuationToken>song_data/0", StringComparison.Ordinal)),
        };
        using var scene = new S3Scene(store.Endpoint, _keys);

        var outcome = await scene.Etl("--songs", $"s3://{FaultyStore.Bucket}/song_data");

        outcome.ShouldComplain(5, "The listing of s3://bucket/song_data/ does not end.\n");
    }

    [Theory]
    [InlineData(400, "ExpiredToken", "The session's credentials have expired.\n")]
    [InlineData(403, "RequestTimeTooSkewed", "The clock of this machine differs from that of S3 by more than 15 minutes.\n")]
    [InlineData(400, "InvalidToken", "The session token does not belong to the access key.\n")]
    [InlineData(403, "AccessDenied", "s3://bucket/song_data/ may not be listed with these credentials.\n")]
    [InlineData(400, "AuthorizationHeaderMalformed", "The bucket bucket is in eu-west-1, not in us-east-1.\n")]
    [InlineData(301, "PermanentRedirect", "The bucket bucket is in eu-west-1, not in us-east-1.\n")]
    [InlineData(307, "TemporaryRedirect", "The bucket bucket is in eu-west-1, not in us-east-1.\n")]
    public async Task An_answer_that_people_meet_has_one_remedy(int status, string code, string message)
    {
        using var other = Store();
        using var store = Store();
        store.Fault = _ => StoreAnswer.Error(status, code) with
        {
            Headers = new Dictionary<string, string> { ["x-amz-bucket-region"] = "eu-west-1", ["Location"] = $"{other.Endpoint}/bucket?list-type=2" },
        };
        using var scene = new S3Scene(store.Endpoint, _keys);

        var outcome = await scene.Etl("--songs", $"s3://{FaultyStore.Bucket}/song_data");

        outcome.ShouldComplain(4, message);
        store.Requests.Count.ShouldBe(1);
        other.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Credentials_that_expire_while_objects_are_read_end_the_run_and_the_next_one_loads_all()
    {
        using var store = Store();
        store.Fault = request => request.Key.EndsWith("9.json", StringComparison.Ordinal) ? StoreAnswer.Error(400, "ExpiredToken") : null;
        using var scene = new S3Scene(store.Endpoint, _keys);

        var outcome = await scene.Etl("--songs", $"s3://{FaultyStore.Bucket}/song_data");
        store.Fault = _ => null;
        var second = await scene.LoadAsync("--songs", $"s3://{FaultyStore.Bucket}/song_data");

        outcome.ShouldComplain(4, "The session's credentials have expired.\n");
        ObjectCount.Of(second).ShouldBe(new(25, 25, 0, 0));
    }

    [Fact]
    public async Task A_store_that_fails_every_object_is_given_up_before_all_are_tried()
    {
        using var store = Store();
        store.Fault = request => request.IsListing ? null : StoreAnswer.Error(503, "SlowDown");
        using var scene = new S3Scene(store.Endpoint, _keys);

        var outcome = await scene.Etl("--songs", $"s3://{FaultyStore.Bucket}/song_data");

        outcome.ShouldComplain(5, $"{store.Endpoint} fails one request after the other.\n");
    }

    [Fact]
    public async Task No_credentials_no_host_and_no_answer_are_told_apart()
    {
        using var none = new S3Scene("http://127.0.0.1:9", null);
        using var refused = new S3Scene("http://127.0.0.1:9", _keys);
        using var unknown = new S3Scene("https://nowhere.invalid", _keys);
        using var plain = new S3Scene("http://store.example", _keys);

        (await none.Etl("--from", "s3://bucket")).ShouldComplain(4, "No AWS credentials were found.\n");
        (await refused.Etl("--from", "s3://bucket")).ShouldComplain(5, "http://127.0.0.1:9 does not answer.\n");
        (await unknown.Etl("--from", "s3://bucket")).ShouldComplain(5, "https://nowhere.invalid is not known on this network.\n");
        (await plain.Etl("--from", "s3://bucket")).ShouldComplain(4, "The S3 endpoint http://store.example is not encrypted.\n");
    }

    [Fact]
    public async Task A_requester_who_pays_says_so_in_every_request_and_no_request_carries_a_secret()
    {
        using var store = Store();
        using var scene = new S3Scene(store.Endpoint, _keys with { Secret = "canary-secret" });

        await scene.LoadAsync("--songs", $"s3://{FaultyStore.Bucket}/song_data", "--requester-pays");

        store.Requests.ShouldAllBe(request => request.Headers["x-amz-request-payer"] == "requester");
        store.Requests.ShouldAllBe(request => request.Headers["Authorization"].StartsWith("AWS4-HMAC-SHA256 Credential=AK/", StringComparison.Ordinal));
        store.Requests.SelectMany(request => request.Headers.Values).ShouldAllBe(value => !value.Contains("canary", StringComparison.Ordinal));
    }

    private static FaultyStore Store()
    {
        var store = new FaultyStore();
        store.Objects.PageKeys = 10;
        for (var song = 0; song < 25; song++)
        {
            store.Objects.Put($"song_data/{song}.json", SongText.Of(song));
        }

        return store;
    }

    private static StoreAnswer Spoilt(string fault, StoreAnswer answer) => fault switch
    {
        "cut" => answer with { CutAt = answer.Body.Length / 2 },
        "half" => answer with { Body = answer.Body[..(answer.Body.Length / 2)] },
        "503" => StoreAnswer.Error(503, "SlowDown"),
        "fewer" => answer with
        {
            Body = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(answer.Body).Replace("<KeyCount>", "<KeyCount>4", StringComparison.Ordinal)),
        },
        _ => new StoreAnswer(200, Encoding.UTF8.GetBytes("<html>Please sign in.</html>")),
    };
}
