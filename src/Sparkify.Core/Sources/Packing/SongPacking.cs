using System.Globalization;
using System.IO.Compression;
using Sparkify.Sources.S3;
using Sparkify.Staging;
using Sparkify.Staging.Reading;

namespace Sparkify.Sources.Packing;

/// <summary>Packs many small song objects into few large ones, which load to the same tables.</summary>
/// <param name="store">Where the songs are.</param>
/// <param name="options">How S3 is reached, should the packs go there.</param>
public sealed class SongPacking(IObjectStore store, S3Options options)
{
    /// <summary>Packs what no earlier run has packed there. A run that was stopped is gone on with.</summary>
    /// <param name="songs">Where to list song objects.</param>
    /// <param name="to">A folder, or <c>s3://BUCKET/PREFIX</c>.</param>
    /// <param name="targetBytes">Packed bytes from which a pack is full.</param>
    /// <param name="cancellation">Ends the run; packs that are complete stay.</param>
    /// <exception cref="SparkifyException">An object cannot be read: what would be missing in the packs must not go unnoticed.</exception>
    public PackReport Run(IReadOnlyList<string> songs, string to, long targetBytes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(songs);

        // The later version of a song has to come later, as where two objects disagree.
        var listed = songs.SelectMany(place => store.List(SourceKind.Songs, place, cancellation))
            .DistinctBy(source => source.Uri)
            .OrderBy(source => source.ModifiedAt).ThenBy(source => source.Uri, StringComparer.Ordinal).ToList();
        using IPackTarget target = S3Address.Is(to) ? new PackPrefix(S3Address.Parse(to), options, cancellation) : new PackFolder(to);
        using var writer = new PackWriter(target, targetBytes);
        var fresh = listed.Where(source => !writer.Holds(source)).ToList();
        store.Expect(fresh, cancellation);
        foreach (var source in fresh)
        {
            cancellation.ThrowIfCancellationRequested();
            writer.Add(source, Content(source), TrackId.Of(source.Uri));
        }

        writer.Finish();
        return new PackReport(listed.Count, listed.Count - fresh.Count, writer.Records, writer.Packs, writer.Bytes);
    }

    private byte[] Content(SourceObject source)
    {
        try
        {
            using var content = store.Open(source);
            var bytes = new byte[source.Size];
            for (var got = 0; got < bytes.Length;)
            {
                var read = content.Read(bytes.AsSpan(got), got);
                got += read > 0 ? read : throw new EndOfStreamException("It is shorter than it was listed.");
            }

            return Opening.IsGzip(bytes) ? Unpacked(bytes) : bytes;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new SparkifyException(
                string.Create(CultureInfo.InvariantCulture, $"{source.Uri} cannot be read."), "Mend or remove it and run again: packs that are complete are kept.", gone);
        }
    }

    private static byte[] Unpacked(byte[] bytes)
    {
        using var packed = new MemoryStream(bytes);
        using var gzip = new GZipStream(packed, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        gzip.CopyTo(plain);
        return plain.ToArray();
    }
}
