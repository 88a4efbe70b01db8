namespace Sparkify.Sandbox;

/// <summary>What a worker is told: one line of JSON on its standard input.</summary>
/// <param name="Snapshot">The published file.</param>
/// <param name="Sql">What somebody wrote.</param>
/// <param name="Rows">Rows to send at most.</param>
/// <param name="Bytes">Bytes to send at most.</param>
internal sealed record WorkerOrder(string Snapshot, string Sql, int Rows, int Bytes);
