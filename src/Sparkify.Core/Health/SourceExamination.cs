using Sparkify.Sources;
using Sparkify.Sources.S3;

namespace Sparkify.Health;

/// <summary>Is a location there, does it hold an object of its kind, and can that be read?</summary>
/// <param name="name">What the location is for.</param>
internal sealed class SourceExamination(string name, SourceKind kind, string location, IObjectStore store) : IExamination
{
    public string Name { get; } = name;

    public IReadOnlyList<string> Needs => S3Address.Is(location) ? [SourceHealth.Store, SourceHealth.Credentials] : [];

    public Diagnosis Examine(CancellationToken cancellation)
    {
        if (store.First(kind, location, cancellation) is not { } first)
        {
            return Diagnosis.Warn(
                $"{location} holds no object of this kind",
                $"Check the place; names end in {(kind == SourceKind.Genres ? ".cls, .csv, .tsv or .txt" : ".json, .jsonl or .ndjson")}, also packed as .gz.");
        }

        try
        {
            using var content = store.Open(first);
            content.Read(new byte[1], 0);
            return Diagnosis.Pass(location);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return Diagnosis.Fail(
                $"{first.Uri} can be listed, not read",
                S3Address.Is(location) ? "Grant these credentials s3:GetObject on it." : "Grant the user who runs this the right to read it.");
        }
    }
}
