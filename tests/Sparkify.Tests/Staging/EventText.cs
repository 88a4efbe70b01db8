using System.Text.Json.Nodes;

namespace Sparkify.Tests.Staging;

/// <summary>Events as a log spells them.</summary>
internal static class EventText
{
    public const string Play =
        """{"artist":"Queen","auth":"Logged In","firstName":"Ada","gender":"F","itemInSession":3,"lastName":"Byron","length":210.5,"level":"paid","location":"Lansing, MI","method":"PUT","page":"NextSong","registration":1540919166796.0,"sessionId":7,"song":"Flash","status":200,"ts":1541106106796,"userAgent":"\"Mozilla\/5.0\"","userId":"8"}""";

    public const string Home =
        """{"artist":null,"auth":"Logged Out","firstName":null,"gender":null,"itemInSession":0,"lastName":null,"length":null,"level":"free","location":null,"method":"GET","page":"Home","registration":null,"sessionId":9,"song":null,"status":200,"ts":1541106107796,"userAgent":null,"userId":""}""";

    public const string Song =
        """{"num_songs": 1, "artist_id": "AR1", "artist_latitude": 35.14968, "artist_longitude": -90.04892, "artist_location": "Memphis, TN", "artist_name": "The Box Tops", "song_id": "SO1", "title": "Soul Deep", "duration": 148.03546, "year": 1969}""";

    /// <summary>An event with one field set to a piece of JSON, which need not be valid.</summary>
    public static string With(string field, string json) => Replace(Play, field, json);

    public static string SongWith(string field, string json) => Replace(Song, field, json);

    public static string Without(string field) => Remove(Play, field);

    public static string SongWithout(string field) => Remove(Song, field);

    /// <summary>The event with its fields in another order and spacing.</summary>
    public static string Shuffled(Random random)
    {
        var fields = JsonNode.Parse(Play)!.AsObject().Select(field => $"\"{field.Key}\": {field.Value?.ToJsonString() ?? "null"}").ToArray();
        random.Shuffle(fields);
        return "{" + string.Join(", ", fields) + "}";
    }

    private static string Replace(string record, string field, string json)
    {
        const string Mark = "\u0001";
        var parsed = JsonNode.Parse(record)!.AsObject();
        parsed[field] = Mark;
        return parsed.ToJsonString().Replace("\"\\u0001\"", json, StringComparison.Ordinal);
    }

    private static string Remove(string record, string field)
    {
        var parsed = JsonNode.Parse(record)!.AsObject();
        parsed.Remove(field);
        return parsed.ToJsonString();
    }
}
