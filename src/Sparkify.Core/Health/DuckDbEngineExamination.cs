using DuckDB.NET.Data;
using Sparkify.Warehouse;

namespace Sparkify.Health;

/// <summary>Does the engine, a native library, load and answer?</summary>
internal sealed class DuckDbEngineExamination : IExamination
{
    public string Name => "DuckDB";

    public Diagnosis Examine(CancellationToken cancellation)
    {
        try
        {
            using var connection = new DuckDBConnection("Data Source=:memory:");
            connection.Open();
            return Diagnosis.Pass(connection.Read("select version()", row => row.GetString(0))[0]);
        }
        catch (Exception failure) when (failure is TypeInitializationException or DllNotFoundException or BadImageFormatException or EntryPointNotFoundException)
        {
            return Diagnosis.Fail(
                $"its library does not load: {failure.GetBaseException().Message.ReplaceLineEndings("\n").Split('\n')[0]}",
                "Install sparkify again; the library is runtimes/PLATFORM/native beside the program.");
        }
    }
}
