namespace Sparkify.Tests.Structure;

/// <summary>The repository's own files.</summary>
internal static class SourceTree
{
    public static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>Files with an ending, and their lines; what a build makes is left out.</summary>
    public static IReadOnlyList<(string Path, string[] Lines)> Files(string folder, string pattern)
    {
        return [.. Directory.GetFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(path => (Path: Path.GetRelativePath(Root, path), Full: path))
            .Where(file => !file.Path.Split(Path.DirectorySeparatorChar).Any(name => name is "artifacts" or "obj" or "bin" or ".git"))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => (file.Path, File.ReadAllLines(file.Full)))];
    }

    private static string FindRoot(DirectoryInfo folder)
    {
        return File.Exists(Path.Combine(folder.FullName, "Sparkify.slnx"))
            ? folder.FullName
            : FindRoot(folder.Parent ?? throw new InvalidOperationException("The test assembly lies outside the repository."));
    }
}
