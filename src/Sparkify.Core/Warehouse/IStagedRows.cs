using Sparkify.Staging;

namespace Sparkify.Warehouse;

/// <summary>Takes rows of one staging table, value by value in the order of the model's columns.</summary>
internal interface IStagedRows : IDisposable
{
    void Set(int column, long value);

    void Set(int column, long? value);

    void Set(int column, int? value);

    void Set(int column, double? value);

    void Set(int column, Text text);

    /// <param name="column">The column's position.</param>
    /// <param name="text">Text in UTF-16, for what is rare; null for null.</param>
    void Set(int column, string? text);

    /// <param name="column">The column's position.</param>
    /// <param name="microseconds">Since 1970-01-01 UTC; null for null.</param>
    void SetMoment(int column, long? microseconds);

    void EndRow();
}
