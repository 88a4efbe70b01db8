using System.CommandLine;

namespace Sparkify.Cli.Commands;

/// <summary>A command with the examples that its help shows.</summary>
/// <param name="examples">Whole command lines, the usual one first.</param>
internal sealed class Verb(string name, string description, params IReadOnlyList<string> examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;

    /// <summary>The subcommand that runs when none is named; empty if one must be named.</summary>
    public string Usual { get; init; } = "";
}
