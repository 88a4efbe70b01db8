using System.Data.Common;
using System.Globalization;
using Sparkify.Models;

namespace Sparkify.Insight;

/// <summary>What a manager would want to hear first: one sentence for each file of <c>models/findings/</c>.</summary>
public static class Findings
{
    /// <param name="warehouse">The published state.</param>
    /// <returns>The sentences that there is something to say in, in the order of their files' names.</returns>
    public static IReadOnlyList<string> Of(DbConnection warehouse)
    {
        ArgumentNullException.ThrowIfNull(warehouse);
        return [.. ModelSet.Load().FindingFiles.Values.Select(FindingFile.Parse).SelectMany(file => Ask(warehouse, file))];
    }

    private static List<string> Ask(DbConnection warehouse, FindingFile file)
    {
        using var command = warehouse.CreateCommand();
#pragma warning disable CA2100 // Our own models.
        command.CommandText = file.Select;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        if (!reader.Read() || Enumerable.Range(0, reader.FieldCount).Any(reader.IsDBNull))
        {
            return [];
        }

        return [file.Say(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, index => Text(reader.GetValue(index))))];
    }

    private static string Text(object value)
    {
        return value is string text ? text : string.Create(CultureInfo.InvariantCulture, $"{value:#,0.#}");
    }
}
