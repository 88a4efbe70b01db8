using System.Data.Common;
using Sparkify.Warehouse;

namespace Sparkify.Pipeline;

/// <summary>Writes what a batch did – ledger, rejects, drift – inside the batch's transaction.</summary>
internal sealed class LedgerWriter(DbConnection connection, RunContext run)
{
    /// <summary>True if no batch came before: there is nothing to bring up to date.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Brings the times of known objects up to date. To be called before the models look who is later.</summary>
    public void Touch()
    {
        if (!IsFirst)
        {
            TouchUnchanged();
            RaisePrecedence();
        }
    }

    /// <summary>Writes ledger, rejects and drift. To be called after the models.</summary>
    public void Write()
    {
        if (!IsFirst)
        {
            ForgetEarlierVersions();
        }

        connection.Execute(
            """
            insert into ops.load_ledger
            select
                o.file_id, o.uri, o.kind, o.size, o.etag, o.modified_at, o.version_at, o.precedence_at, o.content_hash, o.status, o.reason,
                true, s.file_id is not null, coalesce(s.is_contested, false), $1, cast($2 as timestamp),
                case when o.status = 'loaded' then o.records_read else 0 end,
                case when o.status = 'loaded'
                    then o.records_read - o.records_rejected - coalesce(r.known, 0) - coalesce(r.corrected, 0) else 0 end,
                case when o.status = 'loaded' then coalesce(r.corrected, 0) else 0 end,
                case when o.status = 'loaded' then coalesce(r.known, 0) else 0 end,
                case when o.status = 'loaded' then o.records_rejected else 0 end,
                case when o.status = 'loaded' then o.records_blank else 0 end,
                case when o.status = 'loaded' then o.records_repaired else 0 end
            from object_records o
            left join repeated_records r on o.file_id = r.file_id
            left join shared_objects s on o.file_id = s.file_id
            where o.status <> 'unchanged'
            """,
            run.RunId,
            run.StartedAt.UtcDateTime);
        connection.Execute(
            """
            update ops.load_ledger set is_shared = true, is_contested = load_ledger.is_contested or s.is_contested
            from shared_objects s where load_ledger.file_id = s.file_id
            """);
        WriteRejects();
        connection.Execute("insert into ops.drift select file_id, field, records from drift_records");
    }

    private void ForgetEarlierVersions()
    {
        connection.Execute(
            "delete from ops.load_ledger where status = 'failed' and uri in (select uri from object_records)");
        connection.Execute(
            """
            update ops.load_ledger set is_current = false
            where is_current and uri in (select uri from object_records where status <> 'unchanged')
            """);
    }

    // An unchanged object keeps its row.
    private void TouchUnchanged()
    {
        connection.Execute(
            """
            update ops.load_ledger set modified_at = o.modified_at, version_at = o.version_at, etag = o.etag
            from object_records o
            where o.status = 'unchanged' and load_ledger.uri = o.uri and load_ledger.is_current
            """);
    }

    // A later copy speaks for all objects with the same bytes.
    private void RaisePrecedence()
    {
        connection.Execute(
            """
            update ops.load_ledger set precedence_at = copies.precedence_at
            from (
                select content_hash, max(precedence_at) as precedence_at
                from object_records where status <> 'failed' group by content_hash
            ) as copies
            where load_ledger.content_hash = copies.content_hash and load_ledger.precedence_at < copies.precedence_at
            """);
    }

    // What a retry rejects again is in quarantine already.
    private void WriteRejects()
    {
        connection.Execute(
            """
            update ops.rejects set status = 'superseded', settled_run_id = $1
            where status = 'open' and object in (select uri from object_records where status = 'loaded')
            """,
            run.RunId);
        connection.Execute(
            """
            insert into ops.rejects
            select
                (select coalesce(max(reject_id), 0) from ops.rejects) + row_number() over (order by r.file_id, r.byte_offset),
                r.file_id, o.uri, r.line_in_part + coalesce(p.lines_before, 0), r.byte_offset, r.length, r.reason, r.field,
                r.message, r.sha256, r.raw_at, r.raw_length, $1, 'open', null
            from reject_records r
            join object_records o on r.file_id = o.file_id
            left join part_records p on r.file_id = p.file_id and r.part = p.part
            where o.uri not like $2
            """,
            run.RunId,
            $"{RejectStore.UriPrefix}%");
    }
}
