namespace Sparkify.EndToEnd;

/// <summary>Where the things under test lie.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution, found upwards from the test assembly.</summary>
    public static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The program as it was built together with this suite: <c>artifacts/bin/Sparkify.Cli/CONFIGURATION/sparkify.dll</c>.</summary>
    public static string Built { get; } = Path.Combine(
        Root, "artifacts", "bin", "Sparkify.Cli", new DirectoryInfo(AppContext.BaseDirectory).Name, "sparkify.dll");

    /// <summary>The program as people start it, compiled ahead of time by the launcher; <see cref="Built"/> if that is newer.</summary>
    public static string Program { get; } = Newer(Path.Combine(Root, "artifacts", "launch", "current"), Built);

    public static string Sample { get; } = Path.Combine(Root, "sample");

    /// <summary>The commented configuration of the sample.</summary>
    public static string Example { get; } = File.ReadAllText(Path.Combine(Root, "dwh.example.cfg"));

    private static string Newer(string launched, string built)
    {
        // The folder itself and not the link to it: the launcher may build again during the tests.
        var folder = Path.Exists(launched) ? Directory.ResolveLinkTarget(launched, returnFinalTarget: true)?.FullName ?? launched : launched;
        var program = Path.Combine(folder, Path.GetFileName(built));
        return File.GetLastWriteTimeUtc(program) > File.GetLastWriteTimeUtc(built) ? program : built;
    }

    private static string FindRoot(DirectoryInfo folder)
    {
        return File.Exists(Path.Combine(folder.FullName, "Sparkify.slnx"))
            ? folder.FullName
            : FindRoot(folder.Parent ?? throw new InvalidOperationException("The test assembly lies outside the repository."));
    }
}
