namespace Sparkify.Web.Answering;

/// <summary>What the page about the pipeline reads of its bookkeeping.</summary>
internal static class PipelineSql
{
    public const string Rejects = """
        select reject_id, object, line, reason, field, message, status, run_id
        from ops.rejects
        order by reject_id desc
        """;

    public const string Objects = """
        select uri as object, kind, status, records_read as "read", records_new as "new", records_corrected as corrected, records_known as known,
            records_rejected as rejected, loaded_at
        from ops.load_ledger
        where is_current
        order by records_rejected desc, loaded_at desc, kind, uri
        """;

    /// <summary>One reject, with where its bytes are.</summary>
    public static string Reject(long id)
    {
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"""
            select object, line, byte_offset, length, reason, field, message, status, run_id, sha256, raw_at, raw_length
            from ops.rejects
            where reject_id = {id}
            """);
    }
}
