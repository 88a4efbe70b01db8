using Shouldly;
using Sparkify.EndToEnd.S3;

namespace Sparkify.EndToEnd.Redshift;

/// <summary>The commands of the documents that lead from an account to an answer, as they stand there.</summary>
public sealed class FromAnAccount(Gateway gateway)
{
    private const string Heading = "## From an account to the ten most active listeners";
    private static readonly List<string> _commands = Commands();

    [Fact]
    public async Task The_four_commands_end_with_the_ten_most_active_listeners()
    {
        using var folder = new TemporaryFolder();
        GeneratedLog.WriteSongs(folder.At("set", "song_data", "songs.json"));
        GeneratedLog.WriteEvents(folder.At("set", "log_data", "1.json"), 1, 400);
        await using var cluster = await RedshiftScene.StartAsync(gateway, "from-an-account");
        await cluster.PutFolderAsync("music/", folder.At("set"));
        using var account = new AccountScene(cluster);
        var outcomes = new List<Outcome>();

        foreach (var command in _commands)
        {
            outcomes.Add(await account.EndAsync(new Run("bash", "-c", Meant(command, cluster.Bucket))));
            outcomes[^1].ExitCode.ShouldBe(0, $"{command}\n{outcomes[^1].Error}");
        }

        var small = Engine.DuckDb.NewWarehouse(folder.Path);
        small.Load(folder.At("set"));
        var listeners = outcomes[^1].Out.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        listeners[0].ShouldBe("user_id,n,level");
        listeners[1..].Select(line => line.Split(',')[1]).ShouldBe(
            small.Rows("select count(user_id) as n FROM songplays group by user_id, level order by n desc LIMIT 10"));
        listeners.Length.ShouldBe(11);
        account.Cloud.Stack.Values["ClientCidr"].ShouldBe("203.0.113.7/32");
        (await cluster.KeysAsync("sparkify-staging/")).ShouldBeEmpty();
    }

    [Fact]
    public void The_README_has_the_same_commands()
    {
        var readme = File.ReadAllLines(Path.Combine(Repository.Root, "README.md"));

        _commands.Count.ShouldBe(4);
        _commands.Except(readme.Select(line => line.Replace("./sparkify", "sparkify", StringComparison.Ordinal))).ShouldBeEmpty();
    }

    // Nobody is there to be asked.
    private static string Meant(string command, string bucket)
    {
        return command.Replace("sparkify ", $"dotnet '{Repository.Program}' ", StringComparison.Ordinal)
            .Replace("s3://BUCKET/PREFIX", $"s3://{bucket}/music", StringComparison.Ordinal)
            .Replace("s3://BUCKET/", $"s3://{bucket}/", StringComparison.Ordinal)
            + (command.Contains(" apply ", StringComparison.Ordinal) ? " --yes" : "");
    }

    private static List<string> Commands()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "redshift.md"));
        return [.. lines.SkipWhile(line => line != Heading).SkipWhile(line => line != "```sh").Skip(1).TakeWhile(line => line != "```")];
    }
}
