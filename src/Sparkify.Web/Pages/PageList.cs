namespace Sparkify.Web.Pages;

/// <summary>The pages of the masthead, in order.</summary>
internal static class PageList
{
    public static IReadOnlyList<(string Path, string Name)> All { get; } =
    [
        ("/", "Overview"),
        ("/demand", "Demand"),
        ("/audience", "Audience"),
        ("/growth", "Growth"),
        ("/loyalty", "Loyalty"),
        ("/explore", "Explore"),
        ("/sql", "SQL"),
        ("/pipeline", "Pipeline"),
        ("/docs", "Docs"),
    ];
}
