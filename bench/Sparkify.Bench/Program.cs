using Sparkify.Bench;
using Sparkify.Bench.Generation;
using Sparkify.Bench.Measuring;
using Sparkify.Bench.Serving;

const string Usage =
    """
    bench/run [--events N] [--songs M] [--rounds R] [--seed S] [--skip-ours]
    bench/run generate --to DIR [--events N] [--songs M] [--seed S]
    bench/run reference --script FILE.sql --from DIR --to NEW.duckdb [--steps]
    bench/run questions --warehouse ADDRESS [--rounds R] [--only NAME,NAME] [--period PRESET]
    bench/run rush --address URL [--rate N] [--seconds S] [--needs-new-run]
    """;

var options = new Options(args);
try
{
    switch (options.Command)
    {
        case "run":
            return Benchmark.Run(options);
        case "generate":
            Generator.Generate(options.Size, options.Text("to"));
            return 0;
        case "reference":
            Reference.Run(options.Text("script"), options.Text("from"), options.Text("to"), options.Has("steps"));
            return 0;
        case "questions":
            QuestionTimes.Print(options.Text("warehouse"), options.Number("rounds", 5), options.List("only"), options.Has("period") ? options.Text("period") : null);
            return 0;
        case "rush":
            return Rush.Run(options.Text("address"), options.Number("rate", 50), options.Number("seconds", 60), options.Has("needs-new-run"));
        case "measure":
            Child.PrintUsage(args[1..]);
            return 0;
        default:
            Console.Error.WriteLine(Usage);
            return 2;
    }
}
catch (Exception problem) when (problem is InvalidOperationException or ArgumentException or FormatException)
{
    Console.Error.WriteLine($"bench: {problem.Message}\n{Usage}");
    return problem is InvalidOperationException ? 1 : 2;
}
