using Shouldly;

namespace Sparkify.Tests.Structure;

public sealed class SizeTests
{
    [Fact]
    public void No_source_file_is_longer_than_400_lines()
    {
        SourceTree.Files(".", "*.cs").Where(file => file.Lines.Length > 400).Select(file => file.Path).ShouldBeEmpty();
    }

    [Fact]
    public void Half_of_the_source_files_have_80_lines_or_fewer()
    {
        var lengths = SourceTree.Files(".", "*.cs").Select(file => file.Lines.Length).Order().ToList();

        lengths[lengths.Count / 2].ShouldBeLessThanOrEqualTo(80);
    }

    [Fact]
    public void No_model_is_longer_than_120_lines()
    {
        SourceTree.Files("models", "*.sql").Where(file => file.Lines.Length > 120).Select(file => file.Path).ShouldBeEmpty();
    }

    [Fact]
    public void No_line_of_a_model_is_longer_than_100_letters()
    {
        SourceTree.Files("models", "*.sql").Where(file => !file.Path.Contains("fn", StringComparison.Ordinal))
            .SelectMany(file => file.Lines.Select((line, index) => (Place: $"{file.Path} line {index + 1}", line.Length)))
            .Where(line => line.Length > 100).Select(line => line.Place).ShouldBeEmpty();
    }
}
