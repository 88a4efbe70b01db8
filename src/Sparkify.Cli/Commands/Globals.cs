using System.CommandLine;
using Sparkify.Cli.Rendering;
using Sparkify.Cli.Terminals;

namespace Sparkify.Cli.Commands;

/// <summary>The options that every command has, and the process they run in.</summary>
internal sealed class Globals(Terminal terminal, TimeProvider time, CancellationToken cancellation)
{
    public Option<string> Warehouse { get; } = Short("-w", Flags.Text(
        "--warehouse",
        "ADDRESS",
        "The warehouse: duckdb:FILE, postgres://USER@HOST/DATABASE, redshift://USER@HOST/DATABASE, or redshift for the one that `provision` made. Default: SPARKIFY_WAREHOUSE, [WAREHOUSE] URL of dwh.cfg, duckdb:sparkify.duckdb."));

    public Option<string> Config { get; } = Short("-c", Flags.Text("--config", "FILE", "Read this file instead of ./dwh.cfg."));

    public Option<string> Format { get; } = Short("-o", Flags.Choice(
        "--output",
        "FORMAT",
        $"{string.Join(", ", OutputFormats.Names)}. Default: table on a terminal, csv in a pipe.",
        [.. OutputFormats.Names]));

    public Option<string> OutFile { get; } = Flags.Text(
        "--out",
        "FILE",
        "Write the answer to a file; its ending chooses the format.");

    public Option<bool> Quiet { get; } = Short("-q", Flags.Switch("--quiet", "No notes and no progress on stderr."));

    public Option<bool> Verbose { get; } = Short("-v", Flags.Switch("--verbose", "Say more on stderr."));

    public Option<bool> Debug { get; } = Flags.Switch("--debug", "Show the stack of a failure.");

    public Option<bool> NoColor { get; } = Flags.Switch("--no-color", "No colour; NO_COLOR=1 does the same.");

    public Option<bool> Yes { get; } = Short("-y", Flags.Switch("--yes", "Do not ask before something is dropped or overwritten."));

    public Option<bool> NoInput { get; } = Flags.Switch("--no-input", "Never ask, as if there were no terminal.");

    public IReadOnlyList<Option> All => [Warehouse, Config, Format, OutFile, Quiet, Verbose, Debug, NoColor, Yes, NoInput];

    public Invocation Bind(ParseResult parsed)
    {
        return new Invocation(this, parsed, terminal) { Time = time, Cancellation = cancellation };
    }

    private static Option<T> Short<T>(string alias, Option<T> option)
    {
        option.Aliases.Add(alias);
        return option;
    }
}
