using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Npgsql;

namespace Sparkify.Checks;

/// <summary>A row as a JSON object, for the engine that cannot make one.</summary>
internal static class FindingJson
{
    /// <summary>False for Redshift, which calls itself PostgreSQL 8.0.2.</summary>
    public static bool HasJson(this DbConnection connection)
    {
        return connection is not NpgsqlConnection || !connection.ServerVersion.StartsWith("8.0.2", StringComparison.Ordinal);
    }

    public static string Of(DbDataReader row)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            for (var column = 0; column < row.FieldCount; column++)
            {
                json.WritePropertyName(row.GetName(column));
                Write(json, row.GetValue(column));
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.ToArray());
    }

    private static void Write(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case DBNull:
                json.WriteNullValue();
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case short or int or long:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case DateTime moment:
                json.WriteStringValue(moment.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture));
                break;
            default:
                json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
