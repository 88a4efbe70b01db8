using System.Data.Common;

namespace Sparkify.Warehouse;

/// <summary>Opens a warehouse for reading.</summary>
public sealed class WarehouseReader(WarehouseAddress warehouse)
{
    private readonly IWarehouse _warehouse = Warehouses.At(warehouse, TimeProvider.System);

    /// <summary>Opens what the last complete run published; never waits for a load and never sees half of one.</summary>
    /// <exception cref="SparkifyException">Nothing is published yet.</exception>
    public DbConnection OpenPublished()
    {
        return _warehouse.OpenPublished();
    }

    /// <summary>Opens what that run published, which need not be the newest; null if no state is kept but the newest.</summary>
    public DbConnection? OpenPublished(string runId)
    {
        return _warehouse.OpenPublished(runId);
    }

    /// <summary>Opens the newest state, published or not, for the people who look after the pipeline; what is published while a run works.</summary>
    /// <param name="isPublished">True if a run holds the warehouse and the published state was opened instead.</param>
    public DbConnection OpenNewest(out bool isPublished)
    {
        return _warehouse.OpenNewest(out isPublished);
    }

    /// <summary>The run whose rows readers see, or null if nothing is published.</summary>
    public string? PublishedRun()
    {
        return _warehouse.PublishedRun();
    }

    /// <summary>The file that readers open, for a process that opens it itself.</summary>
    /// <exception cref="SparkifyException">Nothing is published, or the warehouse is no file.</exception>
    public string PublishedFile()
    {
        return _warehouse.PublishedFile();
    }

    /// <summary>The stored bytes of a reject, by the values of its row in <c>ops.rejects</c>.</summary>
    /// <param name="rawAt">Where the bytes are.</param>
    /// <param name="rawLength">Bytes stored, at most 64 KiB.</param>
    public byte[] RejectBytes(long rawAt, int rawLength)
    {
        return _warehouse.RejectBytes(rawAt, rawLength);
    }
}
