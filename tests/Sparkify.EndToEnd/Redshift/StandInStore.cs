using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Amazon.S3;
using Amazon.S3.Model;

namespace Sparkify.EndToEnd.Redshift;

/// <summary>What COPY reads from S3.</summary>
internal sealed class StandInStore(IAmazonS3 store)
{
    /// <summary>The objects that a statement names: those of its manifest, or all below its prefix.</summary>
    /// <exception cref="StandInException">There is none, or one that must be there is missing.</exception>
    public async Task<IReadOnlyList<(string Uri, byte[] Bytes)>> ReadAsync(CopyStatement statement, CancellationToken cancellation)
    {
        var files = new List<(string Uri, byte[] Bytes)>();
        var wanted = statement.IsManifest ? await EntriesAsync(statement.Source, cancellation) : await ListAsync(statement.Source, cancellation);
        foreach (var (uri, isMandatory) in wanted)
        {
            if (await TryReadAsync(uri, cancellation) is { } bytes)
            {
                files.Add((uri, statement.IsGzip ? Unpacked(bytes) : bytes));
            }
            else if (isMandatory)
            {
                throw Problem($"Problem reading manifest file - S3ServiceException:The specified key does not exist.,Status 404,Error NoSuchKey: {uri}");
            }
        }

        return files;
    }

    public async Task<byte[]> ReadAsync(string uri, CancellationToken cancellation)
    {
        return await TryReadAsync(uri, cancellation) ?? throw Problem($"S3ServiceException:The specified key does not exist.,Status 404,Error NoSuchKey: {uri}");
    }

    private async Task<IReadOnlyList<(string Uri, bool IsMandatory)>> EntriesAsync(string manifest, CancellationToken cancellation)
    {
        var bytes = await ReadAsync(manifest, cancellation);
        try
        {
            return [.. JsonElement.Parse(bytes).GetProperty("entries").EnumerateArray()
                .Select(entry => (entry.GetProperty("url").GetString()!, entry.TryGetProperty("mandatory", out var mandatory) && mandatory.GetBoolean()))];
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw Problem($"Problem reading manifest file - the manifest has an invalid format: {manifest}");
        }
    }

    private async Task<IReadOnlyList<(string Uri, bool IsMandatory)>> ListAsync(string prefix, CancellationToken cancellation)
    {
        var (bucket, key) = Split(prefix);
        var found = new List<(string, bool)>();
        var request = new ListObjectsV2Request { BucketName = bucket, Prefix = key };
        try
        {
            do
            {
                var page = await store.ListObjectsV2Async(request, cancellation);
                found.AddRange((page.S3Objects ?? []).Select(item => ($"s3://{bucket}/{item.Key}", true)));
                request.ContinuationToken = page.NextContinuationToken;
            }
            while (request.ContinuationToken is not null);
        }
        catch (AmazonS3Exception refused)
        {
            throw Problem($"S3ServiceException:{refused.Message},Status {(int)refused.StatusCode},Error {refused.ErrorCode}");
        }

        return found.Count > 0 ? found : throw Problem($"The specified S3 prefix '{key}' does not exist");
    }

    private async Task<byte[]?> TryReadAsync(string uri, CancellationToken cancellation)
    {
        var (bucket, key) = Split(uri);
        try
        {
            using var answer = await store.GetObjectAsync(bucket, key, cancellation);
            using var bytes = new MemoryStream();
            await answer.ResponseStream.CopyToAsync(bytes, cancellation);
            return bytes.ToArray();
        }
        catch (AmazonS3Exception refused) when (refused.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
        catch (AmazonS3Exception refused)
        {
            throw Problem($"S3ServiceException:{refused.Message},Status {(int)refused.StatusCode},Error {refused.ErrorCode}");
        }
    }

    private static byte[] Unpacked(byte[] bytes)
    {
        try
        {
            using var unpacked = new MemoryStream();
            using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
            gzip.CopyTo(unpacked);
            return unpacked.ToArray();
        }
        catch (InvalidDataException)
        {
            throw Problem("Failed writing body (0 != 0) Cause: invalid gzip header");
        }
    }

    private static (string Bucket, string Key) Split(string uri)
    {
        var parts = uri["s3://".Length..].Split('/', 2);
        return (parts[0], parts.Length > 1 ? parts[1] : "");
    }

    private static StandInException Problem(string message) => new(StandInException.Internal, message);
}
