namespace Sparkify.Warehouse;

/// <summary>Keeps the bytes of rejected records where no reader of the published tables sees them.</summary>
internal interface IQuarantine
{
    /// <summary>Appends the bytes of one reject. Callable from several threads.</summary>
    /// <returns>Where they are, to be kept in <c>ops.rejects</c>.</returns>
    long Append(ReadOnlySpan<byte> raw);

    /// <summary>Makes everything appended as durable as the transaction that will point to it.</summary>
    void Flush();

    /// <exception cref="SparkifyException">The bytes are gone.</exception>
    byte[] Read(long position, int length);
}
