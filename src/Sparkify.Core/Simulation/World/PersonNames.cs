namespace Sparkify.Simulation.World;

/// <summary>Given and family names of people who live in the United States, wherever their families came from.</summary>
/// <remarks>
/// Facts in the public domain: names and their rough order of frequency after the censuses of 1990 to 2010, and common names of many cultures.
/// Each line begins with the weight of each of its names.
/// </remarks>
internal static class PersonNames
{
    private const string FemaleLines = """
        100: Emily Jennifer Jessica Ashley Sarah Amanda Elizabeth Samantha
        70: Mary Lisa Michelle Kimberly Amy Melissa Stephanie Nicole Rachel Lauren Megan Hannah Maria
        30: Zoë
        """;

    private const string MaleLines = """
        100: Michael Christopher Matthew Joshua David James Daniel Robert John Joseph
        30: Søren Иван
        """;

    private const string FamilyLines = """
        240: Smith Johnson Williams
        60: Nguyễn
        """;

    public static NameList Female { get; } = new(FemaleLines);

    public static NameList Male { get; } = new(MaleLines);

    public static NameList Family { get; } = new(FamilyLines);
}
