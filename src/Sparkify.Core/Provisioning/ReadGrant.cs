using System.Buffers;
using Sparkify.Sources.S3;

namespace Sparkify.Provisioning;

/// <summary>One place in S3 that the cluster may read: all keys below a prefix, or one key.</summary>
/// <param name="Prefix">Ends with a slash, or is a key, or is empty for the whole bucket.</param>
/// <param name="IsKey">True if it is one key.</param>
public sealed record ReadGrant(string Bucket, string Prefix, bool IsKey)
{
    private static readonly string[] _fileEndings = [".json", ".jsonl", ".ndjson", ".gz", ".csv", ".cls", ".txt", ".manifest"];

    private static readonly SearchValues<char> _meaningful = SearchValues.Create("?${}\"\\");

    /// <summary>The keys, as IAM and <c>s3:prefix</c> write them.</summary>
    public string Pattern => IsKey ? Prefix : Prefix + "*";

    /// <summary>What a source location needs: of a glob, the folder that it starts with.</summary>
    /// <exception cref="SparkifyException">It is not in S3, or holds letters that mean something in a policy (exit code 2).</exception>
    public static ReadGrant For(string location)
    {
        ArgumentNullException.ThrowIfNull(location);
        if (!S3Address.Is(location))
        {
            throw Wrong($"{location} is not in S3, and a Redshift cluster reads nothing else.", "Give the sources as s3://BUCKET/PREFIX with --from.");
        }

        var (bucket, key) = S3Address.Parse(location);
        var star = key.IndexOf('*', StringComparison.Ordinal);
        var place = star < 0 ? key : key[..(key.LastIndexOf('/', star) + 1)];
        if (place.AsSpan().ContainsAny(_meaningful) || place.Any(char.IsControl))
        {
            throw Wrong($"{location} holds a letter that means something else in a policy.", "Grant a folder above it with --from.");
        }

        var isKey = star < 0 && _fileEndings.Any(ending => place.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
        return new ReadGrant(bucket, isKey || place.Length == 0 || place.EndsWith('/') ? place : place + "/", isKey);
    }

    public override string ToString()
    {
        return $"s3://{Bucket}/{Pattern}";
    }

    private static SparkifyException Wrong(string problem, string remedy)
    {
        return new SparkifyException(problem, remedy) { ExitCode = 2 };
    }
}
