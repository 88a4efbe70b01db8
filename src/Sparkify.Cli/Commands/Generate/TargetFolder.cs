using Sparkify.Simulation;

namespace Sparkify.Cli.Commands.Generate;

/// <summary>Makes sure that a simulation mixes with nothing that was there before.</summary>
internal static class TargetFolder
{
    /// <param name="replaces">Remove what an earlier simulation left; nothing else is touched.</param>
    /// <exception cref="SparkifyException">The folder is in use (exit code 2).</exception>
    public static void Prepare(string folder, bool replaces)
    {
        if (File.Exists(folder))
        {
            throw WrongUse.Because($"{folder} is a file.", "Name a folder with --to.");
        }

        if (replaces)
        {
            Clear(folder);
        }

        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw WrongUse.Because(
                $"{folder} is not empty.",
                replaces
                    ? "It holds more than a simulation, or its truth.json is gone. Name another one."
                    : "Name another one, or say --replace if it holds an earlier simulation.");
        }
    }

    // Without its truth beside it the data may be somebody's own.
    private static void Clear(string folder)
    {
        var truths = Simulator.TruthFiles.Select(name => Path.Combine(folder, name)).Where(File.Exists).ToList();
        if (truths.Count == 0)
        {
            return;
        }

        foreach (var part in Simulator.Folders.Select(name => Path.Combine(folder, name)).Where(Directory.Exists))
        {
            Directory.Delete(part, recursive: true);
        }

        truths.ForEach(File.Delete);
    }
}
