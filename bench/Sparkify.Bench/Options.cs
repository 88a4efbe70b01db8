using System.Globalization;
using Sparkify.Bench.Generation;

namespace Sparkify.Bench;

/// <summary>A command and its <c>--name value</c> pairs; a name without a value is a switch.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> _values = [];

    public Options(string[] args)
    {
        Command = args.Length > 0 ? args[0] : "";
        for (var index = 1; index < args.Length; index++)
        {
            var name = args[index].TrimStart('-');
            var isPair = index + 1 < args.Length && !args[index + 1].StartsWith("--", StringComparison.Ordinal);
            _values[name] = isPair ? args[++index] : "";
        }
    }

    public string Command { get; }

    public InputSize Size => new(Number("events", 1_000_000), Number("songs", 15_000), (ulong)Number("seed", 1));

    public bool Has(string name) => _values.ContainsKey(name);

    public string Text(string name) =>
        _values.TryGetValue(name, out var value) ? value : throw new ArgumentException($"--{name} is needed.", name);

    public IReadOnlyList<string> List(string name) => Has(name) ? Text(name).Split(',') : [];

    public int Number(string name, int otherwise) =>
        _values.TryGetValue(name, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;
}
