namespace Sparkify.Sources.Packing;

/// <summary>What packing came to.</summary>
/// <param name="Objects">Objects that were found.</param>
/// <param name="Known">Of these, packed by an earlier run.</param>
/// <param name="Records">Records packed now.</param>
/// <param name="Packs">Objects written now.</param>
/// <param name="Bytes">Their bytes, packed.</param>
public sealed record PackReport(long Objects, long Known, long Records, long Packs, long Bytes);
