namespace Sparkify.Simulation.Crowd;

/// <summary>How long people take: songs are heard out or skipped, pages are read, adverts are sat through.</summary>
internal sealed class Pace(SimulationPlan plan)
{
    private const int SkipsAfterThumbsDown = 750;
    private const int SkipsAfterBrowsing = 200;
    private const int LongestAdvert = 30_000;
    private const int ShortestAdvert = 15_000;
    private const int Buffering = 1_500;

    // Milliseconds that a page is looked at.
    private static readonly Curve _looks = new(900, 2_500, 4_500, 8_000, 14_000, 25_000, 50_000, 180_000);

    // Milliseconds until a song that does not please is skipped.
    private static readonly Curve _skips = new(1_500, 5_000, 10_000, 17_000, 27_000, 42_000, 70_000, 130_000);

    /// <summary>When the next page follows; always later than the one before.</summary>
    public long Moment(ref Listener person, Page page, Page next)
    {
        var left = person.SongEndsAt - person.At;
        return person.At + next switch
        {
            Page.NextSong when page == Page.RollAdvert => ShortestAdvert + person.Chance.NextInt(LongestAdvert - ShortestAdvert),
            Page.NextSong when left > 0 => NextSong(ref person, page, left),
            Page.RollAdvert => Math.Max(left, 0) + 1 + person.Chance.NextInt(Buffering),
            _ when left > 0 && page == Page.NextSong => Meanwhile(ref person, left),
            _ => Look(ref person),
        };
    }

    /// <summary>The next song starts when this one is over, or is skipped.</summary>
    private static long NextSong(ref Listener person, Page page, long left)
    {
        var skips = page switch
        {
            Page.NextSong => person.Skips,
            Page.ThumbsDown => SkipsAfterThumbsDown,
            Page.ThumbsUp or Page.AddToPlaylist or Page.AddFriend => 0,
            _ => SkipsAfterBrowsing,
        };
        if (person.Chance.NextInt(1_000) < skips)
        {
            var patience = _skips.Draw(ref person.Chance);
            if (patience < left)
            {
                return patience;
            }
        }

        return left + 1 + person.Chance.NextInt(Buffering);
    }

    /// <summary>A page that is opened while the song goes on.</summary>
    private static long Meanwhile(ref Listener person, long left) => 1 + person.Chance.NextInt((int)left);

    private long Look(ref Listener person) => 1 + (long)(_looks.Draw(ref person.Chance) * plan.Hesitation);
}
