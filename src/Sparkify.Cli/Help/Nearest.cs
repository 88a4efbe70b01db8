namespace Sparkify.Cli.Help;

/// <summary>What somebody who mistyped a name probably meant.</summary>
internal static class Nearest
{
    /// <returns>The closest name, or null if none is close.</returns>
    public static string? To(string typed, IEnumerable<string> names)
    {
        var best = names.Select(name => (Name: name, Steps: Steps(typed, name))).OrderBy(pair => pair.Steps).FirstOrDefault();
        return best.Name is not null && best.Steps <= Math.Max(1, Math.Max(typed.Length, best.Name.Length) / 3) ? best.Name : null;
    }

    /// <summary>Letters to add, drop, change or swap with their neighbour; a start of the name counts as one step.</summary>
    private static int Steps(string typed, string name)
    {
        if (typed.Length > 2 && name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
        {
            return 1;
        }

        var steps = new int[typed.Length + 1][];
        for (var i = 0; i <= typed.Length; i++)
        {
            steps[i] = new int[name.Length + 1];
            for (var j = 0; j <= name.Length; j++)
            {
                steps[i][j] = i == 0 || j == 0 ? i + j : Cheapest(steps, typed, name, (i, j));
            }
        }

        return steps[typed.Length][name.Length];
    }

    private static int Cheapest(int[][] steps, string typed, string name, (int I, int J) at)
    {
        var (i, j) = at;
        var changed = typed[i - 1] == name[j - 1] ? 0 : 1;
        var cheapest = Math.Min(Math.Min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + changed);
        var isSwap = i > 1 && j > 1 && typed[i - 1] == name[j - 2] && typed[i - 2] == name[j - 1];
        return isSwap ? Math.Min(cheapest, steps[i - 2][j - 2] + 1) : cheapest;
    }
}
