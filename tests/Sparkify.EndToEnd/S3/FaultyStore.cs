using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sparkify.EndToEnd.S3;

/// <summary>A small S3 server in memory that fails when it is told to. It checks no signature: that is the gateway's part.</summary>
internal sealed class FaultyStore : IDisposable
{
    public const string Bucket = "bucket";
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, int> _times = new();
    private readonly ConcurrentQueue<StoreRequest> _requests = new();
    private readonly Lock _lock = new();
    private int _atOnce;

    public FaultyStore()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public string Endpoint => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public StoredObjects Objects { get; } = new();

    /// <summary>Answers in place of the store; null lets the store answer.</summary>
    public Func<StoreRequest, StoreAnswer?> Fault { get; set; } = _ => null;

    /// <summary>Changes the store's own right answer.</summary>
    public Func<StoreRequest, StoreAnswer, StoreAnswer> Spoil { get; set; } = (_, answer) => answer;

    /// <summary>What was asked for so far.</summary>
    public IReadOnlyCollection<StoreRequest> Requests => _requests;

    /// <summary>The most objects that were asked for at the same time.</summary>
    public int MostAtOnce { get; private set; }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient connection)
    {
        using var client = connection;
        try
        {
            using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.Latin1);
            while (await ReadAsync(reader) is { } request)
            {
                _requests.Enqueue(request);
                var answer = Fault(request) ?? Spoil(request, Objects.Answer(request));
                CountAtOnce(1);
                await Task.Delay(answer.Delay, _stop.Token);
                CountAtOnce(-1);
                if (!await WriteAsync(stream, answer))
                {
                    client.Client.Close(0);
                    return;
                }
            }
        }
        catch (Exception ended) when (ended is IOException or OperationCanceledException or ObjectDisposedException or SocketException)
        {
        }
    }

    private void CountAtOnce(int change)
    {
        lock (_lock)
        {
            _atOnce += change;
            MostAtOnce = Math.Max(MostAtOnce, _atOnce);
        }
    }

    // Only requests without a body come.
    private async Task<StoreRequest?> ReadAsync(StreamReader reader)
    {
        var first = await reader.ReadLineAsync(_stop.Token);
        if (string.IsNullOrEmpty(first))
        {
            return null;
        }

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon]] = line[(colon + 1)..].Trim();
        }

        var target = first.Split(' ')[1].Split('?', 2);
        var path = target[0].TrimStart('/');

        // Without a bucket it is asked whether it is there at all.
        var key = path.Length == 0 ? "" : Uri.UnescapeDataString(path[Bucket.Length..].TrimStart('/'));
        var query = (target.Length > 1 ? target[1] : "").Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair.ElementAtOrDefault(1) ?? ""));
        return new StoreRequest(key, query, headers, _times.AddOrUpdate(key, 1, (_, times) => times + 1));
    }

    /// <returns>False if the connection is to be cut.</returns>
    private async Task<bool> WriteAsync(Stream stream, StoreAnswer answer)
    {
        if (answer.IsSilent)
        {
            await Task.Delay(Timeout.Infinite, _stop.Token);
        }

        var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {answer.Status} Answer\r\n");
        foreach (var (name, value) in answer.Headers)
        {
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        if (!answer.Headers.ContainsKey("Content-Length"))
        {
            head.Append(CultureInfo.InvariantCulture, $"Content-Length: {answer.Body.Length}\r\n");
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes(head.Append("\r\n").ToString()), _stop.Token);
        await stream.WriteAsync(answer.Body.AsMemory(0, answer.CutAt ?? answer.Body.Length), _stop.Token);
        await stream.FlushAsync(_stop.Token);
        return answer.CutAt is null;
    }
}
