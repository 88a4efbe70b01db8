using Microsoft.Win32.SafeHandles;

namespace Sparkify.Sources;

/// <summary>An open local file.</summary>
internal sealed class LocalFile(SourceObject source) : IObjectContent
{
    private readonly SafeFileHandle _handle =
        File.OpenHandle(source.Uri, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    public int Read(Span<byte> buffer, long offset) => RandomAccess.Read(_handle, buffer, offset);

    public bool HasChanged() =>
        RandomAccess.GetLength(_handle) != source.Size || File.GetLastWriteTimeUtc(_handle) != source.ModifiedAt.UtcDateTime;

    public void Dispose() => _handle.Dispose();
}
