namespace Sparkify.EndToEnd;

/// <summary>A folder that lives as long as a test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string FullName { get; } = Directory.CreateTempSubdirectory("sparkify-test-").FullName;

    public string File(string name, string text = "")
    {
        var path = Path.Combine(FullName, name);
        if (text.Length > 0)
        {
            System.IO.File.WriteAllText(path, text);
        }

        return path;
    }

    public void Dispose()
    {
        Directory.Delete(FullName, recursive: true);
    }
}
