namespace Sparkify.Bench.Generation;

/// <summary>Writes bench input: daily logs and a song catalogue, the same bytes for the same size and seed.</summary>
internal static class Generator
{
    public static void Generate(InputSize size, string folder)
    {
        var songbook = new Songbook(size.Songs);
        var songs = new SongFiles(Path.Combine(folder, "song_data"), songbook);
        songs.CreateFolders(size.Songs);
        Parallel.For(0, size.Songs, songs.Write);

        var logs = Path.Combine(folder, "log_data");
        Parallel.For(
            0,
            size.Days,
            () => new LogWriter(size.Days, songbook),
            (day, _, writer) =>
            {
                WriteDay(new DayLog(day, size, songbook), writer, logs);
                return writer;
            },
            static _ => { });
    }

    private static void WriteDay(DayLog log, LogWriter writer, string folder)
    {
        var month = Directory.CreateDirectory(Path.Combine(folder, $"{log.Date:yyyy}", $"{log.Date:MM}"));
        writer.Write(log.Draw(), Path.Combine(month.FullName, $"{log.Date:yyyy-MM-dd}-events.json"));
    }
}
