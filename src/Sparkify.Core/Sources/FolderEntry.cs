using System.IO.Enumeration;

namespace Sparkify.Sources;

/// <summary>One name in a local folder, with what its listing tells.</summary>
/// <param name="Path">The folder's path and the name.</param>
/// <param name="Name">The name alone.</param>
/// <param name="IsFolder">True for a folder, and for a link to one.</param>
/// <param name="IsLink">Where it leads is not told: size and time are the link's own.</param>
/// <param name="Size">Bytes; 0 for a file that has just gone.</param>
/// <param name="ModifiedAt">UTC.</param>
/// <remarks>A class: the listing would have to be compiled anew for a value type, at each start.</remarks>
internal sealed record FolderEntry(string Path, string Name, bool IsFolder, bool IsLink, long Size, DateTimeOffset ModifiedAt)
{
    private static readonly EnumerationOptions _everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>Lists a folder, but for names that start with <c>.</c> or <c>_</c>. It asks the system once for each file.</summary>
    /// <exception cref="IOException">It cannot be listed; or <see cref="UnauthorizedAccessException"/>.</exception>
    public static IReadOnlyList<FolderEntry> In(string folder)
    {
        return
        [
            .. new FileSystemEnumerable<FolderEntry>(folder, Of, _everything)
            {
                ShouldIncludePredicate = (ref entry) => entry.FileName[0] is not ('.' or '_'),
            },
        ];
    }

    private static FolderEntry Of(ref FileSystemEntry entry)
    {
        return new FolderEntry(
            entry.ToFullPath(),
            entry.FileName.ToString(),
            entry.IsDirectory,
            entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
            entry.IsDirectory ? 0 : entry.Length,
            entry.LastWriteTimeUtc);
    }
}
