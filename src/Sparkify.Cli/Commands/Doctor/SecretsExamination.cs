using Sparkify.Cli.Configuration;
using Sparkify.Health;

namespace Sparkify.Cli.Commands.Doctor;

/// <summary>Does <c>dwh.cfg</c> hold secrets, and who else can see them?</summary>
internal sealed class SecretsExamination(DwhFile? file) : IExamination
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    public string Name => "secrets";

    public IReadOnlyList<string> Needs => [DwhFileExamination.DwhFile];

    public Diagnosis Examine(CancellationToken cancellation)
    {
        if (file is null)
        {
            return Diagnosis.Skip("there is no dwh.cfg");
        }

        if (file.Secrets is not { Count: > 0 } secrets)
        {
            return Diagnosis.Pass($"none in {file.Path}");
        }

        var finding = $"{file.Path} holds {string.Join(", ", secrets)}";
        return GitFile.IsTracked(file.Path, cancellation)
                ? Diagnosis.Warn($"{finding}, AND GIT TRACKS IT", $"Change the secret, for the history keeps it; then `git rm --cached {file.Path}`.")
            : IsOpenToOthers(file.Path)
                ? Diagnosis.Warn($"{finding}, AND OTHER USERS CAN READ IT", $"`chmod 600 {file.Path}`, then move it to the environment or to `aws configure`.")
            : Diagnosis.Warn(finding, "Move it to the environment or to `aws configure`.");
    }

    private static bool IsOpenToOthers(string path)
    {
        return !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0;
    }
}
