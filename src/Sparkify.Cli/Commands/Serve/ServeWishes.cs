namespace Sparkify.Cli.Commands.Serve;

/// <summary>What the options of <c>sparkify serve</c> say.</summary>
internal sealed record ServeWishes(string Host, int Port)
{
    public IReadOnlyList<string> Names { get; init; } = [];

    public string? Notes { get; init; }

    public string? Statements { get; init; }

    public string? Audit { get; init; }

    public bool Opens { get; init; }
}
