using Sparkify.Staging;
using Sparkify.Warehouse.Native;

namespace Sparkify.Warehouse;

/// <summary>The staging tables of one batch. Events lie in memory of our own until the models ask for them.</summary>
internal interface IStagingArea
{
    /// <summary>The batch's events.</summary>
    EventTable Events { get; }

    /// <summary>Numbers of the batch's vocabulary rows.</summary>
    References References { get; }

    /// <summary>Where the bytes of rejected records go.</summary>
    IQuarantine Quarantine { get; }

    /// <summary>Opens the area for one more reading thread.</summary>
    IStagingWriter OpenWriter();

    /// <summary>Opens one table for appending.</summary>
    IStagedRows OpenTable(string name);

    /// <summary>Takes out every row of an object; texts that only it names are pruned with the batch.</summary>
    void Discard(long fileId);

    /// <summary>Brings all that was written to where the models read it. To be called inside the batch's transaction.</summary>
    void Seal();

    /// <summary>Empties every table for the next batch.</summary>
    void Clear();
}
