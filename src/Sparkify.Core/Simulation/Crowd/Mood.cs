namespace Sparkify.Simulation.Crowd;

/// <summary>What happened to somebody changes what they do: adverts lead to upgrades, errors to cancellations, listening keeps people.</summary>
internal static class Mood
{
    private const int ManyPlays = 60;

    /// <summary>What follows a page instead of the usual; <see cref="Page.Leave"/> if the mood has no wish of its own.</summary>
    /// <param name="attrition">How much likelier than usual people are to cancel.</param>
    public static Page Wish(ref Listener person, Page page, double attrition)
    {
        var (wish, probability) = page switch
        {
            Page.RollAdvert => (Page.Upgrade, 0.0008 * Math.Min((int)person.Adverts, 60)),
            Page.Upgrade => (Page.SubmitUpgrade, 0.3 + (0.01 * Math.Min((int)person.Adverts, 30))),
            Page.Downgrade => (Page.SubmitDowngrade, 0.012 + (0.02 * Math.Min((int)person.Errors, 5)) + (person.Plays < ManyPlays ? 0.02 : 0)),
            Page.Settings => (Page.Cancel, attrition * Cancellation(person)),
            Page.Cancel => (Page.CancellationConfirmation, 0.75),
            Page.Error => (Page.Help, 0.2),
            Page.Register when person.IsNewcomer => (Page.SubmitRegistration, 0.85),
            _ => (Page.Leave, 0),
        };
        return probability > 0 && person.Chance.Happens(probability) ? wish : Page.Leave;
    }

    private static double Cancellation(in Listener person)
    {
        var annoyed = (0.03 * Math.Min((int)person.Errors, 5)) + (0.001 * Math.Min((int)person.Adverts, 60));
        return person.Plays > ManyPlays ? 0.03 + annoyed : 0.06 + annoyed;
    }
}
