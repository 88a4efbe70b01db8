using System.Text.Json;

namespace Sparkify.Staging.Json;

/// <summary>Finds where a JSON value ends, in text that may go on beyond what is in memory.</summary>
internal static class JsonExtent
{
    /// <summary>The value needs more bytes than there are.</summary>
    public const int Incomplete = -1;

    /// <summary>The text is no JSON, whatever follows.</summary>
    public const int Broken = -2;

    // Deeper than a record may be, so that a record that is too deep is still found whole.
    private static readonly JsonReaderOptions _options = new() { MaxDepth = 64 };

    /// <param name="json">Text that starts with a brace or a bracket.</param>
    /// <returns>The length up to the closing brace or bracket, or <see cref="Incomplete"/> or <see cref="Broken"/>.</returns>
    public static int Find(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, isFinalBlock: false, new JsonReaderState(_options));
        try
        {
            while (reader.Read())
            {
                if (reader is { CurrentDepth: 0, TokenType: JsonTokenType.EndObject or JsonTokenType.EndArray })
                {
                    return (int)reader.BytesConsumed;
                }
            }

            return Incomplete;
        }
        catch (JsonException)
        {
            return Broken;
        }
    }
}
