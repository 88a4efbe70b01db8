using System.Data.Common;

namespace Sparkify.Web.Hosting;

/// <summary>A connection that one request uses and gives back.</summary>
internal sealed class Lease(Snapshot snapshot, DbConnection connection) : IDisposable
{
    public Snapshot Snapshot { get; } = snapshot;

    public DbConnection Connection { get; } = connection;

    public void Dispose()
    {
        Snapshot.Return(Connection);
    }
}
