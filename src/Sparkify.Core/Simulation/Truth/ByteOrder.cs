using System.Text;

namespace Sparkify.Simulation.Truth;

/// <summary>Compares texts as databases do: by their bytes in UTF-8.</summary>
internal sealed class ByteOrder : IComparer<string>
{
    public static ByteOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        return Encoding.UTF8.GetBytes(x ?? "").AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y ?? ""));
    }
}
