using Sparkify.Sources.S3;

namespace Sparkify.Sources.Packing;

/// <summary>Packs below a prefix of a bucket.</summary>
internal sealed class PackPrefix(S3Address place, S3Options options, CancellationToken cancellation) : IPackTarget
{
    private readonly S3Writing _s3 = new(options, cancellation);
    private readonly S3Requests _requests = new(options);

    public IReadOnlyList<string> Names()
    {
        var folder = place.Below("");
        return [.. new S3Listing(_requests, cancellation).All(folder).Select(listed => listed.Key[folder.Key.Length..])];
    }

    public byte[] Read(string name) => _s3.Get(place.Below(name));

    public void Write(string name, byte[] content) => _s3.Put(place.Below(name), content);

    public void Dispose()
    {
        _s3.Dispose();
        _requests.Dispose();
    }
}
