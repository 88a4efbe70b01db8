using Sparkify.Simulation.Crowd;
using Sparkify.Simulation.Writing;

namespace Sparkify.Simulation.Chaos;

/// <summary>Spoils records on their way to a file, as often as the plan says, and counts what it did. No event is lost by it.</summary>
/// <remarks>What happens to an event follows from the seed, its session and its item alone.</remarks>
internal sealed class Spoiler(SimulationPlan plan)
{
    private const ulong Stream = 0xC0DE_0003;
    private const int ItemBits = 24;

    private readonly Chance _chance = Chance.Of(plan.Seed, Stream);

    /// <param name="record">A whole line, with its line end.</param>
    /// <param name="to">The day's file, and its late file.</param>
    public void Write(in LoggedEvent happened, ReadOnlySpan<byte> record, (ByteLine File, ByteLine Late) to, ChaosTally tally)
    {
        var chance = _chance.Split(((ulong)happened.Session << ItemBits) | (uint)happened.Item);
        if (plan.Chaos.Draw(ref chance) is not { } fault)
        {
            Append(to.File, record);
            return;
        }

        tally.Add(RenderedSlice.DateOf(happened.Ts), fault);
        var line = record[..^1].ToArray();
        if (fault <= Fault.ImpossibleValue)
        {
            AppendLine(to.File, BadRecords.Make(fault, line));
        }

        if (fault is Fault.Late or Fault.RepeatedLate)
        {
            Append(to.Late, record);
        }

        if (fault != Fault.Late)
        {
            AppendLine(to.File, OddRecords.Make(fault, line));
        }

        if (fault == Fault.Repeated)
        {
            Append(to.File, record);
        }

        if (fault == Fault.Blank)
        {
            AppendLine(to.File, []);
        }
    }

    private static void AppendLine(ByteLine to, ReadOnlySpan<byte> line)
    {
        Append(to, line);
        Append(to, "\n"u8);
    }

    private static void Append(ByteLine to, ReadOnlySpan<byte> bytes)
    {
        to.Reserve(bytes.Length);
        to.Write(bytes);
    }
}
