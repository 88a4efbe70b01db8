namespace Sparkify.Checks;

/// <summary>What one table holds: two tables with equal digests hold the same rows.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Digest">The sum of 60 bits of each row's md5; the order of the rows does not count, nor does the engine.</param>
public sealed record TableDigest(string Table, long Rows, string Digest);
