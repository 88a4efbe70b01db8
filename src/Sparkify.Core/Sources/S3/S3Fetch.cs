using System.Buffers;
using Amazon.S3;
using Amazon.S3.Model;

namespace Sparkify.Sources.S3;

/// <summary>Fetches pieces of the listed version of an object, each checked for version and length.</summary>
internal sealed class S3Fetch(S3Requests requests)
{
    /// <summary>The longest piece. A smaller object is fetched in one request.</summary>
    public const int ChunkBytes = 4 << 20;

    // So many objects in a row that no try could read mean that the store is ill, not the objects.
    private const int MostInARow = 8;
    private int _failedInARow;

    /// <param name="source">The object as it was listed; it is not empty.</param>
    /// <param name="start">Offset of the first byte.</param>
    /// <param name="cancellation">Ends the request.</param>
    /// <exception cref="SparkifyException">It concerns the whole run: credentials, region, a store that is gone.</exception>
    /// <exception cref="IOException">It concerns the object, as is <see cref="UnauthorizedAccessException"/>.</exception>
    public async Task<S3Chunk> FetchAsync(SourceObject source, long start, CancellationToken cancellation)
    {
        try
        {
            var chunk = await requests.SendAsync((client, patience) => FetchOnceAsync(client, source, start, patience), cancellation);
            _failedInARow = 0;
            return chunk;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            var ofRun = S3Failures.OfRun(failure, S3Address.Parse(source.Uri), requests.Options);
            var isIll = S3Failures.IsTransient(failure) && Interlocked.Increment(ref _failedInARow) >= MostInARow;
            throw ofRun ?? (isIll ? S3Remedies.Busy(failure, requests.Options) : S3Failures.OfObject(failure, requests.Options));
        }
    }

    private async Task<S3Chunk> FetchOnceAsync(IAmazonS3 client, SourceObject source, long start, S3Patience patience)
    {
        var length = (int)Math.Min(ChunkBytes, source.Size - start);
        using var response = await client.GetObjectAsync(Request(source, start, length), patience.Token);
        Check(response, source, length);
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        var chunk = new S3Chunk(buffer, start, length) { IsPlain = S3Md5.IsPlain(response) };
        try
        {
            await FillAsync(response.ResponseStream, buffer.AsMemory(0, length), patience);
            if (length == source.Size && chunk.IsPlain && !S3Md5.Fits(chunk.Bytes, source.ETag))
            {
                throw new IOException("The bytes do not have the MD5 that the ETag states.");
            }

            return chunk;
        }
        catch
        {
            chunk.Dispose();
            throw;
        }
    }

    private GetObjectRequest Request(SourceObject source, long start, int length)
    {
        var place = S3Address.Parse(source.Uri);
        return new GetObjectRequest
        {
            BucketName = place.Bucket,
            Key = place.Key,
            EtagToMatch = source.ETag is { } etag ? $"\"{etag}\"" : null,
            ByteRange = length == source.Size ? null : new ByteRange(start, start + length - 1),
            RequestPayer = requests.Options.PaysAsRequester ? RequestPayer.Requester : null,
        };
    }

    // A store that does not know If-Match answers with another version.
    private static void Check(GetObjectResponse response, SourceObject source, int length)
    {
        var etag = S3Md5.Unquoted(response.ETag);
        if (source.ETag is null ? S3Time.Utc(response.LastModified) > source.ModifiedAt : etag is not null && etag != source.ETag)
        {
            throw S3Failures.Changed();
        }

        if (etag != source.ETag)
        {
            throw new IOException("The answer has no ETag.");
        }

        if (response.ContentLength != length)
        {
            throw new IOException($"The answer has {response.ContentLength:N0} bytes; {length:N0} were listed.");
        }
    }

    private static async Task FillAsync(Stream body, Memory<byte> buffer, S3Patience patience)
    {
        while (!buffer.IsEmpty)
        {
            var read = await body.ReadAsync(buffer, patience.Token);
            if (read == 0)
            {
                throw new EndOfStreamException($"The answer broke off {buffer.Length:N0} bytes before its end.");
            }

            buffer = buffer[read..];
            patience.Renew();
        }
    }
}
