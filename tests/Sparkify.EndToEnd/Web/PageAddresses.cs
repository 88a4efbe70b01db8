namespace Sparkify.EndToEnd.Web;

/// <summary>Every kind of page.</summary>
public static class PageAddresses
{
    public static IReadOnlyList<string> Paths { get; } =
    [
        "/", "/demand", "/demand/artist?name=N%C3%BCmbra", "/demand/genre?genre=Jazz", "/audience", "/growth", "/loyalty", "/explore",
        "/sql", "/sql?question=top-songs", "/pipeline", "/pipeline/rejects/1", "/docs", "/docs/tables/songplays", "/questions/top-songs", "/questions/retention", "/questions/song-profile",
        "/lists/top-songs/rows", "/lists/conversion/people", "/?level=paid&compare=previous",
    ];

    public static TheoryData<string> All { get; } = [.. Paths];
}
