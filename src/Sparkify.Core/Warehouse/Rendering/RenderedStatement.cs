namespace Sparkify.Warehouse.Rendering;

/// <summary>One statement that the product sends.</summary>
/// <param name="Area">What it belongs to: <c>tables</c>, <c>models</c>, <c>pipeline</c>, <c>checks</c>, <c>insight</c>, <c>truth</c>.</param>
/// <param name="Name">Its name in the area.</param>
/// <param name="Sql">Its text; values that only a run knows are <c>$1</c>, <c>$2</c>, …</param>
public sealed record RenderedStatement(string Area, string Name, string Sql);
