namespace Sparkify.Pipeline;

/// <summary>How far a run is.</summary>
/// <param name="Step">The step's name: <c>list</c>, <c>read</c>, <c>model</c>, <c>check</c>, <c>publish</c>.</param>
/// <param name="Detail">The model or object at work, or empty.</param>
public readonly record struct EtlProgress(
    string Step, string Detail, long ObjectsDone, long ObjectsTotal, long Records, long BytesDone, long BytesTotal);
