using System.Net;
using Microsoft.AspNetCore.Http;

namespace Sparkify.Web.Hosting;

/// <summary>Turns away what no page of ours sends: other hosts' names, other sites' requests, visitors without the token, changes but to statements.</summary>
internal sealed class RequestGuard(DashboardOptions options, AccessToken? token)
{
    private static readonly string[] _ownNames = [Environment.MachineName, Dns.GetHostName()];
    private static readonly string[] _loopbackNames = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>The status to turn a request away with, or null to let it in.</summary>
    public int? Refuse(HttpRequest request)
    {
        if (!IsKnownHost(request.Host.Host))
        {
            return StatusCodes.Status421MisdirectedRequest;
        }

        var isReading = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (isReading ? IsForeignCall(request) : !IsOwnCall(request))
        {
            return StatusCodes.Status403Forbidden;
        }

        if (!isReading && !(HttpMethods.IsPost(request.Method) && TakesStatements(request.Path)))
        {
            return StatusCodes.Status405MethodNotAllowed;
        }

        return token is null || token.IsKnownBy(request) ? null : StatusCodes.Status401Unauthorized;
    }

    // A name that an attacker's server answers for must not reach the dashboard; for an address nobody else answers.
    private bool IsKnownHost(string host)
    {
        return _loopbackNames.Contains(host, StringComparer.OrdinalIgnoreCase)
            || (!options.IsLoopback && (IPAddress.TryParse(host.Trim('[', ']'), out _) || _ownNames.Concat(options.Names).Contains(host, StringComparer.OrdinalIgnoreCase)));
    }

    private static bool TakesStatements(PathString path)
    {
        return path == "/sql" || path.StartsWithSegments("/sql", StringComparison.Ordinal)
            || path == "/api/sql" || path.Value!.StartsWith("/api/sql.", StringComparison.Ordinal);
    }

    // A browser says where a form comes from; what says nothing is a program, which no other site can steer.
    private static bool IsOwnCall(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return site is "" or "same-origin" && IsSameOrigin(request);
    }

    private static bool IsSameOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }

    // A link on another site may open a page; nothing there may read one.
    private static bool IsForeignCall(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return (site is "cross-site" or "same-site" && request.Headers["Sec-Fetch-Mode"] != "navigate") || !IsSameOrigin(request);
    }
}
