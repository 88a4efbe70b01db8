using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sparkify.EndToEnd.Redshift;

/// <summary>The PostgreSQL session behind one session of the stand-in.</summary>
internal sealed class Backend : IDisposable
{
    private readonly TcpClient _connection;
    private readonly WireStream _wire;

    private Backend(TcpClient connection)
    {
        _connection = connection;
        _wire = new WireStream(connection.GetStream());
    }

    /// <summary>I outside a transaction, T inside one, E inside one that failed.</summary>
    public char State { get; private set; } = 'I';

    /// <summary>The number of PostgreSQL's process.</summary>
    public int Process { get; private set; }

    // At this address the server asks for a password.
    public static async Task<Backend> ConnectAsync(int port, CancellationToken cancellation)
    {
        var connection = new TcpClient(AddressFamily.InterNetworkV6) { NoDelay = true };
        await connection.ConnectAsync(IPAddress.IPv6Loopback, port, cancellation);
        return new Backend(connection);
    }

    public Task SendFirstAsync(byte[] body, CancellationToken cancellation) =>
        _connection.GetStream().WriteAsync(WireStream.WithLength(body), cancellation).AsTask();

    public Task SendAsync(IEnumerable<WireMessage> messages, CancellationToken cancellation) => _wire.WriteAsync(messages, cancellation);

    /// <summary>The next answer; null if the server closed the connection.</summary>
    public async Task<WireMessage?> ReceiveAsync(CancellationToken cancellation)
    {
        var message = await _wire.ReadAsync(cancellation);
        if (message is { Tag: 'Z' })
        {
            State = (char)message.Body[0];
        }
        else if (message is { Tag: 'K' })
        {
            Process = BinaryPrimitives.ReadInt32BigEndian(message.Body);
        }

        return message;
    }

    /// <summary>Runs statements of the stand-in's own in the client's transaction.</summary>
    /// <exception cref="StandInException">PostgreSQL refused.</exception>
    public async Task<IReadOnlyList<IReadOnlyList<string?>>> AskAsync(string sql, CancellationToken cancellation)
    {
        await SendAsync([WireMessage.Query(sql)], cancellation);
        return await AnswerAsync(cancellation);
    }

    /// <summary>Sends rows in the text format of COPY.</summary>
    public async Task CopyAsync(string table, string columns, string rows, CancellationToken cancellation)
    {
        await SendAsync([WireMessage.Query($"copy {table} ({columns}) from stdin"), new('d', Encoding.UTF8.GetBytes(rows)), new('c', [])], cancellation);
        await AnswerAsync(cancellation);
    }

    /// <summary>Makes the transaction fail, if there is one.</summary>
    public async Task SpoilAsync(CancellationToken cancellation)
    {
        if (State == 'T')
        {
            try
            {
                await AskAsync("select 1 / 0", cancellation);
            }
            catch (StandInException)
            {
                // This is what it was for.
            }
        }
    }

    public void Dispose()
    {
        _wire.Dispose();
        _connection.Dispose();
    }

    private async Task<IReadOnlyList<IReadOnlyList<string?>>> AnswerAsync(CancellationToken cancellation)
    {
        var rows = new List<IReadOnlyList<string?>>();
        StandInException? problem = null;
        WireMessage? message;
        while ((message = await ReceiveAsync(cancellation)) is { Tag: not 'Z' })
        {
            if (message.Tag == 'D')
            {
                rows.Add(message.Cells());
            }
            else if (message.Tag == 'E')
            {
                problem = new StandInException(message.Field('C'), message.Field('M'));
            }
        }

        return problem is null && message is not null ? rows : throw problem ?? new StandInException("08006", "the server closed the connection");
    }
}
