namespace Sparkify.Sources.S3;

/// <summary>Ends a request when the store has been silent for too long.</summary>
internal sealed class S3Patience : IDisposable
{
    private readonly TimeSpan _silence;
    private readonly CancellationTokenSource _stop;

    /// <param name="silence">How long the store may be silent.</param>
    /// <param name="cancellation">Ends the request at once.</param>
    public S3Patience(TimeSpan silence, CancellationToken cancellation)
    {
        _silence = silence;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Renew();
    }

    public CancellationToken Token => _stop.Token;

    /// <summary>To be called when the store was heard.</summary>
    public void Renew()
    {
        _stop.CancelAfter(_silence);
    }

    public void Dispose()
    {
        _stop.Dispose();
    }
}
