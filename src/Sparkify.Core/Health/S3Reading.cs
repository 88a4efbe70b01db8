using System.Diagnostics;
using Sparkify.Sources.S3;

namespace Sparkify.Health;

/// <summary>One request to the store that signs nothing and names no bucket: whatever it answers, it is there.</summary>
internal sealed class S3Reading(S3Options options, TimeProvider time)
{
    private static readonly S3Address _noBucket = new("", "");

    /// <summary>How far this clock is ahead of the store's; null before <see cref="Take"/>, and if the store tells no time.</summary>
    public TimeSpan? Ahead { get; private set; }

    /// <returns>The store's address, and how long the answer took.</returns>
    /// <exception cref="SparkifyException">There is no answer (exit code 4 or 5).</exception>
    public (Uri Address, TimeSpan Took) Take(CancellationToken cancellation)
    {
        var address = S3Connection.Address(options);
        var started = Stopwatch.GetTimestamp();
        try
        {
            using var client = S3HttpClients.Create();
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var answer = client.Send(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            Ahead = time.GetUtcNow() - answer.Headers.Date;
            return (address, Stopwatch.GetElapsedTime(started));
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            throw S3Failures.OfRun(failure, _noBucket, options)
                ?? S3Failures.Unreachable(failure, $"{S3Failures.Host(options)} does not answer.", "Check --s3-endpoint and the network.");
        }
    }
}
