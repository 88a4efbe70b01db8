namespace Sparkify.Sources;

/// <summary>Walks a folder. Links are followed, but no folder is entered twice, so loops of links do no harm.</summary>
internal sealed class LocalFolder(SourceKind kind, string root)
{
    private readonly HashSet<string> _entered = new(StringComparer.Ordinal);

    /// <summary>Finds every file below the folder, and every folder that cannot be listed.</summary>
    public IEnumerable<FoundObject> Walk(CancellationToken cancellation)
    {
        // A folder as people see it, and its canonical path.
        var folders = new Stack<string[]>();
        folders.Push(["", CanonicalPath.Of(root)]);
        while (folders.TryPop(out var next))
        {
            cancellation.ThrowIfCancellationRequested();
            var (seenAs, folder) = (next[0], next[1]);
            if (!_entered.Add(folder))
            {
                continue;
            }

            var entries = TryList(folder);
            if (entries == null)
            {
                yield return new FoundObject(seenAs, Unreadable(folder), true);
                continue;
            }

            foreach (var entry in entries.Where(entry => entry.Name[0] is not ('.' or '_')))
            {
                var path = seenAs.Length == 0 ? entry.Name : $"{seenAs}/{entry.Name}";
                var isLink = entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
                var real = isLink ? CanonicalPath.Of(entry.FullName) : entry.FullName;
                if (entry is DirectoryInfo || (isLink && Directory.Exists(real)))
                {
                    folders.Push([path, real]);
                }
                else
                {
                    yield return new FoundObject(path, isLink ? Describe(kind, real) : Describe(kind, (FileInfo)entry), false);
                }
            }
        }
    }

    /// <param name="path">A canonical path; if nothing is there the object fails when it is opened.</param>
    public static SourceObject Describe(SourceKind kind, string path) => Describe(kind, new FileInfo(path));

    private static SourceObject Describe(SourceKind kind, FileInfo file) => file.Exists
        ? new SourceObject(kind, file.FullName, file.Length, ModifiedAt(file), null)
        : new SourceObject(kind, file.FullName, 0, default, null);

    private static List<FileSystemInfo>? TryList(string folder)
    {
        try
        {
            return [.. new DirectoryInfo(folder).EnumerateFileSystemInfos()];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private SourceObject Unreadable(string folder) => new(kind, folder, 0, ModifiedAt(new DirectoryInfo(folder)), null);

    private static DateTimeOffset ModifiedAt(FileSystemInfo file) => new(file.LastWriteTimeUtc, TimeSpan.Zero);
}
