namespace Sparkify.Models;

/// <summary>The tables that lose rows which nothing refers to any longer, each after the tables whose rows refer to it.</summary>
internal static class PruneOrder
{
    public static IReadOnlyList<Model> Of(IEnumerable<Model> models)
    {
        var pruned = models.Where(model => model.Prune.Count > 0).ToDictionary(model => model.Name);
        var order = new List<Model>();
        foreach (var model in pruned.Values)
        {
            Visit(model, pruned, [], order);
        }

        return order;
    }

    private static void Visit(Model model, Dictionary<string, Model> pruned, HashSet<string> path, List<Model> order)
    {
        if (order.Contains(model) || !path.Add(model.Name))
        {
            return;
        }

        foreach (var referring in model.Prune)
        {
            if (pruned.TryGetValue(referring.Table, out var first))
            {
                Visit(first, pruned, path, order);
            }
        }

        order.Add(model);
    }
}
