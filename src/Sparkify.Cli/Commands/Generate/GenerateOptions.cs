using System.CommandLine;
using System.Globalization;
using Sparkify.Simulation;

namespace Sparkify.Cli.Commands.Generate;

/// <summary>The options of <c>generate</c>.</summary>
internal sealed class GenerateOptions
{
    private const int MostUsers = 50_000_000;
    private const int MostDays = 36_500;
    private const int MostSongs = 4_000_000;
    private static readonly SimulationPlan _usual = new();
    private readonly Option<string> _to = Flags.Text("--to", "DIR", "The folder to write: log_data/, song_data/, genre_data/ and truth.json.");
    private readonly Option<string> _users = Flags.Count("--users", "N", "Members on the first day. Default: 1000, or what --events needs.");
    private readonly Option<string> _days = Flags.Count("--days", "N", "Days to simulate. Default: 30.");
    private readonly Option<string> _events = Flags.Count("--events", "N", "Stop once that many events have happened.");
    private readonly Option<string> _start = Flags.Text("--start", "DATE", "The first day, UTC. Default: 2018-11-01.");
    private readonly Option<string> _seed = Flags.Count("--seed", "N", "Another seed makes other people. Default: 1.");
    private readonly Option<string> _songs = Flags.Count("--songs", "N", "Songs that people choose from. Default: 10000.");
    private readonly Option<string> _shape = Flags.Choice(
        "--shape",
        "SHAPE",
        "udacity: 18 keys and nulls, or sparse: no key without a value. Default: udacity.",
        "udacity",
        "sparse");
    private readonly Option<bool> _gzip = Flags.Switch("--gzip", "Pack log and song files.");
    private readonly Option<string> _eventsim = Flags.Text("--eventsim", "FILE", "Take the settings of an eventsim configuration.");
    private readonly Option<string> _chaos = Flags.Text(
        "--chaos",
        "N",
        "Log N of 1,000 events in a way that readers must cope with. By kind: late=5,misdecoded=20; an unknown kind lists all.");
    private readonly Option<string> _threads = Flags.Count("--threads", "N", "Threads. Default: one per core. The files are the same.");
    private readonly Option<bool> _replace = Flags.Switch("--replace", "Remove an earlier simulation from the folder first.");

    public void AddTo(Command command)
    {
        Option[] options = [_to, _users, _days, _events, _start, _seed, _songs, _shape, _gzip, _chaos, _eventsim, _threads, _replace];
        foreach (var option in options)
        {
            command.Options.Add(option);
        }
    }

    /// <exception cref="SparkifyException">No folder is named (exit code 2).</exception>
    public string Folder(ParseResult parsed)
    {
        return parsed.GetValue(_to)
            ?? throw WrongUse.Because("`sparkify generate` needs `--to DIR`.", "See `sparkify generate --help`.");
    }

    public bool Replaces(ParseResult parsed) => parsed.GetValue(_replace);

    /// <param name="note">Told what of an eventsim configuration has no effect.</param>
    public SimulationPlan Plan(ParseResult parsed, Action<string> note)
    {
        var plan = parsed.GetValue(_eventsim) is { } path ? EventsimFile.Read(path, note) : _usual;
        plan = plan with
        {
            Seed = (ulong)(parsed.Number(_seed) ?? (int)plan.Seed),
            Days = Within(parsed, _days, MostDays) ?? plan.Days,
            Events = Within(parsed, _events, int.MaxValue) ?? 0,
            Start = parsed.GetValue(_start) is { } start ? Date(start) : plan.Start,
            Songs = Within(parsed, _songs, MostSongs) ?? plan.Songs,
            Shape = parsed.GetValue(_shape) == "sparse" ? EventShape.Sparse : EventShape.Udacity,
            IsGzip = parsed.GetValue(_gzip),
            Chaos = parsed.GetValue(_chaos) is { } chaos ? ChaosText.Read(chaos) : plan.Chaos,
            Threads = parsed.Number(_threads) ?? 0,
        };
        var isSized = plan.Events > 0 && parsed.GetValue(_eventsim) is null;
        return plan with { Users = Within(parsed, _users, MostUsers) ?? (isSized ? SimulationPlan.UsersFor(plan.Events, plan.Days) : plan.Users) };
    }

    private static int? Within(ParseResult parsed, Option<string> option, int most)
    {
        const string See = "See `sparkify generate --help`.";
        return parsed.Number(option) switch
        {
            0 => throw WrongUse.Because($"`{option.Name} 0` leaves nothing to simulate.", See),
            { } number when number > most => throw WrongUse.Because($"`{option.Name} {number}` is more than {Words.Number(most)}.", See),
            var number => number,
        };
    }

    private static DateOnly Date(string text)
    {
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 2000 and < 2100
            ? date
            : throw WrongUse.Because($"`--start {text}` is no date from 2000-01-01 to 2099-12-31.", "Write it as 2018-11-01.");
    }
}
