using Microsoft.Extensions.FileSystemGlobbing;

namespace Sparkify.Sources;

/// <summary>Source objects in local folders. Names that start with <c>.</c> or <c>_</c> are hidden, as for Redshift and Spark.</summary>
public sealed class LocalFiles : IObjectStore
{
    /// <summary>Lists a folder with all below it, one file, or what a glob (<c>*</c>, <c>**</c>) matches, in ordinal order.</summary>
    /// <param name="location">A path. Below a folder only names that suit the kind count; a file or a glob is taken as it is.</param>
    /// <exception cref="SparkifyException">There is no such path.</exception>
    public IReadOnlyList<SourceObject> List(SourceKind kind, string location, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(location);
        var objects = File.Exists(location) ? [LocalFolder.Describe(kind, CanonicalPath.Of(location))]
            : Directory.Exists(location) ? ListFolder(kind, location, cancellation)
            : location.Contains('*', StringComparison.Ordinal) ? ListGlob(kind, location, cancellation)
            : throw Missing(location);
        return
        [
            .. objects
                .DistinctBy(source => source.Uri, StringComparer.Ordinal)
                .OrderBy(source => source.Uri, StringComparer.Ordinal),
        ];
    }

    /// <inheritdoc/>
    public IObjectContent Open(SourceObject source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new LocalFile(source);
    }

    private static IEnumerable<SourceObject> ListFolder(SourceKind kind, string location, CancellationToken cancellation) =>
        new LocalFolder(kind, location).Walk(cancellation)
            .Where(found => found.IsUnreadable || ObjectName.Suits(kind, found.Source.Uri))
            .Select(found => found.Source);

    private static IEnumerable<SourceObject> ListGlob(SourceKind kind, string location, CancellationToken cancellation)
    {
        var full = Path.GetFullPath(location);
        var folder = full[..(full.LastIndexOf('/', full.IndexOf('*', StringComparison.Ordinal)) + 1)];
        if (!Directory.Exists(folder))
        {
            throw Missing(location);
        }

        var glob = new Matcher(StringComparison.Ordinal).AddInclude(full[folder.Length..]);
        return new LocalFolder(kind, folder).Walk(cancellation)
            .Where(found => found.IsUnreadable || glob.Match(found.Path).HasMatches)
            .Select(found => found.Source);
    }

    private static SparkifyException Missing(string location) =>
        new($"{location} does not exist.", "Check the path, or name another folder, file or glob.");
}
