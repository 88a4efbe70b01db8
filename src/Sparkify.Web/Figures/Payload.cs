using System.Globalization;
using System.Text.Json;
using Sparkify.Insight;
using Sparkify.Web.Answering;

namespace Sparkify.Web.Figures;

/// <summary>What the script draws: plain values, no markup.</summary>
/// <param name="Kind"><c>line</c>, <c>bar</c>, <c>heat</c>, <c>funnel</c> or <c>map</c>.</param>
/// <param name="Title">For a picture of it.</param>
/// <param name="Finding">For a picture of it.</param>
/// <param name="Unit">Of the values.</param>
/// <param name="Labels">What the values belong to.</param>
/// <param name="Series">The values.</param>
internal sealed record Payload(
    string Kind,
    string Title,
    string Finding,
    string Unit,
    IReadOnlyList<string> Labels,
    IReadOnlyList<PayloadSeries> Series)
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web);

    /// <summary>Labels of the other axis of a heat map.</summary>
    public IReadOnlyList<string> Across { get; init; } = [];

    /// <summary>Where a click on a label leads.</summary>
    public IReadOnlyList<string?> Links { get; init; } = [];

    /// <summary>A colour of the style sheet for each label, or null for the usual one; empty if all take that.</summary>
    public IReadOnlyList<string?> Tones { get; init; } = [];

    public IReadOnlyList<DayNote> Notes { get; init; } = [];

    /// <summary>Filters, period and date of the data: what a picture must say.</summary>
    public string Footer { get; init; } = "";

    /// <summary>Safe inside a script element: the encoder escapes what could end it.</summary>
    public string Json()
    {
        return JsonSerializer.Serialize(this, _options);
    }

    /// <summary>A line of text below a picture.</summary>
    public static string FooterOf(Answer answer)
    {
        var parts = new List<string>();
        if (answer.Period is { } period)
        {
            parts.Add(Shown.Span(period));
        }

        parts.AddRange(answer.Filters.Select(filter => $"{filter.Key}: {filter.Value}"));
        if (answer.DataUpTo is { } newest)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"data up to {newest:yyyy-MM-dd HH:mm} UTC"));
        }

        return string.Join(" · ", parts);
    }
}
