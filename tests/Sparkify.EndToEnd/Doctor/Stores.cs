using System.Globalization;
using Shouldly;
using Sparkify.EndToEnd.S3;

namespace Sparkify.EndToEnd.Doctor;

/// <summary>Sources in S3, on a store that fails on purpose.</summary>
public sealed class Stores
{
    private static readonly S3Keys _keys = new("AK", "SKhunter2");

    [Fact]
    public async Task A_store_that_has_all_is_fine_and_is_asked_three_times()
    {
        using var store = new FaultyStore { Spoil = (_, answer) => Told(answer, TimeSpan.Zero) };
        store.Objects.Put("log_data/1.json", "{}");

        var (outcome, found) = await ExamineAsync(store.Endpoint, _keys);

        found.ExitCode.ShouldBe(0, outcome.Out);
        found["S3 store"].ShouldMatch($"^pass\\|{store.Endpoint} answers in [0-9]+ ms$");
        found["clock"].ShouldBe("pass|agrees with the S3 store's");
        found["credentials"].ShouldBe("pass|AWS_ACCESS_KEY_ID of the environment");
        found["event log"].ShouldBe("pass|s3://bucket/log_data");
        outcome.Out.ShouldNotContain("hunter2");
        store.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_store_that_refuses_connections_is_exit_code_5()
    {
        string endpoint;
        using (var store = new FaultyStore())
        {
            endpoint = store.Endpoint;
        }

        var (_, found) = await ExamineAsync(endpoint, _keys);

        found.ExitCode.ShouldBe(5);
        found["S3 store"].ShouldMatch(
            $@"^fail\|{endpoint} does not answer\. .*Connection refused.*\|Check --s3-endpoint and the network, then run it again: what is loaded is kept\.$");
        found["clock"].ShouldBe("skip|not looked at, because of `S3 store`");
        found["event log"].ShouldBe("skip|not looked at, because of `S3 store`");
    }

    [Fact]
    public async Task A_store_that_is_silent_is_given_up_after_ten_seconds()
    {
        using var store = new FaultyStore { Fault = _ => new StoreAnswer(200, []) { IsSilent = true } };
        var started = System.Diagnostics.Stopwatch.GetTimestamp();

        var (_, found) = await ExamineAsync(store.Endpoint, _keys);

        System.Diagnostics.Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(25));
        found.ExitCode.ShouldBe(5);
        found["S3 store"].ShouldBe("fail|no answer within 10 s|Check the network, or the disk it lies on, and run `sparkify doctor` again.");
    }

    [Fact]
    public async Task A_name_that_is_not_known_is_exit_code_5()
    {
        var (_, found) = await ExamineAsync("https://nowhere.invalid", _keys);

        found.ExitCode.ShouldBe(5);
        found["S3 store"].ShouldStartWith("fail|https://nowhere.invalid is not known on this network.");
        found["S3 store"].ShouldEndWith("|Check --s3-endpoint, --region and the network.");
    }

    [Theory]
    [InlineData(403, "SignatureDoesNotMatch", "The secret key does not belong to the access key.", "Check AWS_SECRET_ACCESS_KEY; it may have been cut when it was copied.")]
    [InlineData(404, "NoSuchBucket", "There is no bucket bucket.", "Check its name; a bucket outside of AWS needs --s3-endpoint.")]
    [InlineData(400, "ExpiredToken", "The session's credentials have expired.", "Sign in again, e.g. with `aws sso login`, and run it again: what is loaded is kept.")]
    [InlineData(301, "PermanentRedirect", "The bucket bucket is not in us-east-1.", "Give its region with --region; redirects are not followed.")]
    [InlineData(403, "RequestTimeTooSkewed", "The clock of this machine differs from that of S3 by more than 15 minutes.", "Set the clock, e.g. with `timedatectl set-ntp true`.")]
    public async Task A_refusal_has_its_own_remedy(int status, string code, string finding, string remedy)
    {
        using var store = new FaultyStore { Fault = _ => StoreAnswer.Error(status, code) };

        var (_, found) = await ExamineAsync(store.Endpoint, _keys);

        found.ExitCode.ShouldBe(4);
        found["S3 store"].ShouldStartWith("pass|");
        found["event log"].ShouldBe($"fail|{finding} S3 answered {status} {code}.|{remedy}");
    }

    [Fact]
    public async Task Missing_credentials_are_told_before_anything_is_signed()
    {
        using var store = new FaultyStore();

        var (_, found) = await ExamineAsync(store.Endpoint, null);

        found.ExitCode.ShouldBe(4);
        found["credentials"].ShouldBe(
            "fail|No AWS credentials were found"
            + "|Set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY; a public bucket needs only --no-sign-request.");
        found["event log"].ShouldBe("skip|not looked at, because of `credentials`");
    }

    [Fact]
    public async Task A_clock_that_is_wrong_is_told_by_the_store()
    {
        using var store = new FaultyStore { Spoil = (_, answer) => Told(answer, TimeSpan.FromHours(-1)) };
        store.Objects.Put("log_data/1.json", "{}");

        var (_, found) = await ExamineAsync(store.Endpoint, _keys);

        found.ExitCode.ShouldBe(4);
        found["clock"].ShouldMatch(
            @"^fail\|1 h 0 min ahead of the S3 store's, which refuses requests from 15 minutes on\|Set the clock, e\.g\. with `timedatectl set-ntp true`\.$");
    }

    [Fact]
    public async Task An_object_that_may_be_listed_and_not_read_is_told()
    {
        using var store = new FaultyStore { Fault = request => request.Key.Length > 0 ? StoreAnswer.Error(403, "AccessDenied") : null };
        store.Objects.Put("log_data/1.json", "{}");

        var (_, found) = await ExamineAsync(store.Endpoint, _keys);

        found["event log"].ShouldBe("fail|s3://bucket/log_data/1.json can be listed, not read|Grant these credentials s3:GetObject on it.");
    }

    private static StoreAnswer Told(StoreAnswer answer, TimeSpan apart)
    {
        var at = (DateTimeOffset.UtcNow + apart).ToString("R", CultureInfo.InvariantCulture);
        return answer with { Headers = new Dictionary<string, string>(answer.Headers) { ["Date"] = at } };
    }

    private static async Task<(Outcome Outcome, Findings Found)> ExamineAsync(string endpoint, S3Keys? keys)
    {
        using var scene = new S3Scene(endpoint, keys);
        var doctor = scene.Program("doctor", "-o", "json", "--s3-endpoint", endpoint);
        var outcome = await (doctor with
        {
            Environment = new Dictionary<string, string?>(doctor.Environment) { ["SPARKIFY_S3_LOG_DATA"] = "s3://bucket/log_data" },
        }).EndAsync();
        return (outcome, new Findings(outcome));
    }
}
