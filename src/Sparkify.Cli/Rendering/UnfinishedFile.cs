namespace Sparkify.Cli.Rendering;

/// <summary>A file that gets its name when it is complete; until then it lies beside it as <c>.NAME.unfinished</c>.</summary>
internal sealed class UnfinishedFile : IDisposable
{
    private readonly string _path;
    private readonly string _unfinished;

    public UnfinishedFile(string path)
    {
        _path = Path.GetFullPath(path);
        _unfinished = Beside(_path);
        try
        {
            Stream = new FileStream(_unfinished, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 64 * 1024);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new SparkifyException(
                $"{path} cannot be written: {Reason(refused)}.",
                "Choose a folder that exists and may be written to.");
        }
    }

    public Stream Stream { get; }

    /// <summary>The name a file has while it is written.</summary>
    public static string Beside(string path)
    {
        return Path.Combine(Path.GetDirectoryName(path) ?? ".", $".{Path.GetFileName(path)}.unfinished");
    }

    private static string Reason(Exception refused)
    {
        return refused switch
        {
            DirectoryNotFoundException => "there is no such folder",
            UnauthorizedAccessException => "that is not allowed",
            _ => refused.Message.TrimEnd('.'),
        };
    }

    public void Finish()
    {
        Stream.Dispose();
        File.Move(_unfinished, _path, overwrite: true);
    }

    public void Dispose()
    {
        Stream.Dispose();
        File.Delete(_unfinished);
    }
}
