using Sparkify.Bench;
using Sparkify.Bench.Generation;

var options = new Options(args);
switch (options.Command)
{
    case "generate":
        Generator.Generate(options.Size, options.Text("to"));
        return 0;
    default:
        Console.Error.WriteLine("bench: generate --events N --songs M --to DIR");
        return 2;
}
