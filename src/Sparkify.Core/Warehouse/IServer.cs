using Npgsql;

namespace Sparkify.Warehouse;

/// <summary>A server that keeps a warehouse, whichever engine it is.</summary>
internal interface IServer
{
    /// <summary>Opens a session that cannot write.</summary>
    NpgsqlConnection OpenForReading();

    /// <summary>Opens a session for one run.</summary>
    NpgsqlConnection OpenForWriting();

    /// <summary>True if the same work may succeed on a new connection.</summary>
    bool IsTransient(Exception problem);

    /// <summary>Puts a failure into words; never with a password.</summary>
    SparkifyException Explain(NpgsqlException problem);
}
