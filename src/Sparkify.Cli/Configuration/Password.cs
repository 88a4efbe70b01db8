using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Sparkify.Cli.Configuration;

/// <summary>Passwords that stand in an address: <c>postgres://user:password@host</c>, <c>?password=…</c>.</summary>
internal static partial class Password
{
    /// <summary>What is shown in its place.</summary>
    public const string Mask = "********";

    public static bool IsIn(string address)
    {
        return Pattern().IsMatch(address);
    }

    [return: NotNullIfNotNull(nameof(address))]
    public static string? Masked(string? address)
    {
        return address is null ? null : Pattern().Replace(address, Mask);
    }

    [GeneratedRegex("(?<=://[^/@:\\s]*:)[^/\\s]+(?=@)|(?<=[?&;]password=)[^&;\\s]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
