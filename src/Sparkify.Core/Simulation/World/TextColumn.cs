using System.Text;

namespace Sparkify.Simulation.World;

/// <summary>Many short texts in UTF-8, one after the other: a million titles need no million objects.</summary>
internal sealed class TextColumn(int capacity)
{
    private const int ExpectedBytes = 20;

    private readonly int[] _ends = new int[capacity];
    private byte[] _bytes = new byte[Math.Max(256, capacity * ExpectedBytes)];

    public int Count { get; private set; }

    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            var start = index == 0 ? 0 : _ends[index - 1];
            return _bytes.AsSpan(start, _ends[index] - start);
        }
    }

    public string TextAt(int index) => Encoding.UTF8.GetString(this[index]);

    public void Add(string text)
    {
        var start = Count == 0 ? 0 : _ends[Count - 1];
        var end = start + Encoding.UTF8.GetByteCount(text);
        if (end > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(end, _bytes.Length + (_bytes.Length / 2)));
        }

        Encoding.UTF8.GetBytes(text, _bytes.AsSpan(start));
        _ends[Count++] = end;
    }
}
