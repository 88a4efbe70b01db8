namespace Sparkify.Checks;

/// <summary>What one table holds: two tables with equal digests hold the same rows.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Digest">64 bits over all rows, in hex; the order of the rows does not count.</param>
public sealed record TableDigest(string Table, long Rows, string Digest);
