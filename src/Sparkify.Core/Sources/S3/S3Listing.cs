using Amazon.S3;
using Amazon.S3.Model;

namespace Sparkify.Sources.S3;

/// <summary>Lists keys page by page. A page that is no listing, or a listing that does not end, is a failure, never a short listing.</summary>
internal sealed class S3Listing(S3Requests requests, CancellationToken cancellation)
{
    private const int PageKeys = 1000;

    /// <summary>Every object whose key starts so, in the store's order.</summary>
    /// <exception cref="SparkifyException">The listing cannot be had (exit code 4 or 5).</exception>
    public List<S3Object> All(S3Address start)
    {
        return [.. Each(start)];
    }

    /// <summary>The same, page by page as they are asked for.</summary>
    public IEnumerable<S3Object> Each(S3Address start)
    {
        var tokens = new HashSet<string>(StringComparer.Ordinal);
        string? token = null;
        do
        {
            var page = Page(start, PageKeys, token);
            foreach (var listed in page.S3Objects ?? [])
            {
                yield return listed;
            }

            token = page.IsTruncated == true ? page.NextContinuationToken : null;
            if (page.IsTruncated == true && (string.IsNullOrEmpty(token) || !tokens.Add(token)))
            {
                throw S3Failures.Unreachable(
                    new IOException("S3 names no next page, or one that it has named before."),
                    $"The listing of {start} does not end.",
                    "Run it again; if it stays so, the store is at fault.");
            }
        }
        while (token is not null);
    }

    /// <summary>The first object whose key starts so, or null.</summary>
    public S3Object? First(S3Address start)
    {
        return Page(start, 1, null).S3Objects?.FirstOrDefault();
    }

    private ListObjectsV2Response Page(S3Address start, int keys, string? token)
    {
        var request = new ListObjectsV2Request
        {
            BucketName = start.Bucket,
            Prefix = start.Key,
            MaxKeys = keys,
            ContinuationToken = token,

            // XML has no way to write some letters that a key may have.
            Encoding = EncodingType.Url,
            RequestPayer = requests.Options.PaysAsRequester ? RequestPayer.Requester : null,
        };
        try
        {
            return requests.SendAsync((client, patience) => PageAsync(client, request, patience.Token), cancellation).GetAwaiter().GetResult();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw S3Failures.OfListing(failure, start, requests.Options);
        }
    }

    private static async Task<ListObjectsV2Response> PageAsync(IAmazonS3 client, ListObjectsV2Request request, CancellationToken cancellation)
    {
        var page = await client.ListObjectsV2Async(request, cancellation);

        // A web page with status 200 reads as a listing without anything in it.
        if (page.Name != request.BucketName)
        {
            throw new IOException("The answer is no listing of the bucket.");
        }

        var count = page.S3Objects?.Count ?? 0;
        if (page.KeyCount is { } told && told != count)
        {
            throw new IOException($"The listing says that it has {told} keys and has {count}.");
        }

        if (page.Encoding == EncodingType.Url)
        {
            page.S3Objects?.ForEach(listed => listed.Key = Decoded(listed.Key));
        }

        return page;
    }

    // A plus is a space here: AWS writes it so, and escapes the plus itself.
    private static string Decoded(string key)
    {
        return Uri.UnescapeDataString(key.Replace('+', ' '));
    }
}
