using System.CommandLine;
using System.Runtime.InteropServices;
using Sparkify.Cli.Commands.Etl;
using Sparkify.Cli.Commands.Provision;
using Sparkify.Cli.Configuration;
using Sparkify.Cli.Help;
using Sparkify.Health;
using Sparkify.Sources;
using Sparkify.Warehouse;

namespace Sparkify.Cli.Commands.Doctor;

/// <summary>Everything that <c>sparkify doctor</c> looks at, in its order.</summary>
internal sealed class Examinations
{
    private readonly Invocation _call;
    private readonly DwhFile? _file;
    private readonly SparkifyException? _failure;
    private readonly Settings _settings;

    public Examinations(Invocation call)
    {
        _call = call;
        try
        {
            _file = DwhFile.Read(call.ConfigFile);
        }
        catch (SparkifyException failure)
        {
            _failure = failure;
        }

        _settings = call.SettingsOf(_file);
    }

    public IReadOnlyList<IExamination> All(ParseResult parsed, S3Flags flags)
    {
        return
        [
            new DwhFileExamination(_file, _failure),
            new KeyNamesExamination(_file),
            new SecretsExamination(_file),
            new VersionExamination("sparkify", VersionLine.Number),
            new VersionExamination(".NET", $"{Environment.Version} on {RuntimeInformation.RuntimeIdentifier}"),
            .. Sources(parsed, flags),
            .. Warehouse(),
            new MemoryExamination(),
            new TemporaryFolderExamination(Path.GetTempPath()),
        ];
    }

    private IEnumerable<IExamination> Sources(ParseResult parsed, S3Flags flags)
    {
        var locations = new Dictionary<SourceKind, string>();
        Add(SourceKind.Events, KnownKeys.LogData);
        Add(SourceKind.Songs, KnownKeys.SongData);
        Add(SourceKind.Genres, KnownKeys.GenreData);
        var options = flags.Options(parsed, _settings);
        _call.AskedStore = options;
        var all = SourceHealth.Of(locations, new SourceStores(options), options, _call.Time);
        return _failure is not null ? Blocked(all) : locations.Count > 0 ? all : [new NoSourcesExamination(), .. all];

        void Add(SourceKind kind, KnownKey key)
        {
            if (_settings.Find(key).Value is { } location)
            {
                locations.Add(kind, location);
            }
        }
    }

    private IEnumerable<IExamination> Warehouse()
    {
        var setting = _settings.Find(KnownKeys.Warehouse);
        var named = new WarehouseExamination(setting, text => _call.Address(text, _settings));
        IExamination[] all = named.Address is { } address ? [named, .. WarehouseHealth.Of(address, _call.Time), .. Cost(address)] : [named];
        return _failure is not null && setting.Source == SettingSource.Default ? Blocked(all) : all;
    }

    private CostExamination[] Cost(WarehouseAddress address)
    {
        return RunningCost.Of(address, _settings) is { } reminder ? [new CostExamination(reminder)] : [];
    }

    // What a file says that cannot be read is not known.
    private static IEnumerable<IExamination> Blocked(IEnumerable<IExamination> examinations)
    {
        return examinations.Select(examination => new NotExamined(examination.Name, $"not looked at, because of `{DwhFileExamination.DwhFile}`"));
    }
}
