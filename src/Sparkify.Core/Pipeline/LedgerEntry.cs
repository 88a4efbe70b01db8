namespace Sparkify.Pipeline;

/// <summary>The newest version of one object that the ledger knows.</summary>
internal sealed record LedgerEntry(
    long FileId,
    string Uri,
    long Size,
    string? ETag,
    DateTime ModifiedAt,
    DateTime VersionAt,
    DateTime PrecedenceAt,
    string? ContentHash,
    string Status,
    bool IsShared);
