using Microsoft.AspNetCore.Http;

namespace Sparkify.Web.Hosting;

/// <summary>Turns away what no page of ours sends: other hosts' names, other sites' requests, visitors without the token.</summary>
internal sealed class RequestGuard(DashboardOptions options, AccessToken? token)
{
    private static readonly string[] _loopbackNames = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>The status to turn a request away with, or null to let it in.</summary>
    public int? Refuse(HttpRequest request)
    {
        if (!IsKnownHost(request.Host.Host))
        {
            return StatusCodes.Status421MisdirectedRequest;
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return IsSameOrigin(request) ? StatusCodes.Status405MethodNotAllowed : StatusCodes.Status403Forbidden;
        }

        if (IsForeignCall(request))
        {
            return StatusCodes.Status403Forbidden;
        }

        return token is null || token.IsKnownBy(request) ? null : StatusCodes.Status401Unauthorized;
    }

    // A name that an attacker's server answers for must not reach a dashboard on loopback.
    private bool IsKnownHost(string host)
    {
        return options.IsLoopback
            ? _loopbackNames.Contains(host, StringComparer.OrdinalIgnoreCase)
            : host.Length > 0;
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
