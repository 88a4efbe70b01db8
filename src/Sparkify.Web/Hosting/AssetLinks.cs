namespace Sparkify.Web.Hosting;

/// <summary>Files for components, where the name <c>Assets</c> is taken.</summary>
internal static class AssetLinks
{
    /// <summary>The address of a file.</summary>
    public static string Of(string name)
    {
        return Assets.Link(name);
    }

    /// <summary>Its text, for a report that carries all it needs.</summary>
    public static string Text(string name)
    {
        return Assets.Text(name);
    }
}
