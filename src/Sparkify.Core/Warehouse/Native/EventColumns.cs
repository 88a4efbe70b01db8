namespace Sparkify.Warehouse.Native;

/// <summary>The columns of <c>event_records</c> as they lie in memory: four of 8 bytes, then five of 4. 0 is a reference to nothing.</summary>
internal static class EventColumns
{
    public const int RecordId = 0;
    public const int Ts = 1;
    public const int SessionId = 2;
    public const int ItemInSession = 3;
    public const int IsPlay = 4;
    public const int Action = 5;
    public const int Song = 6;
    public const int User = 7;
    public const int UserAgent = 8;
    public const int Count = 9;

    private const int WideColumns = 4;

    /// <summary>Bytes of one row.</summary>
    public const int RowBytes = (WideColumns * sizeof(long)) + ((Count - WideColumns) * sizeof(int));

    /// <summary>Bytes of one value.</summary>
    public static int Width(int column) => column < WideColumns ? sizeof(long) : sizeof(int);

    /// <summary>Bytes before a column, in a block of a number of rows.</summary>
    public static int Start(int column, int rows) =>
        rows * ((Math.Min(column, WideColumns) * sizeof(long)) + (Math.Max(column - WideColumns, 0) * sizeof(int)));
}
