using Sparkify.Models;

namespace Sparkify.Checks;

/// <summary>Every check: those that the models' headers declare, then the files of <c>models/checks/</c>.</summary>
public static class CheckSet
{
    public static IReadOnlyList<Check> Of(ModelSet models)
    {
        ArgumentNullException.ThrowIfNull(models);
        return [.. models.Permanent.Where(model => model is { Layer: "star", Kind: not ModelKind.View }).SelectMany(Declared), .. models.CheckFiles.Select(FromFile)];
    }

    private static IEnumerable<Check> Declared(Model model)
    {
        if (model.Key.Count > 0)
        {
            yield return Unique(model, "key", model.Key);
        }

        if (model.Unique.Count > 0)
        {
            yield return Unique(model, "unique", model.Unique);
        }

        foreach (var (column, target) in model.References)
        {
            yield return new Check(
                $"{model.Name}-{column}".Replace('_', '-'),
                $"each {model.Name}.{column} is one of {target.Table}.{target.Column}",
                "fail",
                $"""
                select {model.Name}.{column}, count(*) as found
                from {model.Name}
                where {model.Name}.{column} is not null
                    and {model.Name}.{column} not in (select {target.Table}.{target.Column} from {target.Table})
                group by {model.Name}.{column}
                """);
        }
    }

    /// <summary>The name of the check that some columns are unique together.</summary>
    /// <param name="table">The model.</param>
    /// <param name="kind"><c>key</c> or <c>unique</c>.</param>
    public static string UniqueName(string table, string kind) => $"{table}-{kind}".Replace('_', '-');

    private static Check Unique(Model model, string kind, IReadOnlyList<string> columns)
    {
        var list = string.Join(", ", columns);
        return new Check(
            UniqueName(model.Name, kind),
            $"{model.Name} has one row per {list}, never null",
            "fail",
            $"select {list}, count(*) as found from {model.Name}{AmongFew(model, columns)} group by {list} having count(*) > 1 or {Nulls(columns)}");
    }

    /// <summary>Narrows the search for values that occur twice to a few rows, as a rule none, for a fraction of what it costs to compare all.</summary>
    private static string AmongFew(Model model, IReadOnlyList<string> columns)
    {
        var types = columns.Select(name => model.Columns.Single(column => column.Name == name).Type).ToList();
        return (columns, types) switch
        {
            ([var id], ["bigint"]) => InCrowdedBlocks(model, columns, $"record_block({id})", $"record_block({id})", $"record_bit({id})"),
            ([var first, var last], ["bigint", "bigint"]) =>
                InCrowdedBlocks(model, columns, first, $"{first}, block_of({last})", $"bit_in_block({last})"),
            ([var moment], ["timestamp"]) => WithAnEqualNeighbour(model, moment),
            _ => "",
        };
    }

    /// <summary>The blocks of neighbouring numbers that hold one that occurs twice.</summary>
    private static string InCrowdedBlocks(Model model, IReadOnlyList<string> columns, string where, string block, string bit) =>
        $"""
         where {Nulls(columns)}
            or {where} in (select {where} from {model.Name} group by {block} having sum({bit}) <> bit_or({bit}))
        """;

    /// <summary>The moments that are equal to the one before in their day.</summary>
    private static string WithAnEqualNeighbour(Model model, string moment) =>
        $"""
         where {moment} is null
            or {moment} in (
                select {moment}
                from (
                    select {moment}, lag({moment}) over (partition by cast({moment} as date) order by {moment}) as earlier
                    from {model.Name}
                ) as neighbours
                where {moment} = earlier
            )
        """;

    private static string Nulls(IReadOnlyList<string> columns) => string.Join(" or ", columns.Select(column => $"{column} is null"));

    private static Check FromFile(KeyValuePair<string, string> file)
    {
        var lines = file.Value.ReplaceLineEndings("\n").Split('\n');
        var severity = lines.Skip(1).FirstOrDefault(line => line.StartsWith("-- severity: ", StringComparison.Ordinal))?["-- severity: ".Length..].Trim();
        if (severity is not ("fail" or "warn"))
        {
            throw new SparkifyException($"models/{file.Key} line 2: a check needs `-- severity: fail` or `-- severity: warn`.");
        }

        return new Check(
            Path.GetFileNameWithoutExtension(file.Key).Replace('_', '-'),
            lines[0].TrimStart('-', ' ').TrimEnd('.'),
            severity,
            string.Join('\n', lines.SkipWhile(line => line.StartsWith("--", StringComparison.Ordinal))).Trim());
    }
}
