using System.Globalization;
using System.Text.RegularExpressions;

namespace Sparkify.Models;

/// <summary>Reads one model file: a header of <c>--</c> lines, then one select.</summary>
internal static partial class ModelParser
{
    private static readonly string[] _directives =
        ["apply", "key", "unique", "by", "when", "before", "removes", "prune", "references", "dist", "sort", "rows", "column", "severity"];

    private static readonly string[] _types =
        ["varchar", "bigint", "integer", "smallint", "double precision", "timestamp", "date", "boolean"];

    /// <param name="file">Path below <c>models/</c>.</param>
    /// <param name="text">The file.</param>
    /// <exception cref="SparkifyException">The header cannot be understood; the message names file and line.</exception>
    public static Model Parse(string file, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var header = lines.TakeWhile(line => line.StartsWith("--", StringComparison.Ordinal)).ToList();
        var directives = Directives(file, header);
        var select = string.Join('\n', lines.Skip(header.Count)).Trim();
        var layer = file.Split('/')[0];
        var name = Path.GetFileNameWithoutExtension(file);
        var key = Names(directives, "key");
        var columns = directives["column"].Select(entry => Column(file, entry)).ToList();
        return new Model
        {
            Name = layer == "ops" ? $"ops.{name}" : name,
            Layer = layer,
            File = file,
            Grain = header.Count > 0 ? header[0].TrimStart('-', ' ') : throw Mistake(file, 1, "the first line must say what one row is."),
            Kind = Kind(file, directives),
            Key = key,
            Unique = Names(directives, "unique"),
            By = directives["by"].Any() ? Names(directives, "by") : key,
            When = directives["when"].Select(entry => entry.Value).FirstOrDefault(),
            Before = Names(directives, "before"),
            Removes = ColumnsOf(file, directives["removes"]).FirstOrDefault(),
            Prune = [.. ColumnsOf(file, directives["prune"])],
            References = [.. directives["references"].SelectMany(entry => References(file, entry))],
            Dist = Places(file, directives["dist"], ["all", "even", .. columns.Select(column => column.Name)]).FirstOrDefault(),
            Sort = [.. Places(file, directives["sort"], [.. columns.Select(column => column.Name)])],
            Rows = Names(directives, "rows"),
            Columns = columns,
            Why = string.Join(' ', header.Skip(1).Where(line => !Directive().IsMatch(line)).Select(line => line.TrimStart('-', ' '))).Trim(),
            Asks = [.. directives["when"].Concat(directives["removes"]).Select(entry => new TableName(entry.Value.Split('(')[0].Trim(), entry.Line))],
            Select = select,
            Fingerprint = ModelSet.Fingerprint(text),
            Reads = TableNames.Of(select, header.Count + 1 + LeadingLines(lines, header.Count)),
        };
    }

    private static int LeadingLines(string[] lines, int from)
    {
        return lines.Skip(from).TakeWhile(string.IsNullOrWhiteSpace).Count();
    }

    private static ILookup<string, HeaderLine> Directives(string file, List<string> header)
    {
        var found = new List<HeaderLine>();
        for (var i = 1; i < header.Count; i++)
        {
            var match = Directive().Match(header[i]);
            if (match.Success && !_directives.Contains(match.Groups[1].Value))
            {
                throw Mistake(file, i + 1, $"`{match.Groups[1].Value}:` is no header; there are {string.Join(", ", _directives)}.");
            }

            if (match.Success)
            {
                found.Add(new HeaderLine(match.Groups[1].Value, i + 1, match.Groups[2].Value.Trim()));
            }
        }

        return found.ToLookup(entry => entry.Name);
    }

    private static ModelKind Kind(string file, ILookup<string, HeaderLine> directives)
    {
        foreach (var (_, line, value) in directives["apply"])
        {
            return Enum.TryParse<ModelKind>(value, ignoreCase: true, out var kind)
                ? kind
                : throw Mistake(file, line, $"`apply: {value}` is not known; there are view, temp, append, upsert, replace, reader, pipeline.");
        }

        throw Mistake(file, 1, "the header has no `apply:`.");
    }

    private static string[] Names(ILookup<string, HeaderLine> directives, string name)
    {
        return [.. directives[name].SelectMany(entry => entry.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
    }

    private static IEnumerable<string> Places(string file, IEnumerable<HeaderLine> entries, IReadOnlyList<string> known)
    {
        return entries.SelectMany(entry => entry.Value.Split(',', StringSplitOptions.TrimEntries).Select(name => known.Contains(name)
            ? name
            : throw Mistake(file, entry.Line, $"`{entry.Name}: {name}` is no column; there are {string.Join(", ", known)}.")));
    }

    private static IEnumerable<ColumnReference> ColumnsOf(string file, IEnumerable<HeaderLine> entries)
    {
        foreach (var (_, line, value) in entries)
        {
            foreach (var part in value.Split(',', StringSplitOptions.TrimEntries))
            {
                var match = TableAndColumn().Match(part);
                yield return match.Success
                    ? new ColumnReference(match.Groups[1].Value, match.Groups[2].Value)
                    : throw Mistake(file, line, $"`{part}` should read table(column).");
            }
        }
    }

    private static IEnumerable<ModelReference> References(string file, HeaderLine entry)
    {
        foreach (var part in entry.Value.Split(',', StringSplitOptions.TrimEntries))
        {
            var match = Reference().Match(part);
            yield return match.Success
                ? new ModelReference(match.Groups[1].Value, new ColumnReference(match.Groups[2].Value, match.Groups[3].Value))
                : throw Mistake(file, entry.Line, $"`{part}` should read column -> table.column.");
        }
    }

    private static ModelColumn Column(string file, HeaderLine entry)
    {
        var parts = entry.Value.Split(" – ", 2);
        var space = parts[0].IndexOf(' ', StringComparison.Ordinal);
        var sized = Sized().Match(space < 0 ? "" : parts[0][(space + 1)..].Trim());
        var (type, bytes) = (sized.Groups[1].Value, sized.Groups[2]);
        return _types.Contains(type) && (type == "varchar" || !bytes.Success)
            ? new ModelColumn(parts[0][..space], type, parts.Length > 1 ? parts[1] : "")
            {
                Bytes = bytes.Success ? int.Parse(bytes.Value, CultureInfo.InvariantCulture) : null,
            }
            : throw Mistake(file, entry.Line, $"`{type}` is no type that every engine has; there are {string.Join(", ", _types)}.");
    }

    private static SparkifyException Mistake(string file, int line, string problem)
    {
        return new SparkifyException($"models/{file} line {line}: {problem}");
    }

    [GeneratedRegex(@"^-- ([a-z]+): (.*)$")]
    private static partial Regex Directive();

    [GeneratedRegex(@"^([a-z ]*)(?:\(([1-9][0-9]{0,4})\))?$")]
    private static partial Regex Sized();

    [GeneratedRegex(@"^([a-z_.]+)\(([a-z_]+)\)$")]
    private static partial Regex TableAndColumn();

    [GeneratedRegex(@"^([a-z_]+) -> ([a-z_]+)\.([a-z_]+)$")]
    private static partial Regex Reference();
}
