using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Sparkify.Sources;

/// <summary>An open local file.</summary>
internal sealed partial class LocalFile(SourceObject source) : IObjectContent
{
    // O_RDONLY and O_CLOEXEC of Linux.
    private const int ReadOnlyCloseOnExec = 0x80000;
    private readonly SafeFileHandle _handle = Open(source.Uri);

    public int Read(Span<byte> buffer, long offset) => RandomAccess.Read(_handle, buffer, offset);

    public bool HasChanged() =>
        RandomAccess.GetLength(_handle) != source.Size || File.GetLastWriteTimeUtc(_handle) != source.ModifiedAt.UtcDateTime;

    public void Dispose() => _handle.Dispose();

    /// <summary>Opens without the lock that .NET takes: it guards nothing here and costs as much as the reading.</summary>
    private static SafeFileHandle Open(string path)
    {
        var descriptor = OperatingSystem.IsLinux() ? OpenDescriptor(path, ReadOnlyCloseOnExec) : -1;

        // What cannot be opened fails here again, with an exception that says why.
        return descriptor >= 0
            ? new SafeFileHandle(descriptor, true)
            : File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenDescriptor(string path, int flags);
}
