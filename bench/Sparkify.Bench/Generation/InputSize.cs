namespace Sparkify.Bench.Generation;

/// <summary>How much input: the same size and seed give the same bytes.</summary>
internal sealed record InputSize(long Events, int Songs, ulong Seed)
{
    private const int EventsPerDay = 33_334;

    public int Days => (int)Math.Max(30, (Events + EventsPerDay - 1) / EventsPerDay);

    public int Users => (int)Math.Max(20, Events * 13 / 1000);

    /// <summary>The first days take what does not divide evenly.</summary>
    public int EventsOn(int day) => (int)((Events / Days) + (day < Events % Days ? 1 : 0));
}
