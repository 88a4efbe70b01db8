using Shouldly;
using Sparkify.Pipeline;

namespace Sparkify.Tests.Structure;

public sealed class BoundaryTests
{
    private static readonly string[] _foreign = ["System.Console", "System.CommandLine", "Spectre.Console", "Microsoft.AspNetCore", "System.Net.HttpListener"];

    [Fact]
    public void The_core_knows_no_console_and_no_web()
    {
        typeof(Etl).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!)
            .Where(name => _foreign.Any(start => name.StartsWith(start, StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_training_of_scores_knows_the_library_that_learns()
    {
        SourceTree.Files("src", "*.cs").Where(file => file.Lines.Any(line => line.Contains("Microsoft.ML", StringComparison.Ordinal)))
            .Select(file => Path.GetFileName(file.Path))
            .ShouldBe(["Training.cs"]);
    }

    [Fact]
    public void The_simulation_knows_nothing_of_the_rest()
    {
        SourceTree.Files("src/Sparkify.Core/Simulation", "*.cs")
            .SelectMany(file => file.Lines.Select(line => (file.Path, Line: line.Trim())))
            .Where(line => line.Line.Contains("Sparkify.", StringComparison.Ordinal) && !line.Line.Contains("Sparkify.Simulation", StringComparison.Ordinal))
            .Select(line => $"{line.Path}: {line.Line}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void What_turns_records_into_tables_knows_nothing_of_the_simulation()
    {
        string[] folders = ["Sources", "Staging", "Models", "Warehouse", "Checks", "Pipeline", "Verification"];
        folders.SelectMany(folder => SourceTree.Files($"src/Sparkify.Core/{folder}", "*.cs"))
            .Where(file => file.Lines.Any(line => line.Contains("Sparkify.Simulation", StringComparison.Ordinal)))
            .Select(file => file.Path)
            .ShouldBeEmpty();
    }
}
