using System.Text;

namespace Sparkify.Simulation.Chaos;

/// <summary>Changes one value of a line of JSON, byte by byte, and leaves the rest as it is.</summary>
internal static class JsonLine
{
    /// <summary>The line with another value; null if it has no such key.</summary>
    /// <param name="line">A flat object without spaces between its parts.</param>
    public static byte[]? With(ReadOnlySpan<byte> line, string key, Func<byte[], byte[]> change)
    {
        var name = Encoding.UTF8.GetBytes($"\"{key}\":");
        var start = line.IndexOf(name);
        if (start < 0)
        {
            return null;
        }

        start += name.Length;
        var end = start + ValueLength(line[start..]);
        return [.. line[..start], .. change(line[start..end].ToArray()), .. line[end..]];
    }

    /// <summary>The line with one more key at its end.</summary>
    public static byte[] Plus(ReadOnlySpan<byte> line, ReadOnlySpan<byte> member) => [.. line[..^1], (byte)',', .. member, (byte)'}'];

    private static int ValueLength(ReadOnlySpan<byte> value)
    {
        if (value[0] != (byte)'"')
        {
            return value.IndexOfAny((byte)',', (byte)'}');
        }

        var end = 1;
        while (value[end] != (byte)'"')
        {
            end += value[end] == (byte)'\\' ? 2 : 1;
        }

        return end + 1;
    }
}
