using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Sparkify.EndToEnd.Provisioning;

/// <summary>Signature version 4, worked out a second time from the request.</summary>
internal static class Signature
{
    private const string Scheme = "AWS4-HMAC-SHA256";

    /// <returns>The name that was signed, or the refusal.</returns>
    public static (string Api, CloudAnswer? Refusal) Check(HttpListenerRequest request, byte[] body, string key, string secret)
    {
        var header = request.Headers["Authorization"] ?? "";
        if (!header.StartsWith(Scheme, StringComparison.Ordinal))
        {
            return ("", CloudAnswer.Refuse(403, "MissingAuthenticationToken", "The request is not signed."));
        }

        var parts = header[Scheme.Length..].Split(',').Select(part => part.Trim().Split('=', 2)).ToDictionary(part => part[0], part => part[1]);
        var scope = parts["Credential"].Split('/');
        if (scope[0] != key)
        {
            return (scope[3], CloudAnswer.Refuse(403, "InvalidClientTokenId", "The security token included in the request is invalid."));
        }

        var signed = parts["SignedHeaders"].Split(';');
        var canonical = new StringBuilder($"{request.HttpMethod}\n{request.Url!.AbsolutePath}\n{request.Url.Query.TrimStart('?')}\n");
        foreach (var name in signed)
        {
            canonical.Append($"{name}:{request.Headers[name]!.Trim()}\n");
        }

        canonical.Append($"\n{parts["SignedHeaders"]}\n{Hash(body)}");
        var toSign = $"{Scheme}\n{request.Headers["X-Amz-Date"]}\n{string.Join('/', scope[1..])}\n{Hash(Encoding.UTF8.GetBytes(canonical.ToString()))}";
        var secretOfDay = scope[1..].Aggregate(Encoding.UTF8.GetBytes($"AWS4{secret}"), (hash, part) => Sign(hash, part));
        var isRight = Convert.ToHexStringLower(Sign(secretOfDay, toSign)) == parts["Signature"] && signed.Contains("host") && signed.Contains("x-amz-date");
        return (scope[3], isRight ? null : CloudAnswer.Refuse(403, "SignatureDoesNotMatch", "The request signature we calculated does not match."));
    }

    private static string Hash(byte[] bytes)
    {
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    private static byte[] Sign(byte[] key, string text)
    {
        return HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
    }
}
