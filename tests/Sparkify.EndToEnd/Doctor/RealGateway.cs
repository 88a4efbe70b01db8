using Shouldly;
using Sparkify.EndToEnd.S3;

namespace Sparkify.EndToEnd.Doctor;

/// <summary>Sources on a real S3 server, which checks signatures and tells its time.</summary>
public sealed class RealGateway(Gateway gateway)
{
    [Fact]
    public async Task Right_credentials_a_wrong_secret_and_a_missing_bucket_are_told_apart()
    {
        using var client = gateway.Client();
        await client.MakeAsync("doctor");
        await client.PutAsync("doctor", "song_data/1.json", SongText.Of(1));

        var right = await ExamineAsync(gateway.Owner, "s3://doctor/song_data");
        var wrong = await ExamineAsync(gateway.Owner with { Secret = "SKWRONG" }, "s3://doctor/song_data");
        var missing = await ExamineAsync(gateway.Owner, "s3://no-such-bucket/song_data");

        right.ExitCode.ShouldBe(0);
        right["clock"].ShouldBe("pass|agrees with the S3 store's");
        right["songs"].ShouldBe("pass|s3://doctor/song_data");
        wrong.ExitCode.ShouldBe(4);
        wrong["songs"].ShouldBe(
            "fail|The secret key does not belong to the access key. S3 answered 403 SignatureDoesNotMatch."
            + "|Check AWS_SECRET_ACCESS_KEY; it may have been cut when it was copied.");
        missing["songs"].ShouldStartWith("fail|There is no bucket no-such-bucket.");
    }

    private async Task<Findings> ExamineAsync(S3Keys keys, string location)
    {
        using var scene = new S3Scene(gateway.Endpoint, keys);
        var doctor = scene.Program("doctor", "-o", "json", "--s3-endpoint", gateway.Endpoint);
        return new Findings(await (doctor with
        {
            Environment = new Dictionary<string, string?>(doctor.Environment) { ["SPARKIFY_S3_SONG_DATA"] = location },
        }).EndAsync());
    }
}
