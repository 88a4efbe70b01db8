using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Sparkify.Models;

/// <summary>All models of the warehouse, in build order, and the functions they call.</summary>
public sealed class ModelSet
{
    private const string Root = "models/";
    private static readonly Lazy<ModelSet> _built = new(FromAssembly);

    private ModelSet(IReadOnlyDictionary<string, string> files)
    {
        Models = new ModelGraph([.. files
            .Where(file => file.Key.Split('/')[0] is "staging" or "star" or "ops")
            .Select(file => ModelParser.Parse(file.Key, file.Value))]).Order();
        Functions = files.Where(file => file.Key.StartsWith("fn/", StringComparison.Ordinal))
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file.Key), file => file.Value);
        CheckFiles = files.Where(file => file.Key.StartsWith("checks/", StringComparison.Ordinal))
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .ToDictionary(file => file.Key, file => file.Value);
        TruthFiles = files.Where(file => file.Key.StartsWith("truth/", StringComparison.Ordinal))
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file.Key), file => file.Value);
        InsightFiles = files.Where(file => file.Key.StartsWith("insight/", StringComparison.Ordinal))
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .ToDictionary(file => file.Key, file => file.Value);
    }

    /// <summary>Every model, each after all it reads.</summary>
    public IReadOnlyList<Model> Models { get; }

    /// <summary>Text of <c>models/fn/</c> by engine.</summary>
    public IReadOnlyDictionary<string, string> Functions { get; }

    /// <summary>Text of <c>models/checks/</c> by path.</summary>
    public IReadOnlyDictionary<string, string> CheckFiles { get; }

    /// <summary>Text of <c>models/truth/</c> by name: what the warehouse says of each section of a truth manifest.</summary>
    public IReadOnlyDictionary<string, string> TruthFiles { get; }

    /// <summary>Text of <c>models/insight/</c> by path.</summary>
    public IReadOnlyDictionary<string, string> InsightFiles { get; }

    /// <summary>Tables that outlive a batch, in build order.</summary>
    public IEnumerable<Model> Permanent => Models.Where(model => model.IsPermanent);

    /// <summary>The models that this build was made with.</summary>
    public static ModelSet Load()
    {
        return _built.Value;
    }

    private static ModelSet FromAssembly()
    {
        var assembly = typeof(ModelSet).Assembly;
        return new ModelSet(assembly.GetManifestResourceNames()
            .Select(name => name.Replace('\\', '/'))
            .Where(name => name.StartsWith(Root, StringComparison.Ordinal))
            .ToDictionary(name => name[Root.Length..], name => Text(assembly, name)));
    }

    /// <summary>Models from texts, by path below <c>models/</c>.</summary>
    public static ModelSet From(IReadOnlyDictionary<string, string> files)
    {
        return new ModelSet(files);
    }

    /// <summary>A mark of change, not a secret.</summary>
    public static string Fingerprint(string text)
    {
#pragma warning disable CA5351 // md5 is short and nothing is protected by it.
        return Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5351
    }

    private static string Text(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
