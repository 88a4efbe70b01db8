using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Sparkify.Web.Hosting;

/// <summary>Messages for pages that nobody can write: what the address brought is left out of them.</summary>
internal static partial class Unechoed
{
    /// <summary>The message, with an ellipsis for each quoted part that came with the request.</summary>
    public static string Text(string message, HttpRequest request)
    {
        var path = request.Path.Value?.Split('/') ?? [];
        var given = request.Query.SelectMany(pair => pair.Value.Append(pair.Key)).Concat(path).Where(value => !string.IsNullOrEmpty(value)).ToHashSet(StringComparer.Ordinal);
        return Quoted().Replace(message, match => given.Any(value => match.Value.Contains(value!, StringComparison.Ordinal)) ? "`…`" : match.Value);
    }

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex Quoted();
}
