using System.Text;
using Sparkify.Sources;

namespace Sparkify.EndToEnd.Order;

/// <summary>One version of one source file.</summary>
/// <param name="Kind">What its records are.</param>
/// <param name="Name">Its path below the folder of its kind.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="ModifiedAt">Its time; later than that of the version before.</param>
public sealed record SourceVersion(SourceKind Kind, string Name, ReadOnlyMemory<byte> Content, DateTime ModifiedAt)
{
    public static SourceVersion Of(SourceKind kind, string name, IEnumerable<string> lines, DateTime modifiedAt)
    {
        return new SourceVersion(kind, name, Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"), modifiedAt);
    }

    /// <summary>Puts the file where a run finds it, in place of the version before.</summary>
    /// <param name="folder">The folder that <c>--from</c> would name.</param>
    public void Deliver(string folder)
    {
        var kind = Kind switch { SourceKind.Events => "log_data", SourceKind.Songs => "song_data", _ => "genre_data" };
        var path = Path.Combine(folder, kind, Name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, Content.Span);
        File.SetLastWriteTimeUtc(path, ModifiedAt);
    }
}
