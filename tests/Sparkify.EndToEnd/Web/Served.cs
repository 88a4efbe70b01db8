namespace Sparkify.EndToEnd.Web;

/// <summary>All that looks at one served dashboard, one after the other: the load, the server and the browser are shared.</summary>
[CollectionDefinition(Name)]
public sealed class Served : ICollectionFixture<ServedDashboard>
{
    public const string Name = "Served";
}
