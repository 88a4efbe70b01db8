namespace Sparkify.Simulation.Crowd;

/// <summary>How people are numbered: members from 0 in the order of their registration, visitors without an account from far above.</summary>
internal static class People
{
    public const int FirstVisitor = 1 << 27;

    public static bool IsVisitor(int person) => person >= FirstVisitor;
}
