using Sparkify.Sources;
using Sparkify.Sources.S3;

namespace Sparkify.Health;

/// <summary>All there is to examine where sources come from.</summary>
public static class SourceHealth
{
    internal const string Store = "S3 store";
    internal const string Credentials = "credentials";

    private static readonly (string Name, SourceKind Kind)[] _kinds =
        [("event log", SourceKind.Events), ("songs", SourceKind.Songs), ("genres", SourceKind.Genres)];

    /// <param name="locations">What is set; a kind may be missing.</param>
    /// <param name="store">Lists them.</param>
    /// <param name="options">How the S3 store is reached.</param>
    /// <param name="time">To compare clocks.</param>
    public static IReadOnlyList<IExamination> Of(
        IReadOnlyDictionary<SourceKind, string> locations, IObjectStore store, S3Options options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(locations);
        return
        [
            .. locations.Values.Any(S3Address.Is) ? Far(options, time) : Unasked(),
            .. _kinds.Select(kind => locations.TryGetValue(kind.Kind, out var location)
                ? (IExamination)new SourceExamination(kind.Name, kind.Kind, location, store)
                : new NotExamined(kind.Name, "not set")),
        ];
    }

    private static IEnumerable<IExamination> Far(S3Options options, TimeProvider time)
    {
        var reading = new S3Reading(options, time);
        return [new S3StoreExamination(reading), new ClockExamination(reading), new CredentialsExamination(options)];
    }

    private static IEnumerable<IExamination> Unasked()
    {
        const string Reason = "no source lies in S3";
        return [new NotExamined(Store, Reason), new NotExamined("clock", Reason), new NotExamined(Credentials, Reason)];
    }
}
