using Shouldly;

namespace Sparkify.EndToEnd.S3;

public sealed class Refusals(Gateway gateway)
{
    [Fact]
    public async Task A_wrong_secret_is_told_from_an_unknown_key()
    {
        using var wrong = new S3Scene(gateway.Endpoint, gateway.Owner with { Secret = "SKWRONG" });
        using var unknown = new S3Scene(gateway.Endpoint, gateway.Owner with { Key = "AKNOBODY" });

        (await wrong.Etl("--from", "s3://nowhere")).ShouldComplain(4, "The secret key does not belong to the access key.\n");
        (await unknown.Etl("--from", "s3://nowhere")).ShouldComplain(4, $"{gateway.Endpoint} does not know the access key.\n");
    }

    [Fact]
    public async Task A_bucket_that_is_not_there_is_named()
    {
        using var scene = new S3Scene(gateway.Endpoint, gateway.Owner);

        (await scene.Etl("--from", "s3://no-such-bucket/x")).ShouldComplain(4, "There is no bucket no-such-bucket.\n");
    }

    [Fact]
    public async Task A_prefix_without_anything_is_named()
    {
        using var scene = new S3Scene(gateway.Endpoint, gateway.Owner);
        using var client = gateway.Client();
        await client.MakeAsync("prefixes");
        await client.PutAsync("prefixes", "songs/1.json", SongText.Of(1));

        (await scene.Etl("--from", "s3://prefixes")).ShouldComplain(2, "s3://prefixes holds none of log_data/, song_data/, genre_data/.\n");
        (await scene.Etl("--songs", "s3://prefixes/song")).ShouldComplain(1, "s3://prefixes/song holds nothing.\n");
    }

    [Fact]
    public async Task What_belongs_to_somebody_else_may_not_be_listed_with_or_without_a_signature()
    {
        using var stranger = new S3Scene(gateway.Endpoint, gateway.Stranger);
        using var client = gateway.Client();
        await client.MakeAsync("private");
        await client.PutAsync("private", "songs/1.json", SongText.Of(1));

        (await stranger.Etl("--songs", "s3://private/songs")).ShouldComplain(4, "s3://private/songs/ may not be listed with these credentials.\n");
        (await stranger.Etl("--songs", "s3://private/songs", "--no-sign-request")).ExitCode.ShouldBe(4);
    }

    [Fact]
    public async Task A_public_bucket_is_read_without_credentials()
    {
        using var scene = new S3Scene(gateway.Endpoint, null);
        using var client = gateway.Client();
        await client.PutBucketAsync(
            new Amazon.S3.Model.PutBucketRequest { BucketName = "public", UseClientRegion = false, CannedACL = Amazon.S3.S3CannedACL.PublicRead },
            TestContext.Current.CancellationToken);
        await client.PutObjectAsync(
            new Amazon.S3.Model.PutObjectRequest
            {
                BucketName = "public",
                Key = "songs/1.json",
                ContentBody = SongText.Of(1),
                CannedACL = Amazon.S3.S3CannedACL.PublicRead,
            },
            TestContext.Current.CancellationToken);

        var report = await scene.LoadAsync("--songs", "s3://public/songs", "--no-sign-request");

        ObjectCount.Of(report).ShouldBe(new(1, 1, 0, 0));
    }

    [Fact]
    public async Task An_object_that_may_be_listed_and_not_read_fails_alone()
    {
        using var scene = new S3Scene(gateway.Endpoint, gateway.Stranger);
        using var client = gateway.Client();
        await client.PutBucketAsync(
            new Amazon.S3.Model.PutBucketRequest { BucketName = "half", UseClientRegion = false, CannedACL = Amazon.S3.S3CannedACL.PublicRead },
            TestContext.Current.CancellationToken);
        await client.PutAsync("half", "songs/1.json", SongText.Of(1));

        var outcome = await scene.Etl("--songs", "s3://half/songs");

        outcome.ExitCode.ShouldBe(1);
        outcome.Out.ShouldContain("There is no permission to read it.");
    }
}
