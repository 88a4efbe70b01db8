using Sparkify.Web.Answering;

namespace Sparkify.Web.Figures;

/// <summary>The colour of a genre: the same on every chart and page.</summary>
internal static class GenreTone
{
    private const int Tones = 15;

    // The names of the usual label sources have colours of their own; others take one by their place in the warehouse's list.
    private static readonly string[] _usual = ["Rock", "Electronic", "Metal", "Pop", "RnB", "Rap", "Jazz", "Reggae", "Country", "Blues", "Folk", "Punk", "World", "Latin", "New Age"];

    /// <summary>Its name in the style sheet; null for what is no genre.</summary>
    public static string? Of(Sheet sheet, string genre)
    {
        var usual = Array.FindIndex(_usual, name => name.Equals(genre, StringComparison.OrdinalIgnoreCase));
        if (usual >= 0)
        {
            return $"g{usual}";
        }

        var filter = sheet.Desk.Set.Filters.FirstOrDefault(each => each.Name == "genre");
        var known = filter is null ? [] : sheet.Desk.FilterValues(filter);
        var place = known.Where(name => !_usual.Contains(name, StringComparer.OrdinalIgnoreCase)).ToList().IndexOf(genre);
        var free = Enumerable.Range(0, Tones).Where(tone => !known.Contains(_usual[tone], StringComparer.OrdinalIgnoreCase)).ToList();
        return place < 0 ? null : free.Count == 0 ? $"g{place % Tones}" : $"g{free[place % free.Count]}";
    }
}
