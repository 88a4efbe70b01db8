namespace Sparkify.Web.Hosting;

/// <summary>Addresses of files for components, where the name <c>Assets</c> is taken.</summary>
internal static class AssetLinks
{
    public static string Of(string name)
    {
        return Assets.Link(name);
    }
}
