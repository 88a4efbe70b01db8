using Sparkify.Models;

namespace Sparkify.Web.Figures;

/// <summary>The tables and what each reads, laid out from left to right.</summary>
internal sealed class Lineage
{
    private const int ColumnWidth = 186;
    private const int RowHeight = 30;
    private const int NodeWidth = 150;
    private const int NodeHeight = 22;
    private const string Staging = "staging_";

    private Lineage(IReadOnlyList<LineageNode> nodes, IReadOnlyList<string> paths, int width, int height)
    {
        (Nodes, Paths, Width, Height) = (nodes, paths, width, height);
    }

    public IReadOnlyList<LineageNode> Nodes { get; }

    /// <summary>A curve for each table that another one reads.</summary>
    public IReadOnlyList<string> Paths { get; }

    public int Width { get; }

    public int Height { get; }

    /// <summary>The tables that outlive a batch and the three that hold it; what lies between them is a step, not a place.</summary>
    public static Lineage Of(ModelSet set)
    {
        var shown = set.Models.Where(model => model.Layer == "star" || model.Name.StartsWith(Staging, StringComparison.Ordinal)).ToList();
        var reads = shown.ToDictionary(model => model.Name, model => Sources(set, shown, model), StringComparer.Ordinal);
        var depths = Depths(shown, reads);
        var nodes = new Dictionary<string, LineageNode>(StringComparer.Ordinal);
        foreach (var column in shown.GroupBy(model => depths[model.Name]).OrderBy(group => group.Key))
        {
            var row = 0;
            foreach (var model in column.OrderBy(model => model.Layer, StringComparer.Ordinal).ThenBy(model => model.Name, StringComparer.Ordinal))
            {
                nodes.Add(model.Name, new LineageNode(model, (column.Key * ColumnWidth) + 1, (row++ * RowHeight) + 1, NodeWidth, NodeHeight));
            }
        }

        var paths = shown.SelectMany(model => reads[model.Name].Select(read => Path(nodes[read], nodes[model.Name])));
        return new Lineage([.. nodes.Values], [.. paths], (depths.Values.Max() * ColumnWidth) + NodeWidth + 2, nodes.Values.Max(node => node.Y) + NodeHeight + 2);
    }

    /// <summary>The tables that a model reads, each once, without those that it reads as they were before.</summary>
    public static IEnumerable<string> Reads(ModelSet set, Model model)
    {
        var known = set.Models.Select(each => each.Name).ToHashSet(StringComparer.Ordinal);
        return model.Reads.Select(read => read.Name).Where(name => name != model.Name && known.Contains(name) && !model.Before.Contains(name)).Distinct();
    }

    // A step that is not shown stands for what it reads; a table built later is read as it was before.
    private static List<string> Sources(ModelSet set, List<Model> shown, Model model)
    {
        var order = shown.Select(each => each.Name).ToList();
        var seen = new HashSet<string>(StringComparer.Ordinal) { model.Name };
        var found = new List<string>();
        var open = new Queue<string>(Reads(set, model));
        while (open.TryDequeue(out var name))
        {
            if (!seen.Add(name))
            {
                continue;
            }

            if (order.Contains(name))
            {
                found.Add(name);
            }
            else
            {
                Reads(set, set.Models.First(each => each.Name == name)).ToList().ForEach(open.Enqueue);
            }
        }

        return [.. found.Where(name => order.IndexOf(name) < order.IndexOf(model.Name))];
    }

    private static Dictionary<string, int> Depths(List<Model> shown, Dictionary<string, List<string>> reads)
    {
        var depths = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var model in shown)
        {
            depths[model.Name] = reads[model.Name].Select(read => depths[read] + 1).DefaultIfEmpty(0).Max();
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
