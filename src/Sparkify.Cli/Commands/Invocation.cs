using System.CommandLine;
using System.Data.Common;
using Sparkify.Cli.Commands.Etl;
using Sparkify.Cli.Commands.Provision;
using Sparkify.Cli.Configuration;
using Sparkify.Cli.Rendering;
using Sparkify.Cli.Terminals;
using Sparkify.Pipeline;
using Sparkify.Provisioning;
using Sparkify.Sources.S3;
using Sparkify.Warehouse;
using Sparkify.Warehouse.Postgres;
using Sparkify.Warehouse.Redshift;

namespace Sparkify.Cli.Commands;

/// <summary>One call of one command: what the global options say, and the terminal it runs on.</summary>
internal sealed class Invocation(Globals globals, ParseResult parsed, Terminal terminal)
{
    private Settings? _settings;
    private WarehouseStatus? _provisioned;

    public Terminal Terminal { get; } = terminal;

    public required TimeProvider Time { get; init; }

    public required CancellationToken Cancellation { get; init; }

    public bool IsQuiet => parsed.GetValue(globals.Quiet);

    public bool IsVerbose => parsed.GetValue(globals.Verbose);

    public bool IsConfirmed => parsed.GetValue(globals.Yes);

    public bool HasColor => !parsed.GetValue(globals.NoColor) && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <summary>True if there is a person to ask.</summary>
    public bool MayAsk => Terminal.InputIsTerminal && Terminal.ErrorIsTerminal && !parsed.GetValue(globals.NoInput);

    /// <summary>The file that <c>--config</c> names; null if it does not.</summary>
    public string? ConfigFile => parsed.GetValue(globals.Config);

    public string? OutFile => parsed.GetValue(globals.OutFile);

    public Settings Settings => _settings ??= SettingsOf(DwhFile.Read(ConfigFile));

    public WarehouseAddress Warehouse => Address(Settings.Find(KnownKeys.Warehouse).Value ?? "", Settings);

    /// <summary>The warehouse that <c>--warehouse</c> names; null if it does not.</summary>
    public WarehouseAddress? AskedWarehouse => AskedWarehouseText is { } url ? Address(url, Settings) : null;

    /// <summary>What <c>--warehouse</c> says, as it was typed.</summary>
    public string? AskedWarehouseText => parsed.GetValue(globals.Warehouse);

    /// <summary>How flags say that S3 is reached; null if the command has none.</summary>
    public S3Options? AskedStore { get; set; }

    /// <summary>How many records of one object COPY may skip, as a flag says it; null if none does.</summary>
    public string? AskedMaxErrors { get; set; }

    /// <summary>The format that was asked for, by flag or by the ending of <c>--out</c>.</summary>
    public OutputFormat? AskedFormat => parsed.GetValue(globals.Format) is { } name
        ? OutputFormats.ByName(name)
        : OutFile is { } path ? OutputFormats.ByEnding(path) : null;

    /// <summary>What an address means, where the settings say the rest.</summary>
    public WarehouseAddress Address(string text, Settings settings)
    {
        return WarehouseAddress.Parse(text, new PostgresDefaults
        {
            Host = settings.Find(KnownKeys.Host).Value,
            Port = settings.Find(KnownKeys.Port).Value,
            Database = settings.Find(KnownKeys.Database).Value,
            User = settings.Find(KnownKeys.User).Value,
            Password = settings.Find(KnownKeys.Password).Value,
        },
        new RedshiftDefaults
        {
            RoleArn = settings.Find(KnownKeys.RoleArn).Value,
            Staging = settings.Find(KnownKeys.StagingData).Value,
            AskedMaxErrors = AskedMaxErrors,
            MaxErrors = settings.Find(KnownKeys.MaxErrors).Value,
            Store = AskedStore ?? S3Flags.Configured(settings),
            Provisioned = () => _provisioned ??= ProvisionedWarehouse.Find(settings, AskedStore, Time, Cancellation),
        });
    }

    /// <summary>Opens the state that readers see.</summary>
    public DbConnection OpenPublished()
    {
        return new WarehouseReader(Warehouse).OpenPublished();
    }

    /// <summary>Opens the newest state, or the published one while a run works; says so then.</summary>
    public DbConnection OpenNewest()
    {
        var connection = new WarehouseReader(Warehouse).OpenNewest(out var isPublished);
        if (isPublished)
        {
            Note("A run is at work: these are the figures of the published state.");
        }

        return connection;
    }

    /// <summary>Opens the place for rows: a table for people, CSV for programs, unless another format was asked for.</summary>
    public Output OpenRows(bool mayBeParquet = false)
    {
        return Open(OutFile is null && Terminal.OutputIsTerminal ? OutputFormat.Table : OutputFormat.Csv, mayBeParquet);
    }

    /// <summary>Opens the place for a report: readable lines, unless another format was asked for.</summary>
    public Output OpenReport()
    {
        return Open(OutputFormat.Table, mayBeParquet: false);
    }

    /// <summary>What is set, if this is the configuration file; null for none.</summary>
    public Settings SettingsOf(DwhFile? file)
    {
        var flags = new Dictionary<KnownKey, (string, string)>();
        if (AskedWarehouseText is { } url)
        {
            flags.Add(KnownKeys.Warehouse, ("--warehouse", url));
        }

        return new Settings(file, Environment.GetEnvironmentVariable, flags);
    }

    /// <summary>Writes a line for people to stderr.</summary>
    public void Note(string line)
    {
        if (!IsQuiet)
        {
            Terminal.Error.WriteLine(Printable.Text(line));
        }
    }

    /// <summary>A command to type next, for the same warehouse as this one.</summary>
    public string Next(string command)
    {
        return parsed.GetValue(globals.Warehouse) is { } url ? $"`sparkify {command} -w {Password.Masked(url)}`" : $"`sparkify {command}`";
    }

    /// <summary>Writes rows that lie in memory.</summary>
    public void WriteRows(IReadOnlyList<Column> columns, IEnumerable<object?[]> rows)
    {
        using var output = OpenRows();
        Answer.Write(output, columns, rows, Note);
        output.Complete();
    }

    /// <summary>Writes one record: its fields for programs, lines for people.</summary>
    public void WriteRecord(IReadOnlyList<Field> fields, IEnumerable<string> lines)
    {
        using var output = OpenReport();
        RecordAnswer.Write(output, fields, lines);
        output.Complete();
    }

    /// <summary>Does work that reports how far it is; shown only to a person at a terminal.</summary>
    public T WithProgress<T>(Func<IProgress<EtlProgress>?, T> work)
    {
        return Terminal.ErrorIsTerminal && !IsQuiet ? ProgressBoard.Show(Terminal, HasColor, Time, work) : work(null);
    }

    private Output Open(OutputFormat usual, bool mayBeParquet)
    {
        var format = AskedFormat ?? usual;
        if (format == OutputFormat.Parquet && !mayBeParquet)
        {
            throw WrongUse.Because("This command writes no parquet.", "Choose another --output.");
        }

        if (format == OutputFormat.Excel)
        {
            throw WrongUse.Because("Only `sparkify export` writes xlsx.", "Choose another --output.");
        }

        return OutFile is { } path ? Output.ToFile(path, format) : Output.ToTerminal(Terminal, format, HasColor);
    }
}
