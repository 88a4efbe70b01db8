namespace Sparkify.Cli.Commands.Tables;

/// <summary>What a person is asked to confirm by typing a name.</summary>
/// <param name="Command">The command that asks.</param>
/// <param name="Deed">What it does, such as <c>drops</c>.</param>
/// <param name="Consequence">The same as a sentence that says what is lost or spent.</param>
internal sealed record Question(string Command, string Deed, string Consequence, string Name);
