namespace Sparkify.Sources;

/// <summary>The bytes of one object version. Reads are positional and may come from several threads.</summary>
public interface IObjectContent : IDisposable
{
    /// <summary>Reads bytes at an offset (as stored: packed, if it is gzip).</summary>
    /// <returns>The number of bytes read; 0 only at the end.</returns>
    int Read(Span<byte> buffer, long offset);

    /// <summary>True if the object is no longer the version that was listed.</summary>
    bool HasChanged();
}
