using System.Net;
using System.Net.Sockets;

namespace Sparkify.EndToEnd.Support;

/// <summary>
/// Ports of the loopback address for servers that want a number. They lie below those that a system gives to connections,
/// or a connection of another test could take one before its server listens, or while it restarts.
/// </summary>
internal static class FreePorts
{
    private const int First = 10_000;
    private const int Count = 6_000;
    private static int _taken = Random.Shared.Next(Count);

    /// <summary>As many free ports, one after the other, as <paramref name="together"/> says; the first of them.</summary>
    public static int Take(int together = 1)
    {
        for (var tries = 0; tries < Count; tries++)
        {
            var port = First + ((Interlocked.Add(ref _taken, together) - together) % (Count - together));
            if (Enumerable.Range(port, together).All(IsFree))
            {
                return port;
            }
        }

        throw new InvalidOperationException($"No port from {First} to {First + Count} is free.");
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
