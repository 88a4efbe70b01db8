namespace Sparkify.Simulation;

/// <summary>What a simulation wrote.</summary>
/// <param name="Folder">Holds <c>log_data/</c>, <c>song_data/</c>, <c>genre_data/</c> and <c>truth.json</c>.</param>
/// <param name="LogFiles">One a day, and what came late, early, twice or broken, if it was asked for.</param>
/// <param name="LogBytes">As stored.</param>
/// <param name="Members">With an account, at the end.</param>
/// <param name="SongFiles">Songs that the catalogue's files know.</param>
/// <param name="Start">The first day.</param>
/// <param name="Seconds">Wall time.</param>
public sealed record SimulationReport(
    string Folder,
    ulong Seed,
    DateOnly Start,
    int LogFiles,
    long LogBytes,
    long Events,
    long Plays,
    int Members,
    int SongFiles,
    double Seconds);
