using System.Data.Common;
using Sparkify.Models;

namespace Sparkify.Warehouse;

/// <summary>Applies every model to one batch, in build order, inside the caller's transaction.</summary>
/// <param name="connection">The owner's connection; the batch is in the staging area.</param>
/// <param name="dialect">The engine.</param>
/// <param name="models">The models.</param>
/// <param name="atModel">Told the name of each model before it runs.</param>
internal sealed class ModelRunner(DbConnection connection, Dialect dialect, ModelSet models, Action<string> atModel)
{
    /// <summary>The batch's typed source records.</summary>
    public static readonly IReadOnlyList<string> Kept = ["staging_events", "staging_songs", "staging_genres"];

    private const string Incoming = "incoming_rows";

    /// <summary>True if no batch came before: every table of the warehouse is empty.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Builds the batch's own tables and brings every table of the warehouse up to date.</summary>
    /// <remarks>What is made as a whole comes last: it must not see rows that nothing refers to any longer.</remarks>
    public void Apply()
    {
        Apply(models.Models.Where(model => model.Kind != ModelKind.Replace));
        if (Any("repeated_events") || Any("rematched_songs") || Any("song_versions where is_stored") || Any("object_records where takes_part = 0"))
        {
            foreach (var model in PruneOrder.Of(models.Models))
            {
                atModel(model.Name);
                Prune(model);
            }
        }

        Apply(models.Models.Where(model => model.Kind == ModelKind.Replace));
    }

    /// <summary>Keeps the batch's typed source records as tables.</summary>
    public void KeepStaging()
    {
        var schema = connection.Read("select current_schema()", row => row.GetString(0))[0];
        foreach (var name in Kept)
        {
            connection.Execute(dialect.Keep(schema, name));
        }
    }

    private void Apply(IEnumerable<Model> some)
    {
        foreach (var model in some.Where(model => model.Select.Length > 0))
        {
            atModel(model.Name);
            Apply(model);
        }
    }

    private void Apply(Model model)
    {
        var idle = (model.When is { } needed && !Any(needed)) || (IsFirst && Narrowing.IsAllOf(model, models));
        switch (model.Kind)
        {
            case ModelKind.View when !model.IsPermanent:
                connection.Execute(dialect.TempView(model.Name, model.Select));
                break;
            case ModelKind.Temp when idle:
                connection.Execute(dialect.TempTable(model.Name, $"select * from ({model.Select}) as nothing limit 0"));
                break;
            case ModelKind.Temp:
                connection.Execute(dialect.TempTable(model.Name, model.Select));
                break;
            case ModelKind.Append when !idle:
                Fill(model);
                break;
            case ModelKind.Upsert when !idle:
                Upsert(model);
                break;
            case ModelKind.Replace when !idle:
                Stage(model);
                connection.Execute($"delete from {model.Name}");
                connection.Execute($"insert into {model.Name} select * from {Incoming}");
                break;
            default:
                break;
        }
    }

    private void Upsert(Model model)
    {
        if (IsFirst || !Any(model.Name))
        {
            Fill(model);
            return;
        }

        Stage(model);
        if (model.Removes is { } removed && Any(removed.Table))
        {
            connection.Execute($"delete from {model.Name} where {model.Key[0]} in (select {removed.Column} from {removed.Table})");
        }

        var same = string.Join(" and ", model.By.Select(column => $"{Incoming}.{column} = {model.Name}.{column}"));
        connection.Execute($"delete from {model.Name} where exists (select 1 from {Incoming} where {same})");
        connection.Execute($"insert into {model.Name} select * from {Incoming}");
    }

    private void Fill(Model model)
    {
        var wasEmpty = dialect.Filled(model.Name).Length > 0 && (IsFirst || !Any(model.Name));
        connection.Execute($"insert into {model.Name} {(IsFirst ? Narrowing.LeftOut(model) : model.Select)}");
        if (wasEmpty)
        {
            connection.Execute(dialect.Filled(model.Name));
        }
    }

    private void Stage(Model model)
    {
        connection.Execute(dialect.TempTable(Incoming, model.Select));
    }

    private void Prune(Model model)
    {
        var unnamed = model.Prune.Select(user =>
            $"not exists (select 1 from {user.Table} where {user.Table}.{user.Column} = {model.Name}.{user.Column})");
        connection.Execute($"delete from {model.Name} where {string.Join(" and ", unnamed)}");
    }

    private bool Any(string rows)
    {
        return connection.Count($"select count(*) from (select 1 from {rows} limit 1) as one") > 0;
    }
}
