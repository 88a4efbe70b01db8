using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Sparkify.Bench.Serving;

/// <summary>Visitors who come at a steady rate, whether or not the dashboard keeps up: one that is late makes nobody after it wait.</summary>
internal sealed partial class Visitors : IDisposable
{
    private readonly HttpClient _client;

    public Visitors(string address)
    {
        // As a browser does: connections are kept, and answers may be packed.
        _client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All, UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(address),
            DefaultRequestVersion = HttpVersion.Version11,
            Timeout = TimeSpan.FromSeconds(30),
        };
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Asks for each page once, one after the other.</summary>
    public async Task<IReadOnlyList<Visit>> WalkAsync(IReadOnlyList<string> pages)
    {
        var visits = new List<Visit>();
        foreach (var page in pages)
        {
            visits.Add(await VisitAsync(page, Stopwatch.GetTimestamp()));
        }

        return visits;
    }

    /// <summary>Asks for the pages in turn.</summary>
    /// <param name="pages">What to ask for.</param>
    /// <param name="rate">Requests a second.</param>
    /// <param name="seconds">How long.</param>
    /// <returns>All requests, in the order they were due.</returns>
    public async Task<IReadOnlyList<Visit>> ComeAsync(IReadOnlyList<string> pages, int rate, int seconds)
    {
        var visits = new Task<Visit>[rate * seconds];
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < visits.Length; i++)
        {
            var due = started + (i * Stopwatch.Frequency / rate);
            var left = TimeSpan.FromSeconds((due - Stopwatch.GetTimestamp()) / (double)Stopwatch.Frequency);
            if (left > TimeSpan.Zero)
            {
                await Task.Delay(left);
            }

            visits[i] = VisitAsync(pages[i % pages.Count], due);
        }

        return await Task.WhenAll(visits);
    }

    // Counted from when it was due, so that a server that stops answering is charged for all who would have come meanwhile.
    private async Task<Visit> VisitAsync(string page, long due)
    {
        string? problem = null;
        var run = "";
        try
        {
            using var answer = await _client.GetAsync(new Uri(page, UriKind.Relative));
            var text = await answer.Content.ReadAsStringAsync();
            problem = answer.StatusCode == HttpStatusCode.OK ? null : $"status {(int)answer.StatusCode}";
            run = Run().Match(text).Value;
        }
        catch (Exception broken) when (broken is HttpRequestException or TaskCanceledException or IOException)
        {
            problem = broken.GetType().Name;
        }

        return new(page, Stopwatch.GetElapsedTime(due).TotalMilliseconds, problem, run);
    }

    [GeneratedRegex("(?<=title=\"Run )[^\"]+")]
    private static partial Regex Run();
}
