using System.Buffers.Binary;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Sparkify.EndToEnd.Redshift;

/// <summary>How a client comes in: TLS first, then the password, which PostgreSQL checks.</summary>
internal sealed class StandInDoor(Stream plain, X509Certificate2 certificate, int server) : IDisposable
{
    private const int CancelRequest = 80877102;
    private const int TlsRequest = 80877103;
    private const int GssRequest = 80877104;
    private const int AuthenticationOk = 0;
    private const int AuthenticationFinal = 12;
    private const string Version = "8.0.2";
    private Stream _stream = plain;

    public async Task ServeAsync(RedshiftStandIn standIn, CancellationToken cancellation)
    {
        var first = await WireStream.ReadFirstAsync(_stream, cancellation);
        while (first.Length > 0 && BinaryPrimitives.ReadInt32BigEndian(first) is TlsRequest or GssRequest)
        {
            var isTls = BinaryPrimitives.ReadInt32BigEndian(first) == TlsRequest;
            await _stream.WriteAsync(new[] { (byte)(isTls ? 'S' : 'N') }, cancellation);
            if (isTls)
            {
                var encrypted = new SslStream(_stream);
                _stream = encrypted;
                await encrypted.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, cancellation);
            }

            first = await WireStream.ReadFirstAsync(_stream, cancellation);
        }

        if (first.Length > 0)
        {
            await LetInAsync(standIn, first, cancellation);
        }
    }

    public void Dispose()
    {
        _stream.Dispose();
    }

    private async Task LetInAsync(RedshiftStandIn standIn, byte[] first, CancellationToken cancellation)
    {
        using var client = new WireStream(_stream);
        using var backend = await Backend.ConnectAsync(server, cancellation);
        if (BinaryPrimitives.ReadInt32BigEndian(first) == CancelRequest)
        {
            await backend.SendFirstAsync(first, cancellation);
        }
        else if (_stream is not SslStream)
        {
            await client.WriteAsync(WireMessage.Error(new StandInException("28000", "no pg_hba.conf entry for this host, SSL off")), cancellation);
        }
        else
        {
            await backend.SendFirstAsync(first, cancellation);
            if (await IsWelcomeAsync(client, backend, cancellation))
            {
                await new StandInSession(client, backend, standIn).ServeAsync(cancellation);
            }
        }
    }

    private static async Task<bool> IsWelcomeAsync(WireStream client, Backend backend, CancellationToken cancellation)
    {
        while (await backend.ReceiveAsync(cancellation) is { } answer)
        {
            await client.WriteAsync(Disguised(answer), cancellation);
            if (answer.Tag is 'E' or 'Z')
            {
                return answer.Tag == 'Z';
            }

            if (answer.Tag == 'R' && BinaryPrimitives.ReadInt32BigEndian(answer.Body) is not (AuthenticationOk or AuthenticationFinal))
            {
                await backend.SendAsync([await client.ReadAsync(cancellation) ?? throw new IOException("the client is gone")], cancellation);
            }
        }

        return false;
    }

    private static WireMessage Disguised(WireMessage answer)
    {
        return answer.Tag == 'S' && Encoding.UTF8.GetString(answer.Body).StartsWith("server_version\0", StringComparison.Ordinal)
            ? answer with { Body = WireMessage.Texts("server_version", Version) }
            : answer;
    }
}
