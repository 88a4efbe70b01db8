namespace Sparkify.Sources;

/// <summary>What the kinds of sources are called in reports and in the ledger.</summary>
internal static class SourceKinds
{
    public static string Name(this SourceKind kind) => kind switch
    {
        SourceKind.Events => "events",
        SourceKind.Songs => "songs",
        _ => "genres",
    };
}
