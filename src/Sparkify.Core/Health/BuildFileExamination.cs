using System.Data.Common;
using Sparkify.Warehouse;

namespace Sparkify.Health;

/// <summary>Does the build file open?</summary>
/// <param name="gate">Held while a file is open.</param>
internal sealed class BuildFileExamination(WarehouseFiles files, Lock gate) : IExamination
{
    private const string Binding = "DuckDBOpen failed: ";
    private const int Unavailable = 5;

    public string Name => "build file";

    public IReadOnlyList<string> Needs => ["lock"];

    /// <summary>False while a run works, or if a log lies beside the file, which opening would replay.</summary>
    public static bool MayBeOpened(WarehouseFiles files)
    {
        return File.Exists(files.Build) && !DuckDbDatabase.HasForeignLog(files) && WarehouseLock.Owner(files) is null;
    }

    public Diagnosis Examine(CancellationToken cancellation)
    {
        if (!File.Exists(files.Build))
        {
            return Diagnosis.Skip($"{files.Build} is not there yet; the first run makes it");
        }

        return DuckDbDatabase.HasForeignLog(files)
            ? Diagnosis.Warn(
                $"{files.Wal} was left by another program; what it holds is not in the warehouse",
                "Close that program; the next run sets the log aside and says so.")
            : Open();
    }

    private Diagnosis Open()
    {
        lock (gate)
        {
            try
            {
                using var connection = DuckDbDatabase.OpenReadOnly(files.Build);
                return Diagnosis.Pass($"{files.Build}, {Words.Bytes(new FileInfo(files.Build).Length)}");
            }
            catch (SparkifyException known) when (known.ExitCode == Unavailable)
            {
                return Diagnosis.Of(known);
            }
            catch (SparkifyException known)
            {
                return Diagnosis.Fail(known.Problem.TrimEnd('.'), Remedy());
            }
            catch (DbException refused) when (refused.Message.Contains("Permission denied", StringComparison.OrdinalIgnoreCase))
            {
                return Diagnosis.Fail($"{files.Build} may not be read", "Run this as the user of the nightly run, or grant the right.");
            }
            catch (DbException broken)
            {
                return Diagnosis.Fail($"{files.Build} does not open: {Reason(broken)}", Remedy());
            }
        }
    }

    private string Remedy()
    {
        var published = new Publication(files);
        return published.IsReadable
            ? $"Move it away and copy {published.CurrentPath()} to its place; the next run loads what came after it."
            : "Move it away; the next run loads everything again.";
    }

    // The binding names itself first.
    private static string Reason(DbException broken)
    {
        var line = broken.Message.ReplaceLineEndings("\n").Split('\n')[0];
        return line.StartsWith(Binding, StringComparison.Ordinal) ? line[Binding.Length..] : line;
    }
}
