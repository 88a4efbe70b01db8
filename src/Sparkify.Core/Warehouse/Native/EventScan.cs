using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using Sparkify.Models;

namespace Sparkify.Warehouse.Native;

/// <summary>Shows an <see cref="EventTable"/> to DuckDB as the table function <c>staged_events()</c>, read by all its threads.</summary>
internal static unsafe class EventScan
{
    public const string Function = "staged_events";
    private const int VectorRows = 2048;

    // The engine, which knows nothing of the columns, believes that each condition keeps a fifth of the rows. With two of them it would
    // take the events for the smaller side of their joins.
    private const ulong Selective = 25;

    /// <summary>Makes the table known to an instance.</summary>
    /// <returns>What keeps the table alive for the engine; to be freed when the instance is closed.</returns>
    public static GCHandle Register(DuckDBConnection connection, EventTable table, Model model)
    {
        var source = GCHandle.Alloc(new Source(table, [.. model.Columns]));
        var function = TableFunctions.Create();
        TableFunctions.SetName(function, Function);
        TableFunctions.SetExtraInfo(function, GCHandle.ToIntPtr(source), null);
        TableFunctions.SetBind(function, &Bind);
        TableFunctions.SetInit(function, &Init);
        TableFunctions.SetLocalInit(function, &LocalInit);
        TableFunctions.SetFunction(function, &Fill);
        TableFunctions.SupportsProjectionPushdown(function, 1);
        var state = TableFunctions.Register(connection.NativeConnection.DangerousGetHandle(), function);
        TableFunctions.Destroy(&function);
        return state == 0 ? source : throw new InvalidOperationException("the engine refused the table function of the staged events");
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Bind(nint info)
    {
        var source = Target<Source>(TableFunctions.BindExtraInfo(info));
        foreach (var column in source.Columns)
        {
            using var type = NativeMethods.LogicalType.DuckDBCreateLogicalType(column.Type switch
            {
                "timestamp" => DuckDBType.Timestamp,
                "bigint" => DuckDBType.BigInt,
                _ => DuckDBType.Integer,
            });
            TableFunctions.AddResultColumn(info, column.Name, type.DangerousGetHandle());
        }

        TableFunctions.SetCardinality(info, (ulong)source.Table.Rows * Selective, 0);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Init(nint info)
    {
        var source = Target<Source>(TableFunctions.InitExtraInfo(info));
        var columns = new int[TableFunctions.ColumnCount(info)];
        for (var position = 0; position < columns.Length; position++)
        {
            var column = TableFunctions.ColumnIndex(info, (ulong)position);
            columns[position] = column < EventColumns.Count ? (int)column : -1;
        }

        TableFunctions.SetInitData(info, GCHandle.ToIntPtr(GCHandle.Alloc(new Pass(source.Table, columns))), &Free);
        TableFunctions.SetMaxThreads(info, (ulong)Environment.ProcessorCount);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void LocalInit(nint info)
    {
        TableFunctions.SetInitData(info, GCHandle.ToIntPtr(GCHandle.Alloc(new Place())), &Free);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Fill(nint info, nint chunk)
    {
        var pass = Target<Pass>(TableFunctions.InitData(info));
        var place = Target<Place>(TableFunctions.LocalInitData(info));
        while (place.Block is null || place.Row == place.Block.Count)
        {
            if (!pass.TryNext(out place.Block))
            {
                TableFunctions.SetSize(chunk, 0);
                return;
            }

            place.Row = 0;
        }

        var rows = Math.Min(VectorRows, place.Block.Count - place.Row);
        for (var position = 0; position < pass.Columns.Length; position++)
        {
            if (pass.Columns[position] is var column and >= 0)
            {
                var width = EventColumns.Width(column);
                var values = TableFunctions.Values(TableFunctions.Vector(chunk, (ulong)position));
                Buffer.MemoryCopy(place.Block.Column(column) + ((long)place.Row * width), values, rows * width, rows * width);
            }
        }

        place.Row += rows;
        TableFunctions.SetSize(chunk, (ulong)rows);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Free(nint state) => GCHandle.FromIntPtr(state).Free();

    private static T Target<T>(nint handle)
        where T : class => Unsafe.As<T>(GCHandle.FromIntPtr(handle).Target!);

    private sealed record Source(EventTable Table, IReadOnlyList<ModelColumn> Columns);

    /// <summary>One reading of the table by all threads of a query.</summary>
    private sealed class Pass(EventTable table, int[] columns)
    {
        private int _next;

        public int[] Columns => columns;

        public bool TryNext(out EventBlock? block)
        {
            var index = Interlocked.Increment(ref _next) - 1;
            block = index < table.Blocks.Count ? table.Blocks[index] : null;
            return block is not null;
        }
    }

    /// <summary>Where one thread is.</summary>
    private sealed class Place
    {
        public EventBlock? Block;
        public int Row;
    }
}
