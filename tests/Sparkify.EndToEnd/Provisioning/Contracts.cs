using System.Text.Json;
using System.Text.RegularExpressions;

namespace Sparkify.EndToEnd.Provisioning;

/// <summary>The names of operations and parameters as AWS publishes them (botocore's models, November 2026), for the operations in use.</summary>
internal static partial class Contracts
{
    private static readonly JsonElement _root = JsonElement.Parse(
        File.ReadAllText(Path.Combine(Repository.Root, "tests", "Sparkify.EndToEnd", "Provisioning", "contracts.json")));

    /// <summary>The interface that a JSON target names.</summary>
    public static string? ApiOf(string target)
    {
        return _root.EnumerateObject().FirstOrDefault(api => api.Value.GetProperty("target").GetString() == target).Name;
    }

    /// <returns>What is wrong; null if nothing is.</returns>
    public static string? Violation(CloudRequest request, string? version)
    {
        if (!_root.TryGetProperty(request.Api, out var api))
        {
            return $"No interface is signed as {request.Api}.";
        }

        if (version is not null && version != api.GetProperty("version").GetString())
        {
            return $"{request.Api} has no version {version}.";
        }

        if (!api.GetProperty("operations").TryGetProperty(request.Action, out var operation))
        {
            return $"{request.Api} has no operation {request.Action}, or the program should not use it.";
        }

        var allowed = operation.GetProperty("allowed").EnumerateArray().Select(name => name.GetString()!).ToHashSet();
        var unknown = request.Fields.Keys.FirstOrDefault(name => !allowed.Contains(Number().Replace(name, ".N")));
        var missing = operation.GetProperty("required").EnumerateArray().Select(name => name.GetString()!)
            .FirstOrDefault(name => !request.Fields.ContainsKey(name));
        return unknown is not null ? $"{request.Action} has no parameter {unknown}."
            : missing is not null ? $"{request.Action} needs the parameter {missing}."
            : null;
    }

    [GeneratedRegex("\\.[1-9][0-9]*(?=\\.|$)")]
    private static partial Regex Number();
}
