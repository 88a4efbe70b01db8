using DuckDB.NET.Data;

namespace Sparkify.Warehouse;

/// <summary>
/// How many threads DuckDB works with: one as long as there is little to do. A load is some 240 statements of a millisecond, and with two
/// threads the one that asked looks for work without a pause while the other has it: a seventh of the processor time of a small load.
/// </summary>
internal sealed class EngineThreads
{
    // The rows of a row group: less is never shared out.
    private const long LittleRows = 122_880;
    private const long LittleBytes = 32L << 20;

    private readonly DuckDBConnection _owner;
    private long _rows;
    private bool _isOne;

    /// <param name="owner">A connection to the instance that holds the file.</param>
    /// <param name="path">The file that the statements read.</param>
    public EngineThreads(DuckDBConnection owner, string path)
    {
        _owner = owner;
        _isOne = new FileInfo(path).Length < LittleBytes;
        if (_isOne)
        {
            owner.Execute("set threads = 1");
        }
    }

    /// <summary>So many rows are staged now, beside those of earlier batches.</summary>
    public void Add(long rows)
    {
        _rows += rows;
        if (_isOne && _rows > LittleRows)
        {
            _isOne = false;
            _owner.Execute("reset threads");
        }
    }
}
