using Sparkify.Cli.Configuration;
using Sparkify.Health;

namespace Sparkify.Cli.Commands.Doctor;

/// <summary>Does <c>dwh.cfg</c> hold keys that nothing reads? Most are mistyped.</summary>
internal sealed class KeyNamesExamination(DwhFile? file) : IExamination
{
    public string Name => "keys";

    public IReadOnlyList<string> Needs => [DwhFileExamination.DwhFile];

    public Diagnosis Examine(CancellationToken cancellation)
    {
        if (file is null)
        {
            return Diagnosis.Skip("there is no dwh.cfg");
        }

        if (file.Unknown is not { Count: > 0 } unknown)
        {
            return Diagnosis.Pass("all are known");
        }

        string[] meant = [.. unknown.Select(key => key.Meant).OfType<string>().Distinct()];
        return Diagnosis.Warn(
            $"{string.Join(", ", unknown.Select(key => key.Key))} {(unknown.Count == 1 ? "is no known key" : "are no known keys")}",
            meant.Length > 0 ? $"Did you mean {string.Join(", ", meant)}?" : "Remove what nothing reads; `sparkify config show` lists the keys.");
    }
}
