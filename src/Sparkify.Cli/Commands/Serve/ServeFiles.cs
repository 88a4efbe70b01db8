using Sparkify.Warehouse;

namespace Sparkify.Cli.Commands.Serve;

/// <summary>Where the dashboard keeps what its visitors write: beside a warehouse of files, else in the working directory.</summary>
/// <param name="Statements">Statements that people keep.</param>
/// <param name="Audit">Who ran which statement.</param>
internal sealed record ServeFiles(string Statements, string Audit)
{
    /// <param name="warehouse">The warehouse.</param>
    /// <param name="statements">What <c>--statements</c> says.</param>
    /// <param name="audit">What <c>--audit</c> says.</param>
    public static ServeFiles Of(WarehouseAddress warehouse, string? statements, string? audit)
    {
        var start = warehouse.Server is null ? warehouse.Path : Path.GetFullPath($"sparkify-{warehouse.Name}");
        return new ServeFiles(Path.GetFullPath(statements ?? $"{start}.statements.json"), Path.GetFullPath(audit ?? $"{start}.audit.jsonl"));
    }
}
