using System.Buffers;

namespace Sparkify.Simulation.World;

/// <summary>How several artists share one line of credit.</summary>
internal static class Credits
{
    private const int MostParts = 4;

    private static readonly string[] _marks = ["feat.", "featuring", "ft.", "&", ";", "/", "with", "vs."];
    private static readonly SearchValues<char> _starts = SearchValues.Create("f&;/wv");
    private static readonly WeightedChoice _choice = new([30, 8, 6, 8, 26, 4, 12, 3, 3]);

    /// <summary>What stands between artist and guest.</summary>
    public static IReadOnlyList<string> Joints { get; } =
        [" feat. ", " Feat. ", " ft. ", " featuring ", " & ", " with ", " / ", "; ", " vs. "];

    /// <returns>An index into <see cref="Joints"/>.</returns>
    public static int PickJoint(ref Chance chance) => _choice.Pick(ref chance);

    /// <summary>The names of a credit, the first four at most; a name that credits nobody else is its own only part.</summary>
    /// <param name="artistKey">A credit as <see cref="MatchKey"/> compares it.</param>
    /// <remarks>
    /// Names end at <c>feat.</c>, <c>featuring</c>, <c>ft.</c>, <c>&amp;</c>, <c>;</c>, <c>/</c>, <c>with</c> and <c>vs.</c>.
    /// The words among them start at the edge of a word; <c>featuring</c> and <c>with</c> end at one, too. Only ASCII counts as part of a word.
    /// </remarks>
    public static IReadOnlyList<string> Parts(string artistKey)
    {
        if (!artistKey.AsSpan().ContainsAny(_starts))
        {
            return [artistKey];
        }

        var parts = new List<string>(MostParts);
        var start = 0;
        for (var i = 0; i < artistKey.Length && parts.Count < MostParts;)
        {
            var mark = MarkAt(artistKey, i);
            if (mark == 0)
            {
                i++;
                continue;
            }

            parts.Add(artistKey[start..i].Trim());
            i += mark;
            start = i;
        }

        if (parts.Count < MostParts)
        {
            parts.Add(artistKey[start..].Trim());
        }

        return parts;
    }

    // The length of the mark that starts here, or 0.
    private static int MarkAt(string text, int index)
    {
        foreach (var mark in _marks)
        {
            if (string.CompareOrdinal(text, index, mark, 0, mark.Length) == 0
                && (!char.IsAsciiLetter(mark[0]) || !IsWord(text, index - 1))
                && (!char.IsAsciiLetter(mark[^1]) || !IsWord(text, index + mark.Length)))
            {
                return mark.Length;
            }
        }

        return 0;
    }

    private static bool IsWord(string text, int index) =>
        index >= 0 && index < text.Length && (char.IsAsciiLetterOrDigit(text[index]) || text[index] == '_');
}
