namespace Sparkify.Health;

/// <summary>Is there memory enough for a run?</summary>
/// <param name="available">Bytes that the process may use.</param>
public sealed class MemoryExamination(long available) : IExamination
{
    // What a run was measured to take at most, whatever its input.
    private const long Least = 500L << 20;

    /// <summary>The memory of this machine, or what its container may use.</summary>
    public MemoryExamination()
        : this(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes)
    {
    }

    /// <inheritdoc/>
    public string Name => "memory";

    /// <inheritdoc/>
    public Diagnosis Examine(CancellationToken cancellation)
    {
        var finding = $"{Words.Bytes(available)}, {Words.Count(Environment.ProcessorCount, "core")}";
        return available >= Least
            ? Diagnosis.Pass(finding)
            : Diagnosis.Warn($"{finding}; a run may take {Words.Bytes(Least)}", "Give the machine or its container more memory.");
    }
}
