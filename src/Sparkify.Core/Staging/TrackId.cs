using System.Buffers;
using System.Text;

namespace Sparkify.Staging;

/// <summary>The Million Song Dataset's track id: <c>TR</c> and 16 capital letters or digits.</summary>
internal static class TrackId
{
    private const int Length = 18;
    private static readonly SearchValues<byte> _letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"u8);

    public static bool Is(ReadOnlySpan<byte> name)
    {
        return name.Length == Length && name.StartsWith("TR"u8) && name.IndexOfAnyExcept(_letters) < 0;
    }

    /// <summary>The name of an object up to its first dot, if it is a track id; else null.</summary>
    public static string? Of(string uri)
    {
        var name = uri[(uri.LastIndexOfAny(['/', '\\']) + 1)..].Split('.')[0];
        return Is(Encoding.UTF8.GetBytes(name)) ? name : null;
    }
}
