using Sparkify.Bench;
using Sparkify.Bench.Generation;
using Sparkify.Bench.Measuring;

var options = new Options(args);
switch (options.Command)
{
    case "generate":
        Generator.Generate(options.Size, options.Text("to"));
        return 0;
    case "reference":
        Reference.Run(options.Text("script"), options.Text("from"), options.Text("to"));
        return 0;
    case "measure":
        Child.PrintUsage(args[1..]);
        return 0;
    default:
        Console.Error.WriteLine("bench: generate --events N --songs M --to DIR");
        return 2;
}
