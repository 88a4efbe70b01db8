namespace Sparkify.Staging.Json;

/// <summary>The fields of one record that the contract does not know, kept as one JSON object.</summary>
internal sealed class UnknownFields
{
    private readonly List<string> _names = [];
    private byte[] _json = new byte[1024];
    private int _length;

    public IReadOnlyList<string> Names => _names;

    /// <summary>A JSON object; null if there is no unknown field. Valid until the next record.</summary>
    public Text Json => _names.Count == 0 ? default : new Text(_json.AsSpan(0, _length));

    public void Clear()
    {
        _names.Clear();
        _length = 0;
    }

    /// <param name="name">The name, unescaped.</param>
    /// <param name="rawName">The name as it stands in the record, without quotes.</param>
    /// <param name="rawValue">The value as it stands in the record.</param>
    public void Add(string name, ReadOnlySpan<byte> rawName, ReadOnlySpan<byte> rawValue)
    {
        _length = Math.Max(_length - 1, 0);
        Append(_names.Count == 0 ? "{\""u8 : ",\""u8);
        Append(rawName);
        Append("\":"u8);
        Append(rawValue);
        Append("}"u8);
        _names.Add(name);
    }

    /// <summary>Counts each unknown field of the record once.</summary>
    public void CountInto(Dictionary<string, long> drift, int maxNames)
    {
        foreach (var name in _names)
        {
            if (drift.TryGetValue(name, out var count) || drift.Count < maxNames)
            {
                drift[name] = count + 1;
            }
        }
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (_length + bytes.Length > _json.Length)
        {
            Array.Resize(ref _json, Math.Max(_json.Length * 2, _length + bytes.Length));
        }

        bytes.CopyTo(_json.AsSpan(_length));
        _length += bytes.Length;
    }
}
