using System.Text.Json;

namespace Sparkify.Web.Statements;

/// <summary>Who ran which statement: one line of JSON each, whatever stands in the statement.</summary>
internal sealed class AuditLog(string path)
{
    private const long Largest = 64 * 1024 * 1024;
    private readonly Lock _lock = new();

    /// <summary>Adds a line. The encoder writes line ends, control characters and all that is not ASCII as escapes.</summary>
    public void Add(AuditEntry entry)
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(entry, JsonSerializerOptions.Web);
        lock (_lock)
        {
            if (new FileInfo(path) is { Exists: true, Length: > Largest })
            {
                File.Move(path, path + ".1", overwrite: true);
            }

            var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write, Share = FileShare.ReadWrite };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var file = new FileStream(path, options);
            file.Write([.. line, (byte)'\n']);
        }
    }
}
