using Npgsql;
using Sparkify.Checks;
using Sparkify.Models;

namespace Sparkify.Warehouse.Postgres;

/// <summary>The indexes of the star, as the models' headers ask for them. They are made after the first load: before it they would slow it down.</summary>
internal static class PostgresIndexes
{
    private const string UniqueViolation = "23505";

    /// <summary>Makes the indexes that are missing.</summary>
    /// <returns>Names of the checks that a unique index makes needless. Where rows are not unique there is no index, and the check will say so.</returns>
    public static IReadOnlySet<string> Make(NpgsqlConnection connection, ModelSet models)
    {
        var known = connection.Read("select indexname from pg_indexes where schemaname = current_schema()", row => row.GetString(0)).ToHashSet();
        var enforced = new HashSet<string>();
        foreach (var model in models.Permanent.Where(model => model is { Layer: "star", Kind: not ModelKind.View }))
        {
            foreach (var (kind, columns) in ((string, IReadOnlyList<string>)[])[("key", model.Key), ("unique", model.Unique)])
            {
                var name = $"{model.Name}_{kind}";
                if (columns.Count > 0 && (known.Contains(name) || IsMade(connection, $"create unique index {name} on {model.Name} ({string.Join(", ", columns)})")))
                {
                    enforced.Add(CheckSet.UniqueName(model.Name, kind));
                }
            }

            var others = Others(model).Where(index => !known.Contains(index.Name)).Select(index => $"create index {index.Name} on {model.Name} {index.Columns};\n");
            connection.Execute(string.Concat(others));
        }

        return enforced;
    }

    private static bool IsMade(NpgsqlConnection connection, string index)
    {
        connection.Execute("savepoint before_index");
        try
        {
            connection.Execute(index);
            return true;
        }
        catch (PostgresException refused) when (refused.SqlState == UniqueViolation)
        {
            connection.Execute("rollback to savepoint before_index");
            return false;
        }
    }

    private static IEnumerable<(string Name, string Columns)> Others(Model model)
    {
        // A block range index costs next to nothing and serves questions about a period.
        foreach (var column in model.Sort.Except(model.Key.Take(1)))
        {
            yield return ($"{model.Name}_{column}", $"using brin ({column})");
        }

        // Rows are replaced by their key, which has its index, unless the header says otherwise.
        var replacedBy = model.By.SequenceEqual(model.Key) ? [] : model.By.Except(model.Key.Take(1));
        foreach (var column in replacedBy.Concat(LookedUp(model)).Distinct())
        {
            yield return ($"{model.Name}_{column}", $"({column})");
        }
    }

    // What batches and people look facts up by; the other references have too few values to be worth an index.
    private static IEnumerable<string> LookedUp(Model model)
    {
        return model.References.Select(reference => reference.Column).Where(column => column is "logged_user_id" or "logged_song_id" or "user_id");
    }
}
