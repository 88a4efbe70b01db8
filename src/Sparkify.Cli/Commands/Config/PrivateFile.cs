using System.Text;
using Sparkify.Cli.Rendering;

namespace Sparkify.Cli.Commands.Config;

/// <summary>A file that its owner alone may read, and that is there whole or not at all.</summary>
internal static class PrivateFile
{
    /// <exception cref="SparkifyException">It cannot be written (exit code 4).</exception>
    public static void Write(string path, string text)
    {
        var unfinished = UnfinishedFile.Beside(Path.GetFullPath(path));
        try
        {
            File.Delete(unfinished);
            using (var file = new FileStream(unfinished, Options()))
            {
                file.Write(Encoding.UTF8.GetBytes(text));
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            Remove(unfinished);
            throw new SparkifyException($"{path} cannot be written.", "Name a file in a folder that can be written with --config.", refused)
            {
                ExitCode = ExitCodes.Configuration,
            };
        }
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private static void Remove(string unfinished)
    {
        try
        {
            File.Delete(unfinished);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            // What could not be made cannot be removed either.
        }
    }
}
