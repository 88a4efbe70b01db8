using System.Security.Cryptography;
using Amazon.S3;
using Amazon.S3.Model;

namespace Sparkify.Sources.S3;

/// <summary>The ETag, which is the MD5 of the bytes if the object was put in one piece and not encrypted with a key of its own.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonS3/latest/API/API_Object.html, "ETag".</remarks>
internal static class S3Md5
{
    private const int HexDigits = 32;

    /// <returns>The ETag as it is compared, or null if there is none.</returns>
    public static string? Unquoted(string? etag)
    {
        return etag?.Trim('"') is { Length: > 0 } text ? text : null;
    }

    /// <summary>True if the object's encryption leaves the ETag an MD5.</summary>
    public static bool IsPlain(GetObjectResponse response)
    {
        return response.ServerSideEncryptionMethod is not { } method || method == ServerSideEncryptionMethod.None || method == ServerSideEncryptionMethod.AES256;
    }

    /// <summary>False if the bytes are not those that the ETag was made of; true if that cannot be told.</summary>
    public static bool Fits(ReadOnlySpan<byte> bytes, string? etag)
    {
        Span<byte> hash = stackalloc byte[MD5.HashSizeInBytes];
#pragma warning disable CA5351 // It finds bytes that were changed by accident; the content's own hash is SHA-256.
        MD5.HashData(bytes, hash);
#pragma warning restore CA5351
        return etag is not { Length: HexDigits } || !etag.All(char.IsAsciiHexDigit)
            || etag.Equals(Convert.ToHexString(hash), StringComparison.OrdinalIgnoreCase);
    }
}
