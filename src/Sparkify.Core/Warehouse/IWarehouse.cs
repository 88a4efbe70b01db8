using System.Data.Common;
using Sparkify.Pipeline;

namespace Sparkify.Warehouse;

/// <summary>One warehouse, whatever engine keeps it.</summary>
internal interface IWarehouse
{
    /// <summary>Does the work of one run as the only writer.</summary>
    /// <param name="wait">How long to wait for another run to end.</param>
    /// <param name="work">May be called again if the connection broke and nothing of it stayed.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="SparkifyException">Another run holds the warehouse, or it cannot be reached or written.</exception>
    T Write<T>(TimeSpan wait, Func<WarehouseOwner, T> work, CancellationToken cancellation);

    /// <summary>What was loaded; null if the warehouse is not there yet.</summary>
    Ledger? Ledger(TimeSpan wait, CancellationToken cancellation);

    /// <summary>Opens what the last complete run published; never waits for a load and never sees half of one.</summary>
    /// <exception cref="SparkifyException">Nothing is published yet.</exception>
    DbConnection OpenPublished();

    /// <summary>Opens what that run published, which need not be the newest; null if no state is kept but the newest.</summary>
    DbConnection? OpenPublished(string runId);

    /// <summary>Opens the newest state, published or not; what is published while a run works.</summary>
    /// <param name="isPublished">True if a run holds the warehouse and the published state was opened instead.</param>
    DbConnection OpenNewest(out bool isPublished);

    /// <summary>The run whose rows readers see; null if nothing is published.</summary>
    string? PublishedRun();

    /// <summary>The file that readers open.</summary>
    /// <exception cref="SparkifyException">Nothing is published, or the warehouse is no file.</exception>
    string PublishedFile();

    /// <summary>The stored bytes of a reject, by the values of its row in <c>ops.rejects</c>.</summary>
    byte[] RejectBytes(long rawAt, int rawLength);

    /// <summary>Makes an earlier state the published one.</summary>
    /// <param name="runId">The run that published it; null for the one before the current.</param>
    /// <returns>The run that readers see now.</returns>
    string Rollback(string? runId);

    /// <summary>Makes a role that may read what is published, and nothing else.</summary>
    /// <returns>The statements that were run.</returns>
    string GrantReading(string role);

    /// <summary>Drops every table, the ledger, what is published and the rejects' bytes.</summary>
    void Drop();
}
