using System.CommandLine;

namespace Sparkify.Cli.Commands.Rejects;

/// <summary>The options that choose rejects.</summary>
internal sealed class RejectFilter
{
    private readonly Option<bool> _all = Flags.Switch("--all", "Also those that were settled.");
    private readonly Option<string> _reason = Flags.Text("--reason", "CODE", "Only this reason, for example wrong_type.");
    private readonly Option<string> _object = Flags.Text("--object", "TEXT", "Only objects with this text in their name.");
    private readonly Option<string> _limit = Flags.Count("--limit", "N", "The first N only.");

    public void AddTo(Command command)
    {
        Option[] options = [_all, _reason, _object, _limit];
        foreach (var option in options)
        {
            command.Options.Add(option);
        }
    }

    public RejectSelection Read(ParseResult parsed)
    {
        return new RejectSelection(parsed.GetValue(_all), parsed.GetValue(_reason), parsed.GetValue(_object), parsed.Number(_limit));
    }
}
