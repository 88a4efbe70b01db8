using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sparkify.EndToEnd.Postgres;

/// <summary>Passes connections on to a server and cuts one of them at a chosen statement: before the server gets it, or after it did.</summary>
internal sealed class CuttingProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly int _server;
    private readonly byte[] _statement;
    private readonly bool _isDelivered;
    private int _cutsLeft;

    /// <param name="server">The server's port.</param>
    /// <param name="statement">Text by which the statement is known.</param>
    /// <param name="isDelivered">True to pass the statement on and cut before its answer comes back.</param>
    /// <param name="cuts">How many connections are cut.</param>
    public CuttingProxy(int server, string statement, bool isDelivered, int cuts = 1)
    {
        (_server, _statement, _isDelivered, _cutsLeft) = (server, Encoding.UTF8.GetBytes(statement), isDelivered, cuts);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = AcceptAsync();
    }

    public int Port { get; }

    /// <summary>How many connections were cut.</summary>
    public int Cuts { get; private set; }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _stop.Dispose();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _ = ServeAsync(client);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var server = new TcpClient();
        using (client)
        {
            await server.ConnectAsync(IPAddress.Loopback, _server);
            var (near, far) = (client.GetStream(), server.GetStream());
            try
            {
                await Task.WhenAny(far.CopyToAsync(near, _stop.Token), ForwardAsync(near, far));
            }
            catch (Exception ended) when (ended is IOException or OperationCanceledException)
            {
            }
        }
    }

    private async Task ForwardAsync(NetworkStream near, NetworkStream far)
    {
        var buffer = new byte[1 << 16];
        int got;
        while ((got = await near.ReadAsync(buffer, _stop.Token)) > 0)
        {
            var isIt = buffer.AsSpan(0, got).IndexOf(_statement) >= 0 && Interlocked.Decrement(ref _cutsLeft) >= 0;
            if (!isIt || _isDelivered)
            {
                await far.WriteAsync(buffer.AsMemory(0, got), _stop.Token);
            }

            if (isIt)
            {
                Cuts++;
                return;
            }
        }
    }
}
