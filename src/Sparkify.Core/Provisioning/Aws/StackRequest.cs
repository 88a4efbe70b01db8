using System.Globalization;

namespace Sparkify.Provisioning.Aws;

/// <summary>A stack as it should be.</summary>
/// <param name="Template">The template's text.</param>
/// <param name="Values">The template's parameters.</param>
/// <param name="Tags">What CloudFormation puts on everything that takes tags.</param>
internal sealed record StackRequest(
    string Name, string Template, IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, string> Tags)
{
    /// <summary>The form fields of <c>CreateChangeSet</c>.</summary>
    public Dictionary<string, string> Parameters(bool isNew, string token)
    {
        var fields = new Dictionary<string, string>
        {
            ["StackName"] = Name,
            ["ChangeSetName"] = token,
            ["ChangeSetType"] = isNew ? "CREATE" : "UPDATE",
            ["ClientToken"] = token,
            ["TemplateBody"] = Template,
            ["Capabilities.member.1"] = "CAPABILITY_NAMED_IAM",
        };
        foreach (var (position, (key, value)) in Values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Index())
        {
            fields[Field("Parameters", position, "ParameterKey")] = key;
            fields[Field("Parameters", position, "ParameterValue")] = value;
        }

        foreach (var (position, (key, value)) in Tags.OrderBy(pair => pair.Key, StringComparer.Ordinal).Index())
        {
            fields[Field("Tags", position, "Key")] = key;
            fields[Field("Tags", position, "Value")] = value;
        }

        return fields;

        static string Field(string list, int position, string field)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{list}.member.{position + 1}.{field}");
        }
    }
}
