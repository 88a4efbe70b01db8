namespace Sparkify.Tests;

/// <summary>Real data beside the repository, or where <c>SPARKIFY_TEST_DATA</c> points.</summary>
internal static class RealFiles
{
    /// <summary>Skips the test on a machine that lacks the files.</summary>
    public static string Find(string path)
    {
        var folder = Environment.GetEnvironmentVariable("SPARKIFY_TEST_DATA") ?? FindBesideRepository();
        var found = folder == null ? null : Path.Combine(folder, path);
        Assert.SkipWhen(found == null || !Path.Exists(found), "The real data are not there; set SPARKIFY_TEST_DATA.");
        return found!;
    }

    private static string? FindBesideRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder != null && !File.Exists(Path.Combine(folder.FullName, "Sparkify.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.Parent == null ? null : Path.Combine(folder.Parent.FullName, "shared", "data");
    }
}
