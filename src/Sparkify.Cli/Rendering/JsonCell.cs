using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sparkify.Cli.Rendering;

/// <summary>One value of an answer, as JSON.</summary>
internal static class JsonCell
{
    /// <summary>Readable: letters stay letters. The output is no HTML.</summary>
    public static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>Numbers stay numbers, however long; what JSON has no number for (NaN, Infinity) becomes text.</summary>
    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null or DBNull:
                json.WriteNullValue();
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case double number when double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            case float number when float.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            case sbyte or byte or short or ushort or int or uint or long:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case ulong or decimal or BigInteger:
                json.WriteRawValue(Cell.Text(value));
                break;
            case IDictionary fields:
                WriteObject(json, fields);
                break;
            case IEnumerable items when value is not (string or byte[]):
                WriteArray(json, items);
                break;
            default:
                json.WriteStringValue(Cell.Text(value));
                break;
        }
    }

    private static void WriteObject(Utf8JsonWriter json, IDictionary fields)
    {
        json.WriteStartObject();
        foreach (DictionaryEntry field in fields)
        {
            json.WritePropertyName(Cell.Text(field.Key));
            Write(json, field.Value);
        }

        json.WriteEndObject();
    }

    private static void WriteArray(Utf8JsonWriter json, IEnumerable items)
    {
        json.WriteStartArray();
        foreach (var item in items)
        {
            Write(json, item);
        }

        json.WriteEndArray();
    }
}
