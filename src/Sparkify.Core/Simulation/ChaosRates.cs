using System.Globalization;
using System.Text.RegularExpressions;
using Sparkify.Simulation.Chaos;

namespace Sparkify.Simulation;

/// <summary>How often each kind of fault occurs: of 1,000 events, of 1,000 days or of 1,000 artists, as the kind is.</summary>
public sealed partial class ChaosRates
{
    private const int Thousand = 1_000;

    // What one object or artist in how many is, where only a rate of events is asked for.
    private const int OfObjects = 150;
    private const string Respelling = "respelled";
    private static readonly string[] _events = [.. Enum.GetNames<Fault>().Select(InSmallLetters)];
    private static readonly string[] _objects = [.. Enum.GetNames<ObjectFault>().Select(InSmallLetters)];

    // Sums of what each fault has of 1,000 events, times the number of faults.
    private readonly int[] _sums = new int[_events.Length];
    private readonly int[] _days = new int[_objects.Length];
    private readonly string _text;

    private ChaosRates(string text, Func<string, int> eventShares, Func<string, int> rateOf)
    {
        _text = text;
        var sum = 0;
        for (var fault = 0; fault < _sums.Length; fault++)
        {
            _sums[fault] = sum += eventShares(_events[fault]);
        }

        for (var fault = 0; fault < _days.Length; fault++)
        {
            _days[fault] = rateOf(_objects[fault]);
        }

        RespelledArtists = rateOf(Respelling);
    }

    /// <summary>A clean log.</summary>
    public static ChaosRates None { get; } = Even(0);

    /// <summary>The names of all kinds, those of events first.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. _events, .. _objects, Respelling];

    /// <summary>True if any record is spoilt.</summary>
    internal bool SpoilsEvents => _sums[^1] > 0;

    /// <summary>Of 1,000.</summary>
    internal int RespelledArtists { get; }

    /// <summary>All kinds: those of events equally often, those of objects and artists 150 times in 1,000.</summary>
    /// <param name="events">How many of 1,000 events are spoilt, 0 to 1,000; with 0 nothing is.</param>
    public static ChaosRates Even(int events)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(events);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(events, Thousand);
        return new ChaosRates(events.ToString(CultureInfo.InvariantCulture), _ => events, _ => events > 0 ? OfObjects : 0);
    }

    /// <param name="rates">By <see cref="Kinds"/>, each of 1,000; those of events are 1,000 at most together. What is not named does not occur.</param>
    public static ChaosRates Of(IReadOnlyDictionary<string, int> rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(SpoiltEvents(rates), Thousand, nameof(rates));
        var named = Kinds.Where(rates.ContainsKey).Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind}={rates[kind]}"));
        return new ChaosRates(string.Join(',', named), kind => rates.GetValueOrDefault(kind) * _events.Length, kind => rates.GetValueOrDefault(kind));
    }

    /// <summary>How many of 1,000 events such rates spoil.</summary>
    public static int SpoiltEvents(IReadOnlyDictionary<string, int> rates) => _events.Sum(rates.GetValueOrDefault);

    /// <summary>As it is asked for on the command line.</summary>
    public override string ToString() => _text;

    /// <summary>What happens to an event; null if nothing does.</summary>
    internal Fault? Draw(ref Chance chance)
    {
        var drawn = chance.NextInt(Thousand * _sums.Length);
        var fault = Array.FindIndex(_sums, sum => drawn < sum);
        return fault < 0 ? null : (Fault)fault;
    }

    /// <summary>How many of 1,000 days have it.</summary>
    internal int Of(ObjectFault fault) => _days[(int)fault];

    private static string InSmallLetters(string name) => Capital().Replace(name, "_$0").ToLowerInvariant();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capital();
}
