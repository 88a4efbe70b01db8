using System.Globalization;
using System.Text.Json;
using Sparkify.Cli.Rendering;
using Sparkify.Provisioning;
using Sparkify.Provisioning.Aws;

namespace Sparkify.Cli.Commands.Provision;

/// <summary>A plan: rows of changes, and a sentence that counts them and says what it costs.</summary>
internal sealed class PlanReport(ProvisionPlan plan, WarehouseSpec spec, PriceList prices)
{
    private static readonly Column[] _columns = [Column.Text("action"), Column.Text("resource"), Column.Text("type"), Column.Text("detail")];

    public string Summary => plan.Changes.Count == 0
        ? $"Nothing to do: {plan.Name} is as it should be, {Money.Running(plan.Cost)}."
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{plan.Added} to add, {plan.Changed} to change, {plan.Destroyed} to destroy, {Money.Running(plan.Cost)}.");

    public void Write(Output output, Action<string> note)
    {
        if (output.Format is OutputFormat.Json or OutputFormat.JsonLines)
        {
            JsonDocumentWriter.Write(output, WriteJson);
            return;
        }

        Answer.Write(output, _columns, plan.Changes.Select(change => new object?[] { change.Action, change.Resource, change.Type, Detail(change) }), note);
    }

    /// <summary>The rows as lines for stderr.</summary>
    public IEnumerable<string> Lines => plan.Changes.Select(change => $"{Sign(change)} {change.Resource,-12} {Detail(change)}");

    private void WriteJson(Utf8JsonWriter json)
    {
        json.WriteString("name", plan.Name);
        json.WriteString("account", plan.Account);
        json.WriteString("region", plan.Region);
        json.WriteNumber("to_add", plan.Added);
        json.WriteNumber("to_change", plan.Changed);
        json.WriteNumber("to_destroy", plan.Destroyed);
        json.WriteNumber("dollars_per_hour", plan.Cost.Hour);
        json.WriteBoolean("only_work_is_billed", plan.Cost.IsPerWork);
        json.WriteString("prices_as_of", plan.Cost.AsOf);
        json.WriteString("prices_region", plan.Cost.Region);
        json.WriteString("prices_source", prices.Source);
        json.WriteStartArray("changes");
        foreach (var change in plan.Changes)
        {
            json.WriteStartObject();
            json.WriteString("action", change.Action);
            json.WriteString("resource", change.Resource);
            json.WriteString("type", change.Type);
            json.WriteString("detail", Detail(change));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private string Detail(ResourceChange change)
    {
        return change.Resource switch
        {
            "CopyRole" => $"may read {string.Join(", ", spec.Reads)}",
            "Access" => string.Create(CultureInfo.InvariantCulture, $"port {spec.Port} from {spec.ClientCidr} only"),
            "SubnetGroup" => spec.Subnets.Count > 0 ? string.Join(", ", spec.Subnets) : "the default network",
            "Settings" => "TLS only",
            "Cluster" => string.Create(CultureInfo.InvariantCulture, $"{spec.Nodes} × {spec.NodeType}, encrypted, {Place}"),
            "Namespace" => $"database {spec.Database}, encrypted",
            "Workgroup" => string.Create(CultureInfo.InvariantCulture, $"from {spec.Rpu} RPU, TLS only, {Place}"),
            "PauseRole" => "may pause this cluster",
            "Pause" => spec.PauseAt is { } at ? $"at {Cell.Time(at)}" : "",
            _ => "",
        };
    }

    private string Place => spec.IsPublic ? "with a public address" : "private";

    private static string Sign(ResourceChange change)
    {
        return change.Action switch { "add" => "+", "destroy" => "-", "replace" => "±", _ => "~" };
    }
}
