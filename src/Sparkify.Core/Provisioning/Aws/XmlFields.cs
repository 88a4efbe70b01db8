using System.Globalization;
using System.Xml.Linq;

namespace Sparkify.Provisioning.Aws;

/// <summary>Reads AWS's XML by local names: each interface has a namespace of its own.</summary>
internal static class XmlFields
{
    public static XElement? Child(this XElement element, string name)
    {
        return element.Elements().FirstOrDefault(child => child.Name.LocalName == name);
    }

    /// <returns>Null if there is no such element, or it is empty.</returns>
    public static string? Text(this XElement? element, string name)
    {
        return element?.Child(name)?.Value is { Length: > 0 } text ? text : null;
    }

    public static bool Flag(this XElement element, string name)
    {
        return element.Text(name) == "true";
    }

    public static int Whole(this XElement? element, string name)
    {
        return int.TryParse(element.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    /// <returns>UTC; the start of the calendar if it is missing.</returns>
    public static DateTime Time(this XElement element, string name)
    {
        return DateTimeOffset.TryParse(element.Text(name), CultureInfo.InvariantCulture, out var time) ? time.UtcDateTime : default;
    }

    /// <summary>The elements of a list.</summary>
    public static IEnumerable<XElement> List(this XElement? element, string name)
    {
        return element?.Child(name)?.Elements() ?? [];
    }
}
