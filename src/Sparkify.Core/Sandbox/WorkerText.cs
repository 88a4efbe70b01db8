using System.Text.RegularExpressions;

namespace Sparkify.Sandbox;

/// <summary>What the engine says, for people who need not know where files lie.</summary>
internal static class WorkerText
{
    private const string Warehouse = "the warehouse";

    public static string WithoutPaths(string message, string snapshot)
    {
        var (folder, name) = (Path.GetDirectoryName(snapshot) ?? "", Path.GetFileNameWithoutExtension(snapshot));
        var text = message.Replace(snapshot, Warehouse, StringComparison.Ordinal);
        foreach (var path in (string[])[folder, Environment.CurrentDirectory, AppContext.BaseDirectory.TrimEnd('/')])
        {
            text = path.Length > 1 ? Regex.Replace(text, $"{Regex.Escape(path)}[^\\s\"']*", Warehouse) : text;
        }

        return name.Length == 0 ? text : text.Replace(name, "warehouse", StringComparison.Ordinal);
    }
}
