using System.Data.Common;

namespace Sparkify.Warehouse;

/// <summary>Opens a warehouse for reading.</summary>
public sealed class WarehouseReader(WarehouseAddress warehouse)
{
    private readonly WarehouseFiles _files = new(warehouse);

    /// <summary>Opens what the last complete run published; never waits for a load and never sees half of one.</summary>
    /// <exception cref="SparkifyException">Nothing is published yet.</exception>
    public DbConnection OpenPublished()
    {
        return DuckDbDatabase.OpenReadOnly(new Publication(_files).CurrentPath());
    }

    /// <summary>Opens the newest state, published or not, for the people who look after the pipeline; what is published while a run works.</summary>
    /// <param name="isPublished">True if a run holds the warehouse and the published state was opened instead.</param>
    public DbConnection OpenNewest(out bool isPublished)
    {
        if (!File.Exists(_files.Build))
        {
            isPublished = true;
            return OpenPublished();
        }

        try
        {
            isPublished = false;
            return DuckDbDatabase.OpenReadOnly(_files.Build);
        }
        catch (SparkifyException busy) when (busy.ExitCode == 5)
        {
            isPublished = true;
            return OpenPublished();
        }
    }

    /// <summary>The run whose snapshot readers see, or null if nothing is published.</summary>
    public string? PublishedRun()
    {
        return new Publication(_files).CurrentRun();
    }

    /// <summary>The stored bytes of a reject, by the values of its row in <c>ops.rejects</c>.</summary>
    /// <param name="rawAt">Where the bytes start in the quarantine file.</param>
    /// <param name="rawLength">Bytes stored, at most 64 KiB.</param>
    public byte[] RejectBytes(long rawAt, int rawLength)
    {
        return Quarantine.Read(_files.Quarantine, rawAt, rawLength);
    }
}
