using Shouldly;

namespace Sparkify.EndToEnd;

/// <summary>Compares what people read with a file in <c>Snapshots/</c>, line by line. With <c>SPARKIFY_ACCEPT=1</c> it writes the file instead.</summary>
internal static class Snapshot
{
    public static void Matches(string name, string text)
    {
        var path = Path.Combine(Repository.Root, "tests", "Sparkify.EndToEnd", "Snapshots", $"{name}.txt");
        if (Environment.GetEnvironmentVariable("SPARKIFY_ACCEPT") == "1")
        {
            File.WriteAllText(path, text);
            return;
        }

        File.Exists(path).ShouldBeTrue($"{path} is missing; SPARKIFY_ACCEPT=1 writes it.");
        text.Split('\n').ShouldBe(File.ReadAllText(path).Split('\n'), $"{path} differs; if that is meant, SPARKIFY_ACCEPT=1 writes it anew.");
    }
}
