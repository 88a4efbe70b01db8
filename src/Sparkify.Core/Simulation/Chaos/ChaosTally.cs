namespace Sparkify.Simulation.Chaos;

/// <summary>Counts what was done to a log: by fault, and by day what its files have more or fewer records for it.</summary>
internal sealed class ChaosTally
{
    private readonly long[] _faults = new long[Enum.GetValues<Fault>().Length];
    private readonly SortedDictionary<DateOnly, long> _more = [];
    private readonly SortedDictionary<DateOnly, long> _late = [];

    public long this[Fault fault] => _faults[(int)fault];

    /// <summary>Records by day that its file has besides its events; below 0 if more came late.</summary>
    public IReadOnlyDictionary<DateOnly, long> More => _more;

    /// <summary>Records of each day's late file.</summary>
    public IReadOnlyDictionary<DateOnly, long> Late => _late;

    public void Add(DateOnly date, Fault fault)
    {
        _faults[(int)fault]++;
        _more[date] = _more.GetValueOrDefault(date) + (fault <= Fault.Repeated ? 1 : fault == Fault.Late ? -1 : 0);
        if (fault is Fault.Late or Fault.RepeatedLate)
        {
            _late[date] = _late.GetValueOrDefault(date) + 1;
        }
    }

    public void Add(ChaosTally other)
    {
        for (var fault = 0; fault < _faults.Length; fault++)
        {
            _faults[fault] += other._faults[fault];
        }

        AddAll(_more, other._more);
        AddAll(_late, other._late);
    }

    public void Clear()
    {
        Array.Clear(_faults);
        _more.Clear();
        _late.Clear();
    }

    private static void AddAll(SortedDictionary<DateOnly, long> sums, SortedDictionary<DateOnly, long> numbers)
    {
        foreach (var (date, number) in numbers)
        {
            sums[date] = sums.GetValueOrDefault(date) + number;
        }
    }
}
