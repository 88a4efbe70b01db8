using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Sparkify.Sources.S3;

/// <summary>Writes small objects of our own, and asks for the state of one.</summary>
internal sealed class S3Writing(S3Options options, CancellationToken cancellation) : IDisposable
{
    private readonly S3Requests _requests = new(options);

    /// <summary>Writes an object, or replaces it.</summary>
    /// <exception cref="SparkifyException">It cannot be written (exit code 4 or 5).</exception>
    public void Put(S3Address place, byte[] content)
    {
        Do(place, async (client, patience) =>
        {
            using var body = new MemoryStream(content, writable: false);
            var request = new PutObjectRequest { BucketName = place.Bucket, Key = place.Key, InputStream = body, UseChunkEncoding = false };
            return await client.PutObjectAsync(request, patience.Token);
        });
    }

    /// <summary>Reads a small object whole.</summary>
    public byte[] Get(S3Address place)
    {
        return Do(place, async (client, patience) =>
        {
            using var answer = await client.GetObjectAsync(new GetObjectRequest { BucketName = place.Bucket, Key = place.Key }, patience.Token);
            using var content = new MemoryStream();
            await answer.ResponseStream.CopyToAsync(content, patience.Token);
            return content.ToArray();
        });
    }

    /// <summary>Removes an object, also when the run is cancelled; nothing happens if there is none.</summary>
    public void Remove(S3Address place)
    {
        Do(
            place,
            async (client, patience) => await client.DeleteObjectAsync(new DeleteObjectRequest { BucketName = place.Bucket, Key = place.Key }, patience.Token),
            CancellationToken.None);
    }

    /// <summary>Removes every object below a place.</summary>
    public void RemoveAll(S3Address folder)
    {
        foreach (var left in new S3Listing(_requests, cancellation).All(folder.Below("")))
        {
            Remove(folder with { Key = left.Key });
        }
    }

    /// <summary>The version mark of an object as it is now, without quotes; null if the store gives none.</summary>
    public string? ETag(S3Address place)
    {
        return S3Md5.Unquoted(Do(place, async (client, patience) => await client.GetObjectMetadataAsync(
            new GetObjectMetadataRequest
            {
                BucketName = place.Bucket,
                Key = place.Key,
                RequestPayer = options.PaysAsRequester ? RequestPayer.Requester : null,
            },
            patience.Token)).ETag);
    }

    /// <summary>True if the first bytes of an object say that it is gzip.</summary>
    public bool IsGzip(S3Address place)
    {
        return Do(place, async (client, patience) =>
        {
            using var answer = await client.GetObjectAsync(
                new GetObjectRequest
                {
                    BucketName = place.Bucket,
                    Key = place.Key,
                    ByteRange = new ByteRange(0, 1),
                    RequestPayer = options.PaysAsRequester ? RequestPayer.Requester : null,
                },
                patience.Token);
            var first = new byte[2];
            await answer.ResponseStream.ReadAtLeastAsync(first, first.Length, throwOnEndOfStream: false, patience.Token);
            return Staging.Reading.Opening.IsGzip(first);
        });
    }

    public void Dispose()
    {
        _requests.Dispose();
    }

    private T Do<T>(S3Address place, Func<IAmazonS3, S3Patience, Task<T>> send) => Do(place, send, cancellation);

    private T Do<T>(S3Address place, Func<IAmazonS3, S3Patience, Task<T>> send, CancellationToken until)
    {
        try
        {
            return _requests.SendAsync(send, until).GetAwaiter().GetResult();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw S3Failures.OfRun(failure, place, options)
                ?? (failure is AmazonServiceException { StatusCode: not 0 } answer && !S3Failures.IsTransient(failure)
                    ? Refused(answer, place)
                    : S3Remedies.Busy(failure, options));
        }
    }

    private static SparkifyException Refused(AmazonServiceException answer, S3Address place)
    {
        return new SparkifyException(
            $"S3 refuses {place}: {(int)answer.StatusCode} {answer.ErrorCode}.",
            "These credentials need s3:GetObject there, and s3:PutObject and s3:DeleteObject where something is written.",
            answer)
        { ExitCode = 4 };
    }
}
