using Sparkify.Models;

namespace Sparkify.Web.Figures;

/// <summary>The tables and what each reads, laid out from left to right.</summary>
internal sealed class Lineage
{
    private const int ColumnWidth = 190;
    private const int RowHeight = 30;
    private const int NodeWidth = 150;
    private const int NodeHeight = 22;

    private Lineage(IReadOnlyList<LineageNode> nodes, IReadOnlyList<string> paths, int width, int height)
    {
        (Nodes, Paths, Width, Height) = (nodes, paths, width, height);
    }

    public IReadOnlyList<LineageNode> Nodes { get; }

    /// <summary>A curve for each table that another one reads.</summary>
    public IReadOnlyList<string> Paths { get; }

    public int Width { get; }

    public int Height { get; }

    public static Lineage Of(ModelSet set)
    {
        var shown = set.Models.Where(model => model.Layer != "ops").ToList();
        var depths = Depths(set, shown);
        var nodes = new Dictionary<string, LineageNode>(StringComparer.Ordinal);
        foreach (var column in shown.GroupBy(model => depths[model.Name]).OrderBy(group => group.Key))
        {
            var row = 0;
            foreach (var model in column.OrderBy(model => model.Layer, StringComparer.Ordinal).ThenBy(model => model.Name, StringComparer.Ordinal))
            {
                nodes.Add(model.Name, new LineageNode(model, (column.Key * ColumnWidth) + 1, (row++ * RowHeight) + 1, NodeWidth, NodeHeight));
            }
        }

        var paths = shown.SelectMany(model => Reads(set, model).Where(nodes.ContainsKey).Select(read => Path(nodes[read], nodes[model.Name])));
        return new Lineage([.. nodes.Values], [.. paths], (depths.Values.Max() * ColumnWidth) + NodeWidth + 2, (nodes.Values.Max(node => node.Y)) + NodeHeight + 2);
    }

    /// <summary>The tables that a model reads, each once, without what only says when it has nothing to do.</summary>
    public static IEnumerable<string> Reads(ModelSet set, Model model)
    {
        var known = set.Models.Select(each => each.Name).ToHashSet(StringComparer.Ordinal);
        return model.Reads.Select(read => read.Name).Where(name => name != model.Name && known.Contains(name) && !model.Before.Contains(name)).Distinct();
    }

    private static Dictionary<string, int> Depths(ModelSet set, IEnumerable<Model> shown)
    {
        var depths = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var model in shown)
        {
            depths[model.Name] = Reads(set, model).Select(read => depths.GetValueOrDefault(read, -1) + 1).DefaultIfEmpty(0).Max();
        }

        return depths;
    }

    private static string Path(LineageNode from, LineageNode to)
    {
        var (x1, y1, x2, y2) = (from.X + from.Width, from.Y + (from.Height / 2), to.X, to.Y + (to.Height / 2));
        var middle = (x1 + x2) / 2;
        return $"M{x1} {y1}C{middle} {y1} {middle} {y2} {x2} {y2}";
    }
}
