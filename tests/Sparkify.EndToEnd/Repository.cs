namespace Sparkify.EndToEnd;

/// <summary>Where the things under test lie.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution, found upwards from the test assembly.</summary>
    public static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The program as it was built together with this suite: <c>artifacts/bin/Sparkify.Cli/CONFIGURATION/sparkify.dll</c>.</summary>
    public static string Program { get; } = Path.Combine(
        Root, "artifacts", "bin", "Sparkify.Cli", new DirectoryInfo(AppContext.BaseDirectory).Name, "sparkify.dll");

    public static string Sample { get; } = Path.Combine(Root, "sample");

    /// <summary>The commented configuration of the sample.</summary>
    public static string Example { get; } = File.ReadAllText(Path.Combine(Root, "dwh.example.cfg"));

    private static string FindRoot(DirectoryInfo folder)
    {
        return File.Exists(Path.Combine(folder.FullName, "Sparkify.slnx"))
            ? folder.FullName
            : FindRoot(folder.Parent ?? throw new InvalidOperationException("The test assembly lies outside the repository."));
    }
}
