using System.Data.Common;

namespace Sparkify.Health;

/// <summary>Runs examinations side by side, each in a bounded time, and tells what they found in their order.</summary>
/// <param name="limit">How long one may take.</param>
public sealed class Checkup(TimeSpan limit)
{
    /// <summary>How long one examination may take.</summary>
    public static readonly TimeSpan UsualLimit = TimeSpan.FromSeconds(10);

    /// <param name="examinations">Each after those that it needs; what is needed and is not there counts as well.</param>
    /// <param name="cancellation">Ends all of them.</param>
    public IReadOnlyList<Diagnosis> Examine(IReadOnlyList<IExamination> examinations, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(examinations);
        var running = new Dictionary<string, Task<Diagnosis>>();
        foreach (var examination in examinations)
        {
            Task<Diagnosis>[] needed = [.. examination.Needs.Where(running.ContainsKey).Select(name => running[name])];
            running.Add(examination.Name, ExamineAsync(examination, needed, cancellation));
        }

        return Task.WhenAll(examinations.Select(examination => running[examination.Name])).GetAwaiter().GetResult();
    }

    private async Task<Diagnosis> ExamineAsync(IExamination examination, Task<Diagnosis>[] needed, CancellationToken cancellation)
    {
        var diagnosis = Array.Find(await Task.WhenAll(needed), need => need.Condition is Condition.Fail or Condition.Skip) is { } missing
            ? Diagnosis.Skip(missing.Condition == Condition.Skip ? missing.Finding : $"not looked at, because of `{missing.Name}`")
            : await TryAsync(examination, cancellation);
        return diagnosis with { Name = examination.Name };
    }

    private async Task<Diagnosis> TryAsync(IExamination examination, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            // What hangs in the operating system hears no token: it is left behind, and ends with the process.
            return await Task.Run(() => examination.Examine(stop.Token), stop.Token).WaitAsync(limit, cancellation);
        }
        catch (Exception late) when (late is TimeoutException || (late is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            await stop.CancelAsync();
            return Diagnosis.Unreachable(
                $"no answer within {Words.Duration(limit)}", "Check the network, or the disk it lies on, and run `sparkify doctor` again.");
        }
        catch (SparkifyException failure)
        {
            return Diagnosis.Of(failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or DbException)
        {
            return Diagnosis.Fail(failure.Message.ReplaceLineEndings("\n").Split('\n')[0], "Mend that and run `sparkify doctor` again.");
        }
    }
}
