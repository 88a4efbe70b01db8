using Shouldly;

namespace Sparkify.EndToEnd;

public sealed class TheReadme
{
    private static readonly string[] _lines = File.ReadAllLines(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public async Task Every_command_in_it_runs()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "sample"), Repository.Sample);

        foreach (var command in Commands().Where(command => command != "./test"))
        {
            var line = command.Replace("./sparkify", $"dotnet '{Repository.Program}'", StringComparison.Ordinal);

            var outcome = await (new Run("bash", "-c", line) with { Folder = folder.Path }).EndAsync();

            outcome.ExitCode.ShouldBe(0, $"{command}\n{outcome.Error}");
        }
    }

    [Fact]
    public void It_has_two_set_up_commands_and_at_most_200_lines()
    {
        Commands().Take(2).Last().ShouldBe("./test");
        _lines.Length.ShouldBeLessThanOrEqualTo(200);
    }

    /// <summary>The lines of the blocks that are marked as shell.</summary>
    private static IEnumerable<string> Commands()
    {
        var isShell = false;
        foreach (var line in _lines)
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isShell = line == "```sh";
            }
            else if (isShell)
            {
                yield return line;
            }
        }
    }
}
