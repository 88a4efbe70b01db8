using System.Data.Common;
using System.Globalization;
using Sparkify.Models;

namespace Sparkify.Checks;

/// <summary>Digests of every table of the star, to prove that two warehouses hold the same: after a crash, a retry, another order of loading.</summary>
/// <remarks>
/// Ids that the warehouse gives out and the lineage of rows depend on the order in which files came. They are left out,
/// or replaced by what they name. Fractions are compared to six decimals: engines add them in different orders.
/// </remarks>
public static class WarehouseDigest
{
    private const string Separator = "chr(31)";
    private const string Null = "chr(30)";
    private static readonly string[] _given = ["songplay_id", "page_event_id", "logged_action_id", "logged_song_id", "logged_user_id", "user_agent_id", "record_id", "uri"];

    private static readonly Dictionary<string, (string Table, string Meaning)> _named = new()
    {
        ["logged_action_id"] = ("logged_actions", "action_key"),
        ["logged_song_id"] = ("logged_songs", "song_key"),
        ["logged_user_id"] = ("logged_users", "user_key"),
        ["user_agent_id"] = ("user_agents", "user_agent"),
    };

    /// <summary>The tables that have a digest, in alphabetical order.</summary>
    public static IReadOnlyList<string> Tables => [.. Star().Select(model => model.Name)];

    /// <summary>The statement that digests every table of the star.</summary>
    internal static string Select => string.Join(" union all ", Star().Select(Digest)) + " order by 1";

    /// <summary>Digests every table of the star.</summary>
    /// <param name="connection">An open warehouse or snapshot.</param>
    public static IReadOnlyList<TableDigest> Of(DbConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var digests = new List<TableDigest>();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Made of model names and columns.
        command.CommandText = Select;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            digests.Add(new TableDigest(reader.GetString(0), reader.GetInt64(1), reader.GetString(2)));
        }

        return digests;
    }

    /// <summary>Selects each row of a table as one text, without the ids that depend on the order of loading.</summary>
    public static string RowsOf(string table)
    {
        return Rows(Star().Single(model => model.Name == table));
    }

    private static IEnumerable<Model> Star()
    {
        return ModelSet.Load().Permanent
            .Where(model => model is { Layer: "star", Name: not "events" })
            .OrderBy(model => model.Name, StringComparer.Ordinal);
    }

    private static string Digest(Model model)
    {
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            select '{model.Name}', count(*),
                cast(coalesce(sum(text_number(content)), 0) as varchar)
            from ({Rows(model)}) as contents
            """);
    }

    private static string Rows(Model model)
    {
        var values = model.Columns.Where(column => !_given.Contains(column.Name)).Select(column => Value(model.Name, column))
            .Concat(Names(model).Select(name => Text($"{name.Table}.{name.Meaning}")));
        var joins = Names(model).Select(name =>
            $" left join {name.Table} on {model.Name}.{name.Id} = {name.Table}.{name.Id}");
        return $"select {string.Join($" || {Separator} || ", values)} as content from {model.Name}{string.Concat(joins)}";
    }

    private static IEnumerable<(string Id, string Table, string Meaning)> Names(Model model)
    {
        return model.Columns.Where(column => _named.TryGetValue(column.Name, out var named) && named.Table != model.Name)
            .Select(column => (column.Name, _named[column.Name].Table, _named[column.Name].Meaning));
    }

    private static string Value(string table, ModelColumn column)
    {
        var name = $"{table}.{column.Name}";
        return Text(column.Type switch
        {
            "double precision" => $"cast(round({name} * 1000000) as bigint)",
            "timestamp" => $"epoch_milliseconds({name})",
            "boolean" => $"case when {name} then 1 when not {name} then 0 end",
            _ => name,
        });
    }

    private static string Text(string value)
    {
        return $"coalesce(cast({value} as varchar(65535)), {Null})";
    }
}
