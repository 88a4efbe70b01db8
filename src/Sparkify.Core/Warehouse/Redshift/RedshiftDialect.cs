using System.Globalization;
using Sparkify.Models;

namespace Sparkify.Warehouse.Redshift;

/// <summary>How Redshift spells the pipeline's own statements.</summary>
/// <remarks>It has no temporary views, no <c>create or replace</c> for tables, and keys that are declared mean nothing. Encodings are left to it.</remarks>
internal sealed class RedshiftDialect : Dialect
{
    // More bytes than this no text can have there; the reader rejects longer ones.
    private const int MostBytes = 65_535;

    public override string Engine => "redshift";

    public override bool DeclaresNotNull => true;

    /// <summary>A text's length is counted in bytes; without one it would be 256.</summary>
    public override string Type(string type) => type == "varchar" ? Varchar(MostBytes) : type;

    public override string Type(ModelColumn column) => column is { Type: "varchar", Bytes: { } bytes } ? Varchar(bytes) : Type(column.Type);

    public override string TableOptions(Model model)
    {
        var dist = model.Dist switch
        {
            null => "",
            "all" or "even" => $"\ndiststyle {model.Dist}",
            var column => $"\ndistkey ({column})",
        };
        return dist + (model.Sort.Count > 0 ? $"\ncompound sortkey ({string.Join(", ", model.Sort)})" : "");
    }

    public override string TempTable(string name, string select) => $"drop table if exists {name}; create temp table {name} as {select}";

    /// <summary>A table, too: the batch does not change while it is there.</summary>
    public override string TempView(string name, string select) => TempTable(name, select);

    public override string Filled(string name) => "";

    /// <summary>Dropped first: another version may have other columns.</summary>
    public override string View(string name, string select) => $"drop view if exists {name} cascade; create view {name} as {select}";

    public override string Keep(string schema, string name) =>
        $"drop table if exists {schema}.{name}; create table {schema}.{name} as select * from {name}";

    public override string Drop(string kind, string name) => $"drop {kind} if exists {name} cascade";

    private static string Varchar(int bytes) => string.Create(CultureInfo.InvariantCulture, $"varchar({bytes})");
}
