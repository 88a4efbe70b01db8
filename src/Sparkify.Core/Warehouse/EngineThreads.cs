using DuckDB.NET.Data;

namespace Sparkify.Warehouse;

/// <summary>
/// How many threads DuckDB works with: one as long as there is little to do. A load is some 240 statements of a millisecond, and with two
/// threads the one that asked looks for work without a pause while the other has it: a sixth of the processor time of a small load.
/// </summary>
/// <param name="owner">A connection to the instance that is loaded into.</param>
internal sealed class EngineThreads(DuckDBConnection owner)
{
    // The rows of a row group: less is never shared out.
    private const long LittleRows = 122_880;
    private const long LittleBytes = 16L << 20;

    private long _rows;

    public bool AreMany => owner.Count("select current_setting('threads')") > 1;

    /// <summary>What a connection string says about threads: one for an instance that opens a small file, or makes one.</summary>
    /// <remarks>Said later, the engine starts its threads and ends them, and each time gives back what memory the whole process has free.</remarks>
    public static string At(string path)
    {
        return new FileInfo(path) is { Exists: true, Length: > LittleBytes } ? "" : ";threads=1";
    }

    /// <summary>So many rows are staged now, beside those of earlier batches.</summary>
    public void Add(long rows)
    {
        var before = _rows;
        _rows += rows;
        if (before <= LittleRows && _rows > LittleRows)
        {
            owner.Execute("reset threads");
        }
    }
}
