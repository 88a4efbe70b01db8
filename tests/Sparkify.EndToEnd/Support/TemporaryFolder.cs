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

    /// <summary>Writes a file that its owner alone may read.</summary>
    public string WritePrivate(string name, string text)
    {
        var path = Write(name, text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return path;
    }

    public string Read(params ReadOnlySpan<string> names)
    {
        return File.ReadAllText(At(names));
    }

    /// <summary>True if nobody but its owner may read or write a file.</summary>
    public bool IsPrivate(string name)
    {
        return !OperatingSystem.IsWindows() && File.GetUnixFileMode(At(name)) == (UnixFileMode.UserRead | UnixFileMode.UserWrite);
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
