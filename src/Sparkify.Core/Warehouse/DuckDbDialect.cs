namespace Sparkify.Warehouse;

/// <summary>How DuckDB spells the pipeline's own statements.</summary>
internal sealed class DuckDbDialect : Dialect
{
    public override string Engine => "duckdb";

    public override string Type(string type) => type;

    public override string TempTable(string name, string select) => $"create or replace temp table {name} as {select}";

    public override string TempView(string name, string select) => $"create or replace temp view {name} as {select}";

    public override string Keep(string schema, string name) => $"create or replace table {schema}.{name} as select * from {name}";

    public override string Filled(string name) => "";
}
