using System.Globalization;
using System.Security.Cryptography;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.S3;

namespace Sparkify.Sources.S3;

/// <summary>Sends requests: a transient failure is tried again, after a pause that doubles.</summary>
internal sealed class S3Requests(S3Options options) : IDisposable
{
    private static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(20);
    private readonly Lazy<AmazonS3Client> _client = new(() => S3Connection.Open(options));

    public S3Options Options => options;

    /// <param name="send">Sends one request and reads the whole answer. It puts off the end of its time as long as bytes arrive.</param>
    /// <exception cref="TimeoutException">The store was silent for too long, each time.</exception>
    public async Task<T> SendAsync<T>(Func<IAmazonS3, S3Patience, Task<T>> send, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            using var patience = new S3Patience(options.Patience, cancellation);
            TimeSpan pause;
            try
            {
                return await send(_client.Value, patience);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                throw;
            }
            catch (OperationCanceledException silent) when (tries >= options.Tries)
            {
                throw new TimeoutException("It was silent for too long.", silent);
            }
            catch (Exception failure) when (tries < options.Tries && S3Failures.IsTransient(failure))
            {
                pause = Pause(tries, failure);
            }

            await Task.Delay(pause, cancellation);
        }
    }

    public void Dispose()
    {
        if (_client.IsValueCreated)
        {
            _client.Value.Dispose();
        }
    }

    private TimeSpan Pause(int tries, Exception failure)
    {
        var pause = options.FirstPause * (1 << (tries - 1));

        // Half of it is chance, so that many clients do not come back at the same moment.
        pause *= 0.5 + (RandomNumberGenerator.GetInt32(1_000) / 2_000.0);
        var asked = RetryAfter(failure);
        pause = asked > pause ? asked : pause;
        return pause < _longestPause ? pause : _longestPause;
    }

    private static TimeSpan RetryAfter(Exception failure)
    {
        return (failure as AmazonServiceException)?.InnerException is HttpErrorResponseException { Response: { } answer }
            && answer.GetHeaderValue("Retry-After") is { } text
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                ? TimeSpan.FromSeconds(seconds)
                : TimeSpan.Zero;
    }
}
