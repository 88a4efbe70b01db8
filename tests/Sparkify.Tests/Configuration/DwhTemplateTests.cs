using Shouldly;
using Sparkify.Cli.Configuration;
using Sparkify.Tests.Structure;

namespace Sparkify.Tests.Configuration;

public sealed class DwhTemplateTests
{
    private static readonly Dictionary<KnownKey, string> _sample = new()
    {
        [KnownKeys.Warehouse] = "duckdb:sparkify.duckdb",
        [KnownKeys.LogData] = "sample/log_data",
        [KnownKeys.SongData] = "sample/song_data",
        [KnownKeys.GenreData] = "sample/genre_data",
    };

    [Fact]
    public void The_example_of_the_repository_is_what_the_sample_would_get()
    {
        DwhTemplate.Fill(_sample).ShouldBe(File.ReadAllText(Path.Combine(SourceTree.Root, "dwh.example.cfg")));
    }

    [Fact]
    public void Every_key_that_is_no_secret_can_be_set_and_is_read_back()
    {
        var values = KnownKeys.All.Where(key => !key.IsSecret).ToDictionary(key => key, key => $"s3://bucket/{key.Name} é = # ; '");

        var read = Read(DwhTemplate.Fill(values));

        values.Keys.ShouldAllBe(key => read.Find(key) == values[key]);
        read.Unknown.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_not_given_is_not_set()
    {
        Read(DwhTemplate.Fill(new Dictionary<KnownKey, string>())).Values.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("postgres://me:hunter2@host/db")]
    [InlineData("postgres://host/db?user=me&password=hunter2")]
    [InlineData("https://me:hunter2@host")]
    public void No_password_is_written(string address)
    {
        var refused = Should.Throw<SparkifyException>(() => DwhTemplate.Fill(new Dictionary<KnownKey, string> { [KnownKeys.Warehouse] = address }));

        refused.ExitCode.ShouldBe(2);
        refused.Message.ShouldNotContain("hunter2");
        Password.Masked(address).ShouldNotContain("hunter2");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" x")]
    [InlineData("'x'")]
    [InlineData("x\nSECRET = y")]
    public void A_value_that_would_be_read_otherwise_is_refused(string value)
    {
        Should.Throw<SparkifyException>(() => DwhTemplate.Fill(new Dictionary<KnownKey, string> { [KnownKeys.LogData] = value })).ExitCode.ShouldBe(2);
    }

    private static DwhFile Read(string text)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, text);
        try
        {
            return DwhFile.Read(path)!;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
