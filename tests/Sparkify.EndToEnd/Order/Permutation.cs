namespace Sparkify.EndToEnd.Order;

/// <summary>One order in which versions arrive, cut into runs. The versions of one file keep their order.</summary>
public static class Permutation
{
    /// <param name="files">The versions of each file, oldest first.</param>
    /// <param name="runs">How many runs at most.</param>
    /// <param name="random">Seeded.</param>
    /// <returns>What is delivered before each run; a run that finds two versions of a file sees the later one only.</returns>
    public static IReadOnlyList<IReadOnlyList<SourceVersion>> Of(
        IReadOnlyList<IReadOnlyList<SourceVersion>> files, int runs, Random random)
    {
        var turns = files.SelectMany((versions, file) => Enumerable.Repeat(file, versions.Count)).ToArray();
        random.Shuffle(turns);
        var next = new int[files.Count];
        var order = turns.Select(file => files[file][next[file]++]).ToList();
        return [.. Cut(order, runs, random)];
    }

    private static IEnumerable<IReadOnlyList<SourceVersion>> Cut(List<SourceVersion> order, int runs, Random random)
    {
        int[] cuts = [0, .. Enumerable.Range(0, runs - 1).Select(_ => random.Next(1, order.Count)).Distinct().Order(), order.Count];
        return cuts.Zip(cuts.Skip(1), (from, to) => order[from..to]);
    }
}
