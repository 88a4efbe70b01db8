namespace Sparkify.Sources.S3;

/// <summary>How to reach an S3-compatible store. What is null is found as other tools find it.</summary>
public sealed record S3Options
{
    /// <summary>A store other than AWS, e.g. <c>https://minio.example:9000</c>; its buckets are addressed by path.</summary>
    public string? Endpoint { get; init; }

    /// <summary>The bucket's region. Null: that of the profile, else us-west-2; us-east-1 with an endpoint.</summary>
    public string? Region { get; init; }

    /// <summary>Requests are not signed: for public buckets.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>Agrees to pay for the requests and the transfer.</summary>
    public bool PaysAsRequester { get; init; }

    /// <summary>A key of <c>dwh.cfg</c>, with its secret; null for the standard credential chain.</summary>
    public (string Key, string Secret)? Credentials { get; init; }

    /// <summary>How often a request is tried while its failure is transient.</summary>
    internal int Tries { get; init; } = 6;

    /// <summary>The pause before the second try; it doubles each time.</summary>
    internal TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How long the store may be silent.</summary>
    internal TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);
}
