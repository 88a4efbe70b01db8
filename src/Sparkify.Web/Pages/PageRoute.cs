namespace Sparkify.Web.Pages;

/// <summary>A component and its values.</summary>
internal sealed record PageRoute(Type Page, Dictionary<string, object?> Values);
