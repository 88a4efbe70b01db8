using System.Net;
using System.Net.Http.Headers;

namespace Sparkify.Web.Hosting;

/// <summary>Visits the dashboard itself once it listens, so that nobody else waits for what the runtime compiles at the first request.</summary>
internal static class FirstVisit
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);

    public static async Task MakeAsync(string address, string? token, CancellationToken cancellation)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AutomaticDecompression = DecompressionMethods.Brotli }) { Timeout = _patience };
        client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var answer = await client.GetAsync(new Uri(address), cancellation);
    }
}
