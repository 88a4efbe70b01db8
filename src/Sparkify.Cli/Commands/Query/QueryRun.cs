using System.Data.Common;
using DuckDB.NET.Data;
using Npgsql;
using Sparkify.Cli.Rendering;

namespace Sparkify.Cli.Commands.Query;

/// <summary>Runs one statement that a user wrote.</summary>
internal static class QueryRun
{
    private const string NoValue = "The statement has a parameter (?, $1 or $name) and `query` has no value for it.";

    public static int Run(Invocation call, string sql, int? limit)
    {
        using var output = call.OpenRows(mayBeParquet: true);
        using var connection = call.OpenPublished();
        try
        {
            if (output.Format == OutputFormat.Parquet)
            {
                ParquetCopy.Write(call, connection, sql, limit);
                return ExitCodes.Done;
            }

            Write(call, connection, sql, (output, limit));
        }
        catch (PostgresException refused) when (refused.SqlState == "08P01")
        {
            throw SqlComplaint.From(NoValue, call.Warehouse, connection);
        }
        catch (DbException refused)
        {
            throw SqlComplaint.From(refused, call.Warehouse, connection);
        }
        catch (InvalidOperationException refused) when (refused.Message.Contains("number of parameters", StringComparison.Ordinal))
        {
            throw SqlComplaint.From(NoValue, call.Warehouse, connection);
        }

        output.Complete();
        return ExitCodes.Done;
    }

    /// <summary>Runs a statement of our own.</summary>
    public static void Write(Invocation call, DbConnection connection, string sql)
    {
        using var output = call.OpenRows(mayBeParquet: true);
        if (output.Format == OutputFormat.Parquet)
        {
            ParquetCopy.Write(call, connection, sql, limit: null);
            return;
        }

        Write(call, connection, sql, (output, null));
        output.Complete();
    }

    private static void Write(Invocation call, DbConnection connection, string sql, (Output Output, int? Limit) target)
    {
        using var command = connection.Prepare(sql);
        if (command is DuckDBCommand streaming)
        {
            // Without it the engine computes and holds the whole answer before the first row.
            streaming.UseStreamingMode = true;
        }

        using var cancel = call.Cancellation.Register(command.Cancel);
        using var reader = command.ExecuteReader();
        Answer.Write(target.Output, reader, target.Limit, call.Note);
        if (reader.NextResult())
        {
            call.Note("The text holds more than one statement; this is the answer to the first.");
        }
    }
}
