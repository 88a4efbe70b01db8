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

            foreach (var entry in entries)
            {
                var path = seenAs.Length == 0 ? entry.Name : $"{seenAs}/{entry.Name}";
                var real = entry.IsLink ? CanonicalPath.Of(entry.Path) : entry.Path;
                if (entry.IsFolder || (entry.IsLink && Directory.Exists(real)))
                {
                    folders.Push([path, real]);
                }
                else
                {
                    yield return new FoundObject(
                        path, entry.IsLink ? Describe(kind, real) : new SourceObject(kind, entry.Path, entry.Size, entry.ModifiedAt, null), false);
                }
            }
        }
    }

    /// <param name="path">A canonical path; if nothing is there the object fails when it is opened.</param>
    public static SourceObject Describe(SourceKind kind, string path) => new FileInfo(path) is { Exists: true } file
        ? new SourceObject(kind, file.FullName, file.Length, ModifiedAt(file), null)
        : new SourceObject(kind, path, 0, default, null);

    private static IReadOnlyList<FolderEntry>? TryList(string folder)
    {
        try
        {
            return FolderEntry.In(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private SourceObject Unreadable(string folder) => new(kind, folder, 0, ModifiedAt(new DirectoryInfo(folder)), null);

    private static DateTimeOffset ModifiedAt(FileSystemInfo file) => new(file.LastWriteTimeUtc, TimeSpan.Zero);
}
