using System.Text.Json;

namespace Sparkify.Provisioning;

/// <summary>Node types and prices, with their date and source. They age: every figure made from them says of when it is.</summary>
public sealed class PriceList
{
    private const string Resource = "provisioning/prices.json";
    private readonly JsonElement _root;

    private PriceList(JsonElement root)
    {
        _root = root;
        Nodes = [.. root.GetProperty("nodes").EnumerateArray().Select(Read)];
        Retired = root.GetProperty("retired").EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.GetString()!);
        RpuHours = Prices(root, "rpu_hour");
    }

    /// <summary>The day the prices were read, as <c>2026-10-05</c>.</summary>
    public string AsOf => Text("as_of");

    /// <summary>Where they were read.</summary>
    public string Source => Text("source");

    /// <summary>Where to check them.</summary>
    public string CheckAt => Text("check");

    /// <summary>USD for a gigabyte and month of managed storage.</summary>
    public decimal StorageGigabyteMonth => _root.GetProperty("storage_gb_month").GetDecimal();

    /// <summary>USD for a gigabyte and month of objects in S3.</summary>
    public decimal ObjectGigabyteMonth => _root.GetProperty("object_gb_month").GetDecimal();

    public IReadOnlyList<NodeType> Nodes { get; }

    /// <summary>Types that AWS makes no more, with what to take instead.</summary>
    public IReadOnlyDictionary<string, string> Retired { get; }

    private IReadOnlyDictionary<string, decimal> RpuHours { get; }

    /// <param name="path">A file in the form of the list that comes with the program; null for that one.</param>
    /// <exception cref="SparkifyException">The file cannot be read (exit code 4).</exception>
    public static PriceList Read(string? path)
    {
        try
        {
            using var stream = path is null ? typeof(PriceList).Assembly.GetManifestResourceStream(Resource)! : File.OpenRead(path);
            using var document = JsonDocument.Parse(stream);
            return new PriceList(document.RootElement.Clone());
        }
        catch (Exception wrong) when (path is not null
            && wrong is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new SparkifyException(
                $"{path} is no list of prices: {wrong.Message.ReplaceLineEndings(" ")}",
                "Start from `sparkify provision cost --print-prices`.")
            { ExitCode = 4 };
        }
    }

    /// <summary>The list as it is written.</summary>
    public override string ToString()
    {
        return _root.GetRawText();
    }

    /// <exception cref="SparkifyException">AWS has no such type, or makes it no more (exit code 2).</exception>
    public NodeType Node(string name)
    {
        if (Retired.TryGetValue(name, out var replacement))
        {
            throw Wrong($"AWS makes no {name} clusters any more.", $"Take {replacement} instead: --node-type {replacement}, or [DWH] DWH_NODE_TYPE of dwh.cfg.");
        }

        return Nodes.FirstOrDefault(node => node.Name == name)
            ?? throw Wrong($"There is no node type {name}.", $"Choose one of {string.Join(", ", Nodes.Select(node => node.Name))}.");
    }

    public Price NodeHour(NodeType node, string region)
    {
        ArgumentNullException.ThrowIfNull(node);
        return Find(node.Hour, region);
    }

    /// <summary>An hour of one RPU of a serverless warehouse.</summary>
    public Price RpuHour(string region)
    {
        return Find(RpuHours, region);
    }

    private Price Find(IReadOnlyDictionary<string, decimal> prices, string region)
    {
        var known = prices.ContainsKey(region) ? region : Text("region");
        return new Price(prices[known], known);
    }

    private string Text(string name)
    {
        return _root.GetProperty(name).GetString()!;
    }

    private static NodeType Read(JsonElement node)
    {
        return new NodeType(
            node.GetProperty("name").GetString()!,
            node.GetProperty("vcpu").GetInt32(),
            node.GetProperty("memory_gib").GetInt32(),
            Optional(node, "slices"),
            node.GetProperty("fewest").GetInt32(),
            node.GetProperty("most").GetInt32(),
            Optional(node, "storage_tb"))
        { Hour = Prices(node, "hour") };
    }

    private static int? Optional(JsonElement node, string name)
    {
        return node.TryGetProperty(name, out var value) ? value.GetInt32() : null;
    }

    private static Dictionary<string, decimal> Prices(JsonElement element, string name)
    {
        return element.GetProperty(name).EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.GetDecimal());
    }

    private static SparkifyException Wrong(string problem, string remedy)
    {
        return new SparkifyException(problem, remedy) { ExitCode = 2 };
    }
}
