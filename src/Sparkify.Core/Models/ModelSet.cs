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
        var paths = files.Keys.Order(StringComparer.Ordinal).ToList();
        Models = new ModelGraph([.. paths
            .Where(path => path.Split('/')[0] is "staging" or "star" or "ops")
            .Select(path => ModelParser.Parse(path, files[path]))]).Order();
        Functions = In("fn/").ToDictionary(path => Path.GetFileNameWithoutExtension(path), path => files[path]);
        CheckFiles = In("checks/").ToDictionary(path => path, path => files[path]);
        TruthFiles = In("truth/").ToDictionary(path => Path.GetFileNameWithoutExtension(path), path => files[path]);
        InsightFiles = In("insight/").ToDictionary(path => path, path => files[path]);

        IEnumerable<string> In(string folder) => paths.Where(path => path.StartsWith(folder, StringComparison.Ordinal));
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
        ArgumentNullException.ThrowIfNull(files);
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
