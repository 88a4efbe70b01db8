using System.Data.Common;
using Sparkify.Sources;
using Sparkify.Warehouse;

namespace Sparkify.Pipeline;

/// <summary>What was loaded: one row per object version, in the same database and transaction as the rows themselves.</summary>
internal sealed class Ledger
{
    private readonly Dictionary<string, LedgerEntry> _byUri;
    private readonly Dictionary<string, LedgerEntry> _byContent = [];

    private Ledger(IReadOnlyList<LedgerEntry> current, long lastFileId)
    {
        _byUri = current.ToDictionary(entry => entry.Uri);
        LastFileId = lastFileId;
        var loaded = current.Where(entry => entry is { Status: "loaded", ContentHash: not null } && !RejectStore.IsOne(entry.Uri));
        foreach (var entry in loaded.OrderByDescending(entry => entry.PrecedenceAt).ThenBy(entry => entry.FileId))
        {
            _byContent.TryAdd(entry.ContentHash!, entry);
        }
    }

    /// <summary>That of a warehouse without a row.</summary>
    public static Ledger Empty { get; } = new([], 0);

    /// <summary>True if nothing was ever met, not even an object that failed.</summary>
    public bool IsEmpty => LastFileId == 0;

    /// <summary>The greatest object number given so far.</summary>
    public long LastFileId { get; }

    public static Ledger Read(DbConnection connection)
    {
        var current = connection.Read(
            """
            select file_id, uri, size, etag, modified_at, version_at, precedence_at, content_hash, status, is_shared
            from ops.load_ledger where is_current
            """,
            row => new LedgerEntry(
                row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetDateTime(4),
                row.GetDateTime(5), row.GetDateTime(6), row.IsDBNull(7) ? null : row.GetString(7), row.GetString(8), row.GetBoolean(9)));
        return new Ledger(current, connection.Count("select max(file_id) from ops.load_ledger"));
    }

    /// <summary>What a run has to do with a listed object: <c>load</c>, <c>reload</c>, <c>retry</c> or <c>skip</c>.</summary>
    /// <remarks>Compared by uri, etag, size and time as listed. Time is never a watermark: an older file that is new here is loaded.</remarks>
    public string ActionFor(SourceObject listed)
    {
        if (!_byUri.TryGetValue(listed.Uri, out var entry))
        {
            return "load";
        }

        if (entry.Status == "failed")
        {
            return "retry";
        }

        return entry.Size == listed.Size && entry.ETag == listed.ETag && entry.ModifiedAt == Microseconds(listed.ModifiedAt) ? "skip" : "reload";
    }

    /// <summary>The newest version of an object, or null if it was never met.</summary>
    public LedgerEntry? Find(string uri)
    {
        return _byUri.GetValueOrDefault(uri);
    }

    /// <summary>A loaded object with the same bytes, or null.</summary>
    public LedgerEntry? WithContent(string hash)
    {
        return _byContent.GetValueOrDefault(hash);
    }

    /// <summary>UTC as the ledger keeps it: cut to microseconds.</summary>
    public static DateTime Microseconds(DateTimeOffset moment)
    {
        var ticks = moment.UtcTicks;
        return new DateTime(ticks - (ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Unspecified);
    }
}
