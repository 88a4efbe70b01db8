using Sparkify.Sources;

namespace Sparkify.Pipeline;

/// <summary>A record in quarantine and the bytes to read in its place.</summary>
/// <param name="Object">The object it came from.</param>
/// <param name="PrecedenceAt">The object's precedence, which the record keeps.</param>
internal sealed record RejectedRecord(long RejectId, string Object, SourceKind Kind, DateTimeOffset PrecedenceAt, byte[] Bytes);
