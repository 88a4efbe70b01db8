using System.Text.Json;

namespace Sparkify.EndToEnd.Provisioning;

/// <summary>A request as the cloud got it.</summary>
/// <param name="Api">The name that was signed, such as <c>cloudformation</c>.</param>
/// <param name="Action">Such as <c>CreateChangeSet</c>.</param>
/// <param name="Fields">The form's fields without action and version; the members of a JSON body.</param>
/// <param name="Time">How often the action was asked for, this time included.</param>
internal sealed record CloudRequest(string Api, string Action, IReadOnlyDictionary<string, string> Fields, int Time)
{
    public string this[string name] => Fields.GetValueOrDefault(name, "");

    public static Dictionary<string, string> FormFields(string body)
    {
        return body.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
            .ToDictionary(pair => Decode(pair[0]), pair => Decode(pair[1]));
    }

    public static Dictionary<string, string> JsonFields(string body)
    {
        return JsonElement.Parse(body).EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.ToString());
    }

    private static string Decode(string text)
    {
        return Uri.UnescapeDataString(text.Replace('+', ' '));
    }
}
