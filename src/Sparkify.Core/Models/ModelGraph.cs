namespace Sparkify.Models;

/// <summary>The order in which models are built, worked out from the tables that each one reads.</summary>
internal sealed class ModelGraph
{
    private readonly Dictionary<string, Model> _models;
    private readonly Dictionary<string, List<string>> _needs = [];

    public ModelGraph(IReadOnlyList<Model> models)
    {
        _models = models.ToDictionary(model => model.Name);
        foreach (var model in models)
        {
            _needs.TryAdd(model.Name, []);
        }

        foreach (var model in models)
        {
            AddEdges(model);
        }
    }

    /// <summary>Every model, each after all it reads.</summary>
    /// <exception cref="SparkifyException">Models read each other in a circle.</exception>
    public IReadOnlyList<Model> Order()
    {
        var done = new List<Model>();
        var finished = new HashSet<string>();
        var path = new List<string>();
        foreach (var name in _models.Keys.Order(StringComparer.Ordinal))
        {
            Visit(name, path, finished, done);
        }

        return done;
    }

    private void AddEdges(Model model)
    {
        foreach (var (table, line) in model.Reads.Concat(model.Asks).SelectMany(read => Sources(model, read, [])))
        {
            if (table == model.Name)
            {
                continue;
            }

            if (model.Before.Contains(table))
            {
                _needs[table].Add(model.Name);
            }
            else
            {
                _needs[model.Name].Add(table);
            }
        }
    }

    /// <summary>A permanent view is no step of a batch: who reads it reads what the view reads.</summary>
    private IEnumerable<TableName> Sources(Model reader, TableName read, HashSet<string> seen)
    {
        if (!_models.TryGetValue(read.Name, out var model))
        {
            throw new SparkifyException($"models/{reader.File} line {read.Line}: no file builds `{read.Name}`.");
        }

        return model is { Kind: ModelKind.View, IsPermanent: true } && seen.Add(model.Name)
            ? model.Reads.SelectMany(inner => Sources(model, inner, seen))
            : [read];
    }

    private void Visit(string name, List<string> path, HashSet<string> finished, List<Model> done)
    {
        if (finished.Contains(name))
        {
            return;
        }

        if (path.Contains(name))
        {
            var circle = path.SkipWhile(step => step != name).Append(name);
            var read = _models[path[^1]].Reads.FirstOrDefault(table => table.Name == name);
            throw new SparkifyException(
                $"models/{_models[path[^1]].File} line {read?.Line ?? 1}: models read each other in a circle: {string.Join(" -> ", circle)}.");
        }

        path.Add(name);
        foreach (var need in _needs[name].Distinct().Order(StringComparer.Ordinal))
        {
            Visit(need, path, finished, done);
        }

        path.RemoveAt(path.Count - 1);
        finished.Add(name);
        done.Add(_models[name]);
    }
}
