using System.IO.Compression;
using Sparkify.Simulation.Chaos;

namespace Sparkify.Simulation.Writing;

/// <summary>Adds faulty objects to a log that is complete.</summary>
internal sealed class AddedFiles(SimulationPlan plan, string folder)
{
    private readonly ObjectFaults _faults = new(plan);

    /// <summary>Bytes written so far.</summary>
    public long Bytes { get; private set; }

    /// <param name="dates">Days that have a file, in their order.</param>
    public void Write(IEnumerable<DateOnly> dates, ObjectTally tally)
    {
        foreach (var date in dates)
        {
            if (tally.Early.ContainsKey(date))
            {
                Antedate(date);
            }

            if (_faults.Happens(ObjectFault.Copied, date))
            {
                Copy(date);
                tally.Copied.Add(date);
            }

            if (_faults.Happens(ObjectFault.Halved, date))
            {
                Halve(date);
                tally.Halved++;
            }

            if (_faults.Happens(ObjectFault.Empty, date))
            {
                Make(DayFiles.PathOf(date, plan.IsGzip, DayFiles.Empty)).Dispose();
                tally.Empty.Add(date);
            }
        }
    }

    // A small set is written within one tick of the file system's clock.
    private void Antedate(DateOnly date)
    {
        var whole = File.GetLastWriteTimeUtc(PathOf(date, DayFiles.Whole));
        File.SetLastWriteTimeUtc(PathOf(date, DayFiles.Early), whole.AddHours(-1));
    }

    private void Copy(DateOnly date)
    {
        using var from = Open(date);
        using var to = Make(DayFiles.PathOf(date, plan.IsGzip, DayFiles.Copy));
        from.CopyTo(to);
        Bytes += to.Length;
    }

    // Packed anew, for half of a file of many gzip members may by chance be some whole ones.
    private void Halve(DateOnly date)
    {
        using var to = Make(DayFiles.PathOf(date, isGzip: true, DayFiles.Half));
        using (var file = Open(date))
        using (Stream from = plan.IsGzip ? new GZipStream(file, CompressionMode.Decompress) : file)
        using (var packed = new GZipStream(to, CompressionLevel.Fastest, leaveOpen: true))
        {
            from.CopyTo(packed);
        }

        to.SetLength(to.Length / 2);
        Bytes += to.Length;
    }

    private FileStream Open(DateOnly date) => File.OpenRead(PathOf(date, DayFiles.Whole));

    private string PathOf(DateOnly date, string mark) => Path.Combine(folder, DayFiles.PathOf(date, plan.IsGzip, mark));

    private FileStream Make(string path) => new(Path.Combine(folder, path), FileMode.Create, FileAccess.Write, FileShare.Read);
}
