namespace Sparkify.Staging;

/// <summary>How far the reading of a manifest is.</summary>
/// <param name="Objects">Objects done.</param>
/// <param name="Records">Records met.</param>
/// <param name="Bytes">Stored bytes read.</param>
public readonly record struct ScanProgress(long Objects, long Records, long Bytes);
