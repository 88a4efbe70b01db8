namespace Sparkify.Cli.Rendering;

/// <summary>Writes rows in one format, as they come.</summary>
internal interface IRowWriter
{
    /// <summary>Comes once, before the rows.</summary>
    void Start(IReadOnlyList<Column> columns);

    /// <summary>One row; the values are only good until the call ends.</summary>
    void Write(ReadOnlySpan<object?> values);

    /// <summary>Comes once, after the rows.</summary>
    void Finish();
}
