using System.Globalization;
using System.Text.Json;

namespace Sparkify.Simulation;

/// <summary>Reads a configuration of eventsim and does as it says, as far as a simulation here has the same thing.</summary>
/// <remarks>Source: the configuration files of https://github.com/Interana/eventsim.</remarks>
public static class EventsimFile
{
    // What people here do without being told, in the units of the configuration.
    private const double UsualSecondsBetweenSessions = 360_000;
    private const double UsualSecondsOnAPage = 28;
    private const double UsualAttrition = 0.22;

    private static readonly JsonDocumentOptions _options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly Dictionary<string, Func<SimulationPlan, JsonElement, SimulationPlan>> _keys = new()
    {
        ["seed"] = (plan, value) => plan with { Seed = (ulong)value.GetInt64() },
        ["start-date"] = (plan, value) => plan with { Start = Date(value) },
        ["end-date"] = (plan, value) => plan with { Days = Math.Max(1, Date(value).DayNumber - plan.Start.DayNumber) },
        ["n-users"] = (plan, value) => plan with { Users = Math.Max(1, value.GetInt32()) },
        ["first-user-id"] = (plan, value) => plan with { FirstUserId = value.GetInt32() },
        ["growth-rate"] = (plan, value) => plan with { GrowthRate = NotNegative(value) },
        ["attrition-rate"] = (plan, value) => plan with { Attrition = NotNegative(value) / UsualAttrition },
        ["alpha"] = (plan, value) => plan with { Hesitation = Positive(value) / UsualSecondsOnAPage },
        ["beta"] = (plan, value) => plan with { Absence = Positive(value) / UsualSecondsBetweenSessions },
        ["session-gap"] = (plan, value) => plan with { SessionGap = TimeSpan.FromSeconds(NotNegative(value)) },
        ["weekend-damping"] = (plan, value) => plan with { WeekendDamping = Math.Min(1, NotNegative(value)) },
        ["levels"] = (plan, value) => plan with { PaidShare = Share(value, "level", "paid") },
        ["genders"] = (plan, value) => plan with { WomenShare = Share(value, "gender", "F") },
    };

    /// <param name="note">Gets a line for each key that has no effect here.</param>
    /// <exception cref="SparkifyException">The file is missing, no JSON object, or has a value that cannot be (exit code 2).</exception>
    public static SimulationPlan Read(string path, Action<string> note)
    {
        ArgumentNullException.ThrowIfNull(note);
        if (!File.Exists(path))
        {
            throw Wrong($"{path} does not exist.", "Name an eventsim configuration, or leave --eventsim out.");
        }

        using var json = Parse(path);
        if (json.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw Wrong($"{path} holds no JSON object.", "An eventsim configuration is one object.");
        }

        var plan = new SimulationPlan();
        // The end counts from the start, wherever it stands in the file.
        foreach (var property in json.RootElement.EnumerateObject().OrderBy(property => property.Name == "end-date"))
        {
            if (_keys.TryGetValue(property.Name, out var apply))
            {
                plan = Apply(path, property, () => apply(plan, property.Value));
            }
            else
            {
                note($"{path}: `{property.Name}` is not supported and has no effect.");
            }
        }

        return plan;
    }

    private static JsonDocument Parse(string path)
    {
        try
        {
            return JsonDocument.Parse(File.ReadAllBytes(path), _options);
        }
        catch (JsonException fault)
        {
            throw Wrong($"{path} is no JSON: {fault.Message}", "");
        }
    }

    private static SimulationPlan Apply(string path, JsonProperty property, Func<SimulationPlan> apply)
    {
        try
        {
            return apply();
        }
        catch (Exception fault) when (fault is FormatException or InvalidOperationException or KeyNotFoundException or OverflowException)
        {
            throw Wrong($"{path}: `{property.Name}` has a value that cannot be: {property.Value.GetRawText()}.", "");
        }
    }

    private static DateOnly Date(JsonElement value)
    {
        var text = value.GetString() ?? throw new FormatException();
        return DateOnly.FromDateTime(DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal));
    }

    private static double NotNegative(JsonElement value) => value.GetDouble() is >= 0 and var number ? number : throw new FormatException();

    private static double Positive(JsonElement value) => value.GetDouble() is > 0 and var number ? number : throw new FormatException();

    /// <summary>The share of one value in a list of weighted ones.</summary>
    private static double Share(JsonElement list, string key, string wanted)
    {
        var weights = list.EnumerateArray()
            .Select(entry => (Value: entry.GetProperty(key).GetString(), Weight: NotNegative(entry.GetProperty("weight"))))
            .ToList();
        var sum = weights.Sum(entry => entry.Weight);
        return sum > 0 ? weights.Where(entry => entry.Value == wanted).Sum(entry => entry.Weight) / sum : throw new FormatException();
    }

    private static SparkifyException Wrong(string problem, string remedy) => new(problem, remedy) { ExitCode = 2 };
}
