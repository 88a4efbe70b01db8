using System.Data.Common;
using Sparkify.Pipeline;
using Sparkify.Staging;

namespace Sparkify.Warehouse;

/// <summary>A warehouse in the hands of one run: nobody else writes to it until this is disposed of.</summary>
internal abstract class WarehouseOwner : IDisposable
{
    /// <summary>Where statements of the run go.</summary>
    public abstract DbConnection Connection { get; }

    public abstract IStagingArea Staging { get; }

    public abstract Dialect Dialect { get; }

    /// <summary>True if readers lack work that no check holds back: its run died before it had published.</summary>
    public abstract bool OwesPublication { get; }

    /// <summary>Heals what a crash left behind and makes sure that every table is there.</summary>
    /// <param name="rebuild">Start from empty tables; readers keep what they see until the run is complete.</param>
    /// <param name="notes">Gets a line for people if something was healed.</param>
    /// <exception cref="SparkifyException">Another version of the product made the tables.</exception>
    public abstract void Open(bool rebuild, ICollection<string> notes);

    /// <summary>What was loaded, as it is to be compared with the sources: nothing, if the tables are built anew.</summary>
    public virtual Ledger ReadLedger() => Ledger.Read(Connection);

    /// <summary>Source bytes of one batch.</summary>
    /// <param name="asked">What bounds the memory of a reader in this process.</param>
    public virtual long BatchBytes(long asked) => asked;

    /// <summary>Brings the objects of a batch to staging.</summary>
    public virtual IReadOnlyList<ObjectOutcome> Read(BatchReading reading, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading.Scan(Staging.OpenWriter, cancellation);
    }

    /// <summary>From here to <see cref="CommitBatch"/> all that is written stays or goes together.</summary>
    public abstract void BeginBatch();

    public abstract void CommitBatch();

    /// <summary>Makes room for one more batch.</summary>
    public abstract void BetweenBatches();

    /// <summary>Lets the engine enforce what it can of the models' headers.</summary>
    /// <returns>Names of checks that need not be run: what they look for cannot be there.</returns>
    public abstract IReadOnlySet<string> Enforce();

    /// <summary>Does something that only reads, while what was committed is on its way to disk.</summary>
    public abstract T WhileWriting<T>(Func<T> read);

    /// <summary>Takes back what the run loaded, where readers would see it otherwise. To be called if a severe check failed.</summary>
    public abstract void Withdraw();

    /// <summary>Writes a few rows about the run.</summary>
    public abstract void Note(Action write);

    /// <summary>What a run publishes, by name; null if it is no file.</summary>
    public abstract string? SnapshotOf(string runId);

    /// <summary>Ends the run. Its rows are durable, and readers see them if it is published.</summary>
    /// <param name="report">Null if only the tables were to be made.</param>
    /// <returns>The run that readers see now; null if there is none.</returns>
    public abstract string? Complete(EtlReport? report);

    /// <summary>Ends without publishing: what was noted is durable.</summary>
    public abstract void Keep();

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
