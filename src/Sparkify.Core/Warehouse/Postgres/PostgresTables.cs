using System.Text.RegularExpressions;
using Sparkify.Models;

namespace Sparkify.Warehouse.Postgres;

/// <summary>Drops what the product made in a database, and nothing else.</summary>
internal static partial class PostgresTables
{
    public static string DropAll(ModelSet models)
    {
        var permanent = models.Permanent.Reverse().ToList();
        var staging = models.Models.Where(model => model.Name.StartsWith("staging_", StringComparison.Ordinal)).Select(model => $"table if exists {model.Name}");
        return string.Concat(permanent.Where(model => model.Kind == ModelKind.View).Select(model => $"view if exists {model.Name} cascade")
            .Concat(permanent.Where(model => model.Kind != ModelKind.View).Select(model => $"table if exists {model.Name} cascade"))
            .Concat(staging)
            .Concat(["table if exists ops.quarantine, ops.run_guard", "schema if exists ops"])
            .Concat(Function().Matches(models.Functions["postgres"]).Reverse().Select(function => $"function if exists {function.Groups[1].Value} cascade"))
            .Select(what => $"drop {what};\n"));
    }

    [GeneratedRegex(@"^create or replace function ([a-z_]+)", RegexOptions.Multiline)]
    private static partial Regex Function();
}
