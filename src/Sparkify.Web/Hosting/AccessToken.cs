using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Sparkify.Web.Hosting;

/// <summary>What visitors must know where the dashboard is open to other machines: once in the address, from then on in a cookie.</summary>
internal sealed class AccessToken(string token)
{
    private const string Cookie = "sparkify";
    private const string Parameter = "token";
    private const string Bearer = "Bearer ";

    // The cookie does not tell the token.
    private readonly string _proof = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(token), "cookie"u8));

    public bool IsKnownBy(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return Same(request.Cookies[Cookie], _proof)
            || Same(request.Query[Parameter], token)
            || (header.StartsWith(Bearer, StringComparison.Ordinal) && Same(header[Bearer.Length..], token));
    }

    /// <summary>Sets the cookie for a visitor who came with the token in the address, and sends them to the address without it.</summary>
    public bool Welcome(HttpContext context)
    {
        if (context.Request.Query[Parameter].Count == 0)
        {
            return false;
        }

        context.Response.Cookies.Append(Cookie, _proof, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps });
        var rest = context.Request.Query.Where(pair => pair.Key != Parameter).SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
        context.Response.Redirect(context.Request.Path + QueryString.Create(rest));
        return true;
    }

    private static bool Same(string? given, string wanted)
    {
        return given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(wanted));
    }
}
