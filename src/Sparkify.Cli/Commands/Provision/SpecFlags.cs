using System.CommandLine;
using System.Globalization;
using Sparkify.Cli.Configuration;
using Sparkify.Provisioning;
using Sparkify.Sources.S3;

namespace Sparkify.Cli.Commands.Provision;

/// <summary>What a warehouse is to be like: flags, else <c>dwh.cfg</c>.</summary>
internal sealed class SpecFlags
{
    private static readonly KnownKey[] _sources = [KnownKeys.LogData, KnownKeys.LogJsonPath, KnownKeys.SongData, KnownKeys.GenreData];

    private readonly Option<string[]> _from = Flags.Many("--from", "S3-URL", "What it may read; may be given again. Default: [S3] of dwh.cfg.");
    private readonly Option<string> _cidr = Flags.Text("--allow-cidr", "CIDR", "The one network that may connect. Default: [DWH] DWH_CLIENT_CIDR.");
    private readonly Option<bool> _serverless = Flags.Switch("--serverless", "Serverless; also [DWH] DWH_CLUSTER_TYPE = serverless.");
    private readonly Option<string> _nodeType = Flags.Text("--node-type", "TYPE", "Default: [DWH] DWH_NODE_TYPE, ra3.large.");
    private readonly Option<string> _nodes = Flags.Count("--nodes", "N", "Default: [DWH] DWH_NUM_NODES, 2.");
    private readonly Option<string> _rpu = Flags.Count("--rpu", "N", "Serverless: what a query starts with. Default: [DWH] DWH_RPU, 8.");
    private readonly Option<string> _mostRpu = Flags.Count("--max-rpu", "N", "Serverless: what it may grow to.");
    private readonly Option<string> _expire = Flags.Text("--expire", "TIME", "Let the cluster pause by itself after 90m, 8h, 2d.");
    private readonly Option<string> _subnets = Flags.Text("--subnets", "IDS", "Subnets, with commas. Default: [DWH] DWH_SUBNETS, the default network's.");
    private readonly Option<bool> _public = Flags.Switch("--public", "Give it a public address, for --allow-cidr only.");
    private readonly Option<bool> _routed = Flags.Switch("--enhanced-vpc-routing", "Read S3 through the network's own gateway.");

    public void AddTo(Command command)
    {
        Add(command, [_from, _cidr, _serverless, _nodeType, _nodes, _rpu, _mostRpu, _expire, _subnets, _public, _routed]);
    }

    /// <summary>Those of a cluster that reads no sources and does not stay.</summary>
    public void AddShortLivedTo(Command command)
    {
        Add(command, [_cidr, _serverless, _nodeType, _nodes, _rpu, _mostRpu, _subnets, _public, _routed]);
    }

    /// <summary>The node type that the command line names; null if it does not.</summary>
    public string? AskedNodeType(ParseResult parsed)
    {
        return parsed.GetValue(_nodeType);
    }

    /// <param name="name">The warehouse's name.</param>
    public WarehouseSpec Read(ParseResult parsed, Invocation call, string name)
    {
        var usual = new WarehouseSpec();
        var settings = call.Settings;
        var kind = settings.Find(KnownKeys.ClusterType).Value;
        var admin = settings.Find(KnownKeys.AdminUser).Value?.ToLowerInvariant() ?? usual.AdminUser;
        if (settings.Find(KnownKeys.AdminPassword).Value is not null)
        {
            call.Note("[DWH] DWH_DB_PASSWORD is not used: AWS makes the administrator's password and keeps it in Secrets Manager. Remove it.");
        }

        return usual with
        {
            Name = name,
            IsServerless = parsed.GetValue(_serverless) || kind == "serverless",
            NodeType = parsed.GetValue(_nodeType) ?? settings.Find(KnownKeys.NodeType).Value ?? usual.NodeType,
            Nodes = parsed.Number(_nodes) ?? (kind == "single-node" ? 1 : Number(settings, KnownKeys.Nodes) ?? usual.Nodes),
            Rpu = parsed.Number(_rpu) ?? Number(settings, KnownKeys.Rpu) ?? usual.Rpu,
            MostRpu = parsed.Number(_mostRpu) ?? usual.MostRpu,
            Database = settings.Find(KnownKeys.NewDatabase).Value?.ToLowerInvariant() ?? usual.Database,
            AdminUser = admin,
            LoadUser = settings.Find(KnownKeys.User).Value?.ToLowerInvariant() ?? admin,
            Port = Number(settings, KnownKeys.NewPort) ?? usual.Port,
            ClientCidr = parsed.GetValue(_cidr) ?? settings.Find(KnownKeys.ClientCidr).Value ?? usual.ClientCidr,
            IsPublic = parsed.GetValue(_public),
            HasEnhancedRouting = parsed.GetValue(_routed),
            Subnets = List(parsed.GetValue(_subnets) ?? settings.Find(KnownKeys.Subnets).Value),
            Reads = [.. Sources(parsed, settings).Select(ReadGrant.For).Distinct()],
            RoleName = settings.Find(KnownKeys.RoleName).Value ?? usual.RoleName,
            PauseAt = parsed.GetValue(_expire) is { } time ? Expiry.At(time, call.Time.GetUtcNow()) : null,
        };
    }

    private static void Add(Command command, IEnumerable<Option> options)
    {
        foreach (var option in options)
        {
            command.Options.Add(option);
        }
    }

    private IEnumerable<string> Sources(ParseResult parsed, Settings settings)
    {
        var sources = parsed.GetValue(_from) is { Length: > 0 } given
            ? given
            : _sources.Select(key => settings.Find(key).Value).OfType<string>().Where(S3Address.Is);

        // COPY reads its manifests there.
        return settings.Find(KnownKeys.StagingData).Value is { } staging && sources.Any() ? sources.Append(staging) : sources;
    }

    private static string[] List(string? text)
    {
        return text?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
    }

    private static int? Number(Settings settings, KnownKey key)
    {
        var setting = settings.Find(key);
        return setting.Value is null
            ? null
            : int.TryParse(setting.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw new SparkifyException($"{setting.Origin}: {key.Name} is `{setting.Value}`, which is no number.", "Mend it.") { ExitCode = ExitCodes.Configuration };
    }
}
