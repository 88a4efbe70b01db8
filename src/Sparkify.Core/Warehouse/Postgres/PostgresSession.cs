using Npgsql;

namespace Sparkify.Warehouse.Postgres;

/// <summary>Opens sessions with the settings that every statement of ours relies on.</summary>
internal static class PostgresSession
{
    /// <summary>A session that cannot write.</summary>
    public static NpgsqlConnection OpenForReading(PostgresServer server)
    {
        // To compile a question's many small parts takes the server longer than to run them.
        return Open(server, "set default_transaction_read_only = on; set lock_timeout = '30s'; set jit = off");
    }

    /// <summary>A session for one run.</summary>
    public static NpgsqlConnection OpenForWriting(PostgresServer server)
    {
        // While files are read the session is idle in its transaction, for as long as that takes; a client that vanished is noticed within two minutes.
        return Open(server, $"""
            set lock_timeout = '{server.LockTimeout}s';
            set statement_timeout = '{server.StatementTimeout}s';
            set idle_in_transaction_session_timeout = 0;
            set tcp_keepalives_idle = 60; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 6;
            set work_mem = '256MB'; set maintenance_work_mem = '256MB'; set temp_buffers = '256MB'; set jit = off;
            set client_min_messages = warning;
            """);
    }

    private static NpgsqlConnection Open(PostgresServer server, string settings)
    {
        var connection = new NpgsqlConnection(server.Connection().ConnectionString);
        try
        {
            connection.Open();
            connection.Execute(settings);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
