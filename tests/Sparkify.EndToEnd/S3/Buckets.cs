using Amazon.S3;
using Amazon.S3.Model;

namespace Sparkify.EndToEnd.S3;

/// <summary>Puts objects into the gateway.</summary>
internal static class Buckets
{
    private const int AtOnce = 16;

    public static async Task MakeAsync(this IAmazonS3 client, string bucket)
    {
        await client.PutBucketAsync(new PutBucketRequest { BucketName = bucket, UseClientRegion = false });
    }

    public static async Task PutAsync(this IAmazonS3 client, string bucket, string key, string text)
    {
        await client.PutObjectAsync(new PutObjectRequest { BucketName = bucket, Key = key, ContentBody = text });
    }

    /// <summary>Puts every file below a folder.</summary>
    public static async Task PutFolderAsync(this IAmazonS3 client, string bucket, string prefix, string folder)
    {
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken };
        await Parallel.ForEachAsync(files, options, async (file, cancellation) => await client.PutObjectAsync(
            new PutObjectRequest { BucketName = bucket, Key = prefix + Path.GetRelativePath(folder, file), FilePath = file }, cancellation));
    }
}
