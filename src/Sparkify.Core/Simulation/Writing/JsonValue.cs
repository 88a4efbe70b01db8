using System.Globalization;
using System.Text;

namespace Sparkify.Simulation.Writing;

/// <summary>JSON values as they are written a million times: made once.</summary>
internal static class JsonValue
{
    /// <summary>A text in quotes; letters stay letters, in UTF-8.</summary>
    public static byte[] Text(string text)
    {
        var json = new StringBuilder(text.Length + 2).Append('"');
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '"' or '\\' => json.Append('\\').Append(letter),
                < ' ' => json.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture)),
                _ => json.Append(letter),
            };
        }

        return Encoding.UTF8.GetBytes(json.Append('"').ToString());
    }

    /// <summary>Seconds from hundred-thousandths of them: <c>246.30812</c>, at least one decimal.</summary>
    public static byte[] Seconds(int hundredThousandths)
    {
        return Encoding.UTF8.GetBytes((hundredThousandths / 100_000m).ToString("0.0####", CultureInfo.InvariantCulture));
    }
}
