using Microsoft.AspNetCore.Http;

namespace Sparkify.Web.Hosting;

/// <summary>Sends one of the files that travel in the assembly.</summary>
internal static class AssetEndpoint
{
    private const string Brotli = "br";

    public static async Task HandleAsync(HttpContext context)
    {
        var name = (string?)context.Request.RouteValues["name"] ?? "";
        if (Assets.Find(name) is not { } asset)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var headers = context.Response.Headers;
        headers.ETag = $"\"{asset.Version}\"";
        headers.Vary = "Accept-Encoding";
        headers.CacheControl = context.Request.Query["v"] == asset.Version ? "public, max-age=31536000, immutable" : "no-cache";
        if (context.Request.Headers.IfNoneMatch == headers.ETag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var isPacked = context.Request.Headers.AcceptEncoding.ToString().Split(',', StringSplitOptions.TrimEntries).Contains(Brotli);
        var bytes = isPacked ? asset.Packed : asset.Bytes;
        if (isPacked)
        {
            headers.ContentEncoding = Brotli;
        }

        context.Response.ContentType = asset.ContentType;
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
