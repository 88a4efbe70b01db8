using System.Text;
using Sparkify.Pipeline;
using Sparkify.Simulation;
using Sparkify.Sources;
using Sparkify.Sources.S3;

namespace Sparkify.Smoke;

/// <summary>What a smoke test loads: a small made-up city, here and in the bucket.</summary>
/// <param name="staging">Below this a folder of its own is written.</param>
internal sealed class SmokeSources(S3Address staging, S3Options options, CancellationToken cancellation) : IDisposable
{
    private readonly S3Writing _s3 = new(options, cancellation);
    private readonly List<S3Address> _written = [];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sparkify-smoke-");

    public string Folder => _folder.FullName;

    private S3Address Place => staging.Below($"sparkify-smoke-{Folder[^6..]}");

    public IReadOnlyList<(SourceKind Kind, string Location)> Near =>
        [(SourceKind.Events, Path.Combine(Folder, "city", "log_data")), (SourceKind.Songs, Path.Combine(Folder, "city", "song_data"))];

    public IReadOnlyList<(SourceKind Kind, string Location)> Far =>
        [(SourceKind.Events, Place.Below("log_data").ToString()), (SourceKind.Songs, Place.Below("song_data").ToString())];

    /// <summary>Makes the city and puts it into the bucket.</summary>
    /// <returns>Objects written.</returns>
    public int Write()
    {
        var plan = new SimulationPlan { Seed = 7, Users = 60, Days = 5, Songs = 40, Threads = 1 };
        new Simulator(plan).Write(Path.Combine(Folder, "city"), null, cancellation);
        foreach (var (_, folder) in Near)
        {
            foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                Put($"{Path.GetFileName(folder)}/{Path.GetRelativePath(folder, file).Replace('\\', '/')}", File.ReadAllBytes(file));
            }
        }

        return _written.Count;
    }

    /// <summary>Puts one more log beside the others.</summary>
    public void PutLog(string name, string text) => Put($"log_data/{name}", Encoding.UTF8.GetBytes(text));

    public EtlRequest Request => new(Far);

    public void Dispose()
    {
        // A test that was stopped leaves nothing either.
        using var sweep = new S3Writing(options, CancellationToken.None);
        _written.Distinct().ToList().ForEach(sweep.Remove);
        _s3.Dispose();
        _folder.Delete(recursive: true);
    }

    private void Put(string name, byte[] content)
    {
        _s3.Put(Place.Below(name), content);
        _written.Add(Place.Below(name));
    }
}
