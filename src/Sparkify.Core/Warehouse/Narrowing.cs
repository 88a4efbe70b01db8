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

    /// <summary>True if all who read a table only narrow by it, or remove by it what an empty table does not have.</summary>
    public static bool IsAllOf(Model table, ModelSet models)
    {
        var readers = models.Models.Where(model => model.Reads.Concat(model.Asks).Any(read => read.Name == table.Name)).ToList();
        return readers.Count > 0
            && readers.All(reader => !$"{reader.When} {LeftOut(reader)}".Contains(table.Name, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\bin \(select (changed_[a-z]+)\.[a-z_]+ from \1\)")]
    private static partial Regex Condition();
}
