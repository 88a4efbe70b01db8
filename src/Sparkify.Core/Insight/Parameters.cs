namespace Sparkify.Insight;

/// <summary>What somebody chose when asking, as they wrote it; all of it is optional.</summary>
public sealed record Parameters
{
    private static readonly Dictionary<string, string> _none = [];

    /// <summary>A preset or a month, see <see cref="Periods"/>.</summary>
    public string? Period { get; init; }

    /// <summary>The first day, <c>2018-11-01</c>.</summary>
    public string? Since { get; init; }

    /// <summary>The day after the last.</summary>
    public string? Until { get; init; }

    /// <summary><c>previous</c>, <c>year</c> or <c>none</c>.</summary>
    public string Compare { get; init; } = "none";

    /// <summary>Values by the name of the filter: <c>level</c> → <c>paid</c>.</summary>
    public IReadOnlyDictionary<string, string> Filters { get; init; } = _none;

    /// <summary>Values by the name of the parameter: <c>top</c> → <c>20</c>.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = _none;
}
