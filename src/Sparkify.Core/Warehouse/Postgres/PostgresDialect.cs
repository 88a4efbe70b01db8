using Sparkify.Models;

namespace Sparkify.Warehouse.Postgres;

/// <summary>How PostgreSQL spells the pipeline's own statements.</summary>
internal sealed class PostgresDialect : Dialect
{
    public override string Engine => "postgres";

    public override bool DeclaresNotNull => true;

    /// <summary>Texts compare byte by byte, as on every other engine, whatever language the server was set up for.</summary>
    public override string Type(string type) => type == "varchar" ? "varchar collate \"C\"" : type;

    public override string TempTable(string name, string select) =>
        $"drop table if exists pg_temp.{name} cascade; create temp table {name} on commit drop as {select}; analyze {name}";

    public override string TempView(string name, string select) => $"create or replace temp view {name} as {select}";

    public override string Keep(string schema, string name) =>
        $"drop table if exists {schema}.{name}; create table {schema}.{name} as select * from {name}";

    public override string Filled(string name) => $"analyze {name}";

    /// <summary>Dropped first: another version may have other columns.</summary>
    public override string View(string name, string select) => $"drop view if exists {name} cascade; create view {name} as {select}";

    public override string Finish(IEnumerable<Model> models) => string.Join(";\n", models.SelectMany(Ddl.Comments));

    public override string Drop(string kind, string name) => $"drop {kind} if exists {name} cascade";
}
