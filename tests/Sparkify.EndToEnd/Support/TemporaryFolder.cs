namespace Sparkify.EndToEnd.Support;

/// <summary>A folder of one test, gone after it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder()
    {
        Path = Directory.CreateTempSubdirectory("sparkify-test-").FullName;
    }

    public string Path { get; }

    public static implicit operator string(TemporaryFolder folder)
    {
        return folder.ToString();
    }

    /// <summary>A path below it.</summary>
    public string At(params ReadOnlySpan<string> names)
    {
        return System.IO.Path.Combine([Path, .. names]);
    }

    /// <summary>Writes a file below it, making its folders.</summary>
    public string Write(string name, string text)
    {
        var path = At(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }

    public override string ToString()
    {
        return Path;
    }
}
