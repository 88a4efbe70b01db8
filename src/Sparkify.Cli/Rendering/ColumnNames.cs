namespace Sparkify.Cli.Rendering;

/// <summary>Names under which the columns of a row can live in one object.</summary>
internal static class ColumnNames
{
    /// <summary>A name that comes again gets a number: <c>user_id</c>, <c>user_id_2</c>.</summary>
    public static IEnumerable<string> Distinct(IEnumerable<Column> columns)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            var name = column.Name;
            for (var number = 2; !taken.Add(name); number++)
            {
                name = $"{column.Name}_{number}";
            }

            yield return name;
        }
    }
}
