using System.CommandLine;
using Sparkify.Insight;

namespace Sparkify.Cli.Commands.Ask;

/// <summary><c>sparkify ask</c>: the questions of the analytics team.</summary>
internal static class AskCommand
{
    public static Command Create(Globals globals)
    {
        var name = Name(isRequired: false);
        var people = Flags.Switch("--people", "List the people behind the answer's numbers.");
        var rows = Flags.Switch("--rows", "List the rows behind the answer's numbers.");
        var of = Flags.Text("--of", "VALUE", "With --people or --rows: those behind one row of the answer, by its first column.");
        var options = new AskOptions();
        var command = new Verb(
            "ask",
            "Ask a question of the analytics team; alone, list the questions.",
            "sparkify ask",
            "sparkify ask top-songs --top 3 --gender F",
            "sparkify ask plays-over-time --by week --compare previous",
            "sparkify ask conversion --people -o csv",
            "sparkify ask show retention");
        command.Arguments.Add(name);
        options.AddTo(command);
        command.Options.Add(people);
        command.Options.Add(rows);
        command.Options.Add(of);
        command.Subcommands.Add(Show(globals));
        command.SetAction(parsed =>
        {
            var call = globals.Bind(parsed);
            if (parsed.GetValue(name) is not { } question)
            {
                return QuestionList.Run(call);
            }

            var asked = (AskedName.Find(call, question), options.Read(parsed));
            var kind = (parsed.GetValue(people), parsed.GetValue(rows)) switch
            {
                (true, true) => throw WrongUse.Because("Choose --people or --rows, not both."),
                (true, false) => "people",
                (false, true) => "rows",
                _ => null,
            };
            return kind is null && parsed.GetValue(of) is not null
                ? throw WrongUse.Because("--of chooses from a list: add --people or --rows.")
                : kind is null ? AskRun.Run(call, asked.Item1, asked.Item2) : AskList.Run(call, asked, kind, parsed.GetValue(of));
        });
        return command;
    }

    private static Verb Show(Globals globals)
    {
        var name = Name(isRequired: true);
        var options = new AskOptions();
        var command = new Verb("show", "What a question means, and its SQL, ready to run.", "sparkify ask show top-songs --level paid");
        command.Arguments.Add(name);
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var call = globals.Bind(parsed);
            return AskShow.Run(call, AskedName.Find(call, parsed.GetRequiredValue(name)), options.Read(parsed));
        });
        return command;
    }

    private static Argument<string> Name(bool isRequired)
    {
        var name = new Argument<string>("QUESTION")
        {
            Arity = isRequired ? ArgumentArity.ExactlyOne : ArgumentArity.ZeroOrOne,
            HelpName = "QUESTION",
            Description = "A question, as `sparkify ask` lists it.",
        };
        name.CompletionSources.Add(_ => QuestionSet.Load().All.Select(question => new System.CommandLine.Completions.CompletionItem(question.Name)));
        return name;
    }
}
