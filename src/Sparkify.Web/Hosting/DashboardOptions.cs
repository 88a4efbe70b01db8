using System.Net;
using Sparkify.Sandbox;
using Sparkify.Warehouse;

namespace Sparkify.Web.Hosting;

/// <summary>How the dashboard is served.</summary>
/// <param name="Warehouse">Whose published state is shown.</param>
/// <param name="Host">The address to listen on: a loopback one, unless there is a token.</param>
/// <param name="Port">0 lets the system choose.</param>
/// <param name="Token">What visitors must know; null on loopback.</param>
public sealed record DashboardOptions(WarehouseAddress Warehouse, string Host, int Port, string? Token)
{
    private const int ShortestToken = 16;

    /// <summary>Names that visitors may use for this machine, besides its addresses and its own name.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Where statements that people write are run.</summary>
    public required IQuerySandbox Sandbox { get; init; }

    /// <summary>The file of statements that people keep.</summary>
    public required string StatementsFile { get; init; }

    /// <summary>The file that says who ran which statement; null for none.</summary>
    public string? AuditFile { get; init; }

    /// <summary>Statements that one visitor may run in a minute.</summary>
    public int StatementsPerMinute { get; init; } = 60;

    /// <summary>True if only this machine can reach it.</summary>
    public bool IsLoopback => Host == "localhost" || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));

    /// <summary>The address to listen on.</summary>
    internal IPAddress Address => Host == "localhost" ? IPAddress.Loopback : IPAddress.Parse(Host);

    /// <summary>Refuses what would let strangers in.</summary>
    /// <exception cref="SparkifyException">The address is none, or it is open to others and there is no token.</exception>
    public void Check()
    {
        if (Host != "localhost" && !IPAddress.TryParse(Host, out _))
        {
            throw new SparkifyException($"`{Host}` is no address to listen on.", "Write localhost, 127.0.0.1 or another address of this machine.") { ExitCode = 2 };
        }

        if (!IsLoopback && Token is null)
        {
            throw new SparkifyException(
                $"the dashboard would be open to everybody who reaches {Host}.",
                "Set a token that visitors must know in SPARKIFY_TOKEN, at least 16 letters long, or leave out --host.")
            { ExitCode = 2 };
        }

        if (Token is { Length: < ShortestToken })
        {
            throw new SparkifyException("the token is shorter than 16 letters.", "Make one with `openssl rand -hex 16`.") { ExitCode = 2 };
        }
    }
}
