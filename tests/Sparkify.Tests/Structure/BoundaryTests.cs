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
}
