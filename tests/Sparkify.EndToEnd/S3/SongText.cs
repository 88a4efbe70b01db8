namespace Sparkify.EndToEnd.S3;

/// <summary>Objects that hold one song each.</summary>
internal static class SongText
{
    public static string Of(int number, string title = "Title")
    {
        return $"{{\"song_id\":\"SO{number}\",\"title\":\"{title} {number}\",\"artist_id\":\"AR{number}\",\"artist_name\":\"Name {number}\",\"duration\":100,\"year\":0}}";
    }
}
