using System.Data.Common;
using System.Text.Json;
using DuckDB.NET.Data;
using Sparkify.Warehouse;

namespace Sparkify.Sandbox;

/// <summary>The other side of the sandbox: a process of its own that runs one statement and ends.</summary>
public static class Worker
{
    /// <summary>The argument that makes this program a worker.</summary>
    public const string Verb = "sandbox-worker";

    private const string Warming = "select 1 as a, 'b' as b, cast('2018-11-01' as date) as c, cast('2018-11-01' as timestamp) as d, 1.5 as e, [1] as f, {'g': 1} as g, 2::hugeint as h -- nested";

    /// <summary>Waits for one order, carries it out, answers.</summary>
    /// <param name="input">The order; its end means that nobody waits for the answer.</param>
    /// <param name="output">The answer.</param>
    /// <returns>The process's exit code.</returns>
    public static int Run(Stream input, Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        Warm();
        // The console sets itself up at its first write, from files.
        output.Write([]);
        using var reader = new StreamReader(input);
        if (reader.ReadLine() is not { } line)
        {
            return 0;
        }

        var order = JsonSerializer.Deserialize(line, WorkerJson.Plain.WorkerOrder)!;
        new Thread(() => LeaveWithParent(reader)) { IsBackground = true }.Start();
        using var answer = new WorkerAnswer(output, order);
        try
        {
            Carry(order, answer);
        }
        catch (SparkifyException refused)
        {
            answer.Problem(refused.Problem, refused.Remedy, isRefused: true);
        }
        catch (Exception failed) when (failed is DbException or InvalidCastException or InvalidOperationException or ArgumentException or NotSupportedException or OverflowException)
        {
            answer.Problem(WorkerText.WithoutPaths(failed.Message, order.Snapshot), "", isRefused: false);
        }

        return 0;
    }

    private static void Carry(WorkerOrder order, WorkerAnswer answer)
    {
        using var connection = DuckDbDatabase.OpenReadOnly(order.Snapshot);
        Hardening.Apply(connection);
        ProcessLimits.Tighten();
        StatementGate.Check(connection, order.Sql, AllowedNames.Of(connection));
        Send(connection, order.Sql, answer);
    }

    // The driver reads no list with a null in it: the engine writes lists and their like as text.
    private static void Send(DuckDBConnection connection, string sql, WorkerAnswer answer)
    {
        using (var first = Open(connection, sql))
        {
            if (!FlatText.IsNeeded(first))
            {
                answer.Rows(first);
                return;
            }

            sql = FlatText.Of(first, sql);
        }

        using var flat = Open(connection, sql);
        answer.Rows(flat);
    }

    private static DuckDBDataReader Open(DuckDBConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // It is meant to be SQL: this process exists to run it.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.UseStreamingMode = true;
        return command.ExecuteReader();
    }

    // What is loaded before anybody waits costs nobody time, and needs no file when no more may be opened.
    private static void Warm()
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        StatementGate.Check(connection, Warming, AllowedNames.From([], []));
        using var nowhere = new WorkerAnswer(Stream.Null, new WorkerOrder("", "", 1, 1));
        Send(connection, Warming, nowhere);
        try
        {
            Send(connection, "select error('x')", nowhere);
        }
        catch (DbException expected)
        {
            nowhere.Problem(WorkerText.WithoutPaths(expected.Message, "/x/snap-x.duckdb"), "", isRefused: false);
        }
    }

    private static void LeaveWithParent(StreamReader input)
    {
        while (input.Read() >= 0)
        {
        }

        Environment.Exit(1);
    }
}
