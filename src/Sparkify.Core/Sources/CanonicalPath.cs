namespace Sparkify.Sources;

/// <summary>The one spelling of a path: absolute, without dots, every link resolved.</summary>
internal static class CanonicalPath
{
    // As many as Linux follows before it reports a loop.
    private const int MaxLinks = 40;

    /// <param name="path">Need not exist; a loop of links stays as it is.</param>
    public static string Of(string path)
    {
        var resolved = Path.GetPathRoot(Path.GetFullPath(path))!;
        var rest = new Stack<string>(Split(Path.GetFullPath(path)[resolved.Length..]));
        var links = 0;
        while (rest.TryPop(out var name))
        {
            var next = Path.Combine(resolved, name);
            var target = links < MaxLinks ? new FileInfo(next).LinkTarget : null;
            if (target == null)
            {
                resolved = next;
                continue;
            }

            links++;
            var full = Path.GetFullPath(target, resolved);
            resolved = Path.GetPathRoot(full)!;
            foreach (var part in Split(full[resolved.Length..]))
            {
                rest.Push(part);
            }
        }

        return resolved;
    }

    /// <summary>The names of a path, last one first.</summary>
    private static IEnumerable<string> Split(string path) =>
        path.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse();
}
