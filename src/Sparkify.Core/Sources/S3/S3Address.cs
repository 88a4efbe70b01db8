namespace Sparkify.Sources.S3;

/// <summary>A place in a bucket.</summary>
/// <param name="Bucket">The bucket's name.</param>
/// <param name="Key">A key or the start of keys, as it is: never escaped, never a path. Empty for the whole bucket.</param>
public sealed record S3Address(string Bucket, string Key)
{
    private const string Scheme = "s3://";
    private const int LongestBucket = 255;

    /// <summary>True for a location that starts with <c>s3://</c>.</summary>
    public static bool Is(string location)
    {
        ArgumentNullException.ThrowIfNull(location);
        return location.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);
    }

    /// <exception cref="SparkifyException">It names no bucket (exit code 2).</exception>
    public static S3Address Parse(string location)
    {
        ArgumentNullException.ThrowIfNull(location);
        var rest = Is(location) ? location[Scheme.Length..] : "";
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var bucket = slash < 0 ? rest : rest[..slash];
        return IsBucket(bucket)
            ? new S3Address(bucket, slash < 0 ? "" : rest[(slash + 1)..])
            : throw new SparkifyException($"{location} names no bucket.", "Write s3://BUCKET/PREFIX.") { ExitCode = 2 };
    }

    /// <summary>The place below this one.</summary>
    public S3Address Below(string name)
    {
        return this with { Key = Key.Length == 0 || Key.EndsWith('/') ? Key + name : $"{Key}/{name}" };
    }

    public override string ToString()
    {
        return $"{Scheme}{Bucket}/{Key}";
    }

    private static bool IsBucket(string name)
    {
        return name.Length is >= 3 and <= LongestBucket
            && char.IsAsciiLetterOrDigit(name[0])
            && !name.Contains("..", StringComparison.Ordinal)
            && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_');
    }
}
