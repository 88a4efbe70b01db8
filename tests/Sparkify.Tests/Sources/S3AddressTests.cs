using Shouldly;
using Sparkify.Sources.S3;

namespace Sparkify.Tests.Sources;

public sealed class S3AddressTests
{
    [Theory]
    [InlineData("s3://bucket", "bucket", "")]
    [InlineData("S3://bucket/", "bucket", "")]
    [InlineData("s3://a.b-c_d/x/../y?z=%2e#+ é", "a.b-c_d", "x/../y?z=%2e#+ é")]
    [InlineData("s3://bucket//x", "bucket", "/x")]
    public void A_key_is_what_follows_the_bucket_to_the_letter(string location, string bucket, string key)
    {
        S3Address.Parse(location).ShouldBe(new S3Address(bucket, key));
    }

    [Theory]
    [InlineData("s3://")]
    [InlineData("s3:///key")]
    [InlineData("s3://b/key")]
    [InlineData("s3://a..b/key")]
    [InlineData("s3://user@host/key")]
    [InlineData("s3://bucket?x/key")]
    [InlineData("https://bucket/key")]
    public void What_names_no_bucket_is_refused(string location)
    {
        Should.Throw<SparkifyException>(() => S3Address.Parse(location)).ExitCode.ShouldBe(2);
    }

    [Theory]
    [InlineData("s3://bucket", "s3://bucket/log_data")]
    [InlineData("s3://bucket/a", "s3://bucket/a/log_data")]
    [InlineData("s3://bucket/a/", "s3://bucket/a/log_data")]
    public void A_folder_is_found_below_a_prefix_with_or_without_its_slash(string location, string expected)
    {
        S3Address.Parse(location).Below("log_data").ToString().ShouldBe(expected);
    }
}
