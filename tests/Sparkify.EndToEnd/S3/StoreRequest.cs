namespace Sparkify.EndToEnd.S3;

/// <summary>A request that a <see cref="FaultyStore"/> got.</summary>
/// <param name="Key">The object's key; empty for a listing.</param>
/// <param name="Query">The query, decoded.</param>
/// <param name="Headers">Headers, whatever their case.</param>
/// <param name="Time">Which time this key, or a listing, is asked for; from 1.</param>
internal sealed record StoreRequest(string Key, IReadOnlyDictionary<string, string> Query, IReadOnlyDictionary<string, string> Headers, int Time)
{
    public bool IsListing => Key.Length == 0;
}
