using System.Text;

namespace Sparkify.Warehouse;

/// <summary>Files that are there whole or not at all, whenever the power fails.</summary>
internal static class DurableFile
{
    /// <summary>How the name of a file ends that is not whole yet.</summary>
    public const string Unfinished = ".tmp";

    /// <summary>Brings a file to disk and gives it its final name.</summary>
    public static void Move(string from, string to)
    {
        using (var file = new FileStream(from, FileMode.Open, FileAccess.ReadWrite))
        {
            file.Flush(flushToDisk: true);
        }

        File.Move(from, to, overwrite: true);
    }

    /// <summary>Copies a file that nobody writes.</summary>
    public static void Copy(string from, string to)
    {
        var half = to + Unfinished;
        File.Copy(from, half, overwrite: true);
        Move(half, to);
    }

    public static void Write(string path, string text)
    {
        var half = path + Unfinished;
        File.WriteAllText(half, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        Move(half, path);
    }
}
