using System.Text.RegularExpressions;
using Sparkify.Models;

namespace Sparkify.Warehouse;

/// <summary>
/// The conditions that narrow a model to what a batch changes: <c>in (select changed_songs.song_id from changed_songs)</c>.
/// The first batch changes all, so it can do without them, and without the tables that nothing else reads.
/// </summary>
internal static partial class Narrowing
{
    /// <summary>The select without its narrowing conditions.</summary>
    public static string LeftOut(Model model) => Condition().Replace(model.Select, "is not null");

    /// <summary>True if a table serves only to narrow models.</summary>
    public static bool IsAllOf(Model model, ModelSet models) =>
        model.Name.StartsWith("changed_", StringComparison.Ordinal)
        && !models.Models.Any(reader => reader.Reads.Any(read => read.Name == model.Name)
            && LeftOut(reader).Contains(model.Name, StringComparison.Ordinal));

    [GeneratedRegex(@"\bin \(select (changed_[a-z]+)\.[a-z_]+ from \1\)")]
    private static partial Regex Condition();
}
