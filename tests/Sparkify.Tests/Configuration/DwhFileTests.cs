using Shouldly;
using Sparkify.Cli.Configuration;

namespace Sparkify.Tests.Configuration;

public sealed class DwhFileTests
{
    [Theory]
    [InlineData("LOG_DATA=s3://bucket/log_data")]
    [InlineData("LOG_DATA = 's3://bucket/log_data'")]
    [InlineData("LOG_DATA=\"s3://bucket/log_data\"")]
    [InlineData("log_data =   's3://bucket/log_data'   ")]
    public void Quotes_of_either_kind_are_taken_off(string line)
    {
        Find($"[S3]\n{line}\n", KnownKeys.LogData).ShouldBe("s3://bucket/log_data");
    }

    [Fact]
    public void The_original_file_is_understood()
    {
        const string Original = """
            [CLUSTER]
            HOST=''
            DB_NAME=''

            [IAM_ROLE]
            ARN=''

            [S3]
            LOG_DATA='s3://udacity-dend/log_data'
            LOG_JSONPATH='s3://udacity-dend/log_json_path.json'
            SONG_DATA='s3://udacity-dend/song_data'
            """;

        Find(Original, KnownKeys.SongData).ShouldBe("s3://udacity-dend/song_data");
        Find(Original, KnownKeys.All.Single(key => key.Name == "HOST")).ShouldBeNull();
    }

    [Fact]
    public void A_line_that_is_no_INI_is_an_error_of_configuration()
    {
        var refused = Should.Throw<SparkifyException>(() => Find("[S3]\nwhat is this\n", KnownKeys.LogData));

        refused.ExitCode.ShouldBe(4);
        refused.Problem.ShouldContain("is no INI file");
    }

    [Fact]
    public void A_file_that_was_named_must_be_there()
    {
        Should.Throw<SparkifyException>(() => DwhFile.Read("/nowhere/dwh.cfg")).ExitCode.ShouldBe(4);
    }

    private static string? Find(string text, KnownKey key)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, text);
        try
        {
            return DwhFile.Read(path)?.Find(key);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
