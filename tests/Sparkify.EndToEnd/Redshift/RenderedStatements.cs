using System.Text.RegularExpressions;
using Shouldly;
using Sparkify.Models;
using Sparkify.Warehouse.Rendering;

namespace Sparkify.EndToEnd.Redshift;

/// <summary>Every statement that the product sends to Redshift keeps to what Redshift has, as far as its documentation tells.</summary>
public sealed partial class RenderedStatements(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<RenderedStatement> _statements = StatementList.Of("redshift");

    [Fact]
    public void None_uses_what_Redshift_lacks()
    {
        output.WriteLine($"{_statements.Count} statements");
        _statements.Count.ShouldBeGreaterThan(500);

        _statements.Select(statement => (statement, Reason: DenyList.Reason(statement.Sql))).Where(found => found.Reason is not null)
            .Select(found => $"{found.statement.Area}/{found.statement.Name}: {found.Reason}").ShouldBeEmpty();
    }

    [Fact]
    public void A_text_has_no_backslash_which_would_escape_there()
    {
        _statements.Where(statement => MaskedSql.WithEscapes(statement.Sql) != statement.Sql).Select(statement => statement.Name)
            .ShouldBe(["create-or-replace-function-credit_part-varchar-65535-integ"]);
    }

    [Fact]
    public void A_definition_has_one_distribution_sort_keys_that_exist_and_no_reserved_word_or_text_of_unknown_length()
    {
        var tables = ModelSet.Load().Permanent.Where(model => model.Kind != ModelKind.View).ToDictionary(model => model.Name);
        var definitions = _statements.Where(statement => statement.Sql.StartsWith("create table", StringComparison.Ordinal) && statement.Area == "tables").ToList();

        definitions.Count.ShouldBe(tables.Count);
        foreach (var definition in definitions)
        {
            var table = Table().Match(definition.Sql).Groups[1].Value;
            var columns = tables[table].Columns.Select(column => column.Name).ToList();
            Regex.Count(definition.Sql, "distkey|diststyle").ShouldBeLessThanOrEqualTo(1, table);
            Keys().Matches(definition.Sql).SelectMany(found => found.Groups[1].Value.Split(", ")).Except(columns).ShouldBeEmpty(table);
            columns.Append(table.Split('.')[^1]).Intersect(_reserved).Except(_quoted).ShouldBeEmpty(table);
            Text().Matches(definition.Sql).Select(found => int.TryParse(found.Groups[1].Value, out var bytes) ? bytes : 0).ShouldAllBe(bytes => bytes > 0 && bytes <= 65_535, table);
        }
    }

    [GeneratedRegex(@"^create table if not exists ([\w.]+)")]
    private static partial Regex Table();

    [GeneratedRegex(@"(?:distkey|sortkey) \(([^()]*)\)")]
    private static partial Regex Keys();

    [GeneratedRegex(@"varchar(?:\((\d+)\))?")]
    private static partial Regex Text();

    // Where it is read, it stands in quotes.
    private static readonly string[] _quoted = ["snapshot"];

    // Of its documentation's list, those that PostgreSQL lets pass are what matters.
    private static readonly string[] _reserved =
    [
        "aes128", "aes256", "all", "allowoverwrite", "analyse", "analyze", "and", "any", "array", "as", "asc", "authorization", "az64", "backup", "between",
        "binary", "blanksasnull", "both", "bytedict", "bzip2", "case", "cast", "check", "collate", "column", "constraint", "create", "credentials", "cross",
        "current_date", "current_time", "current_timestamp", "current_user", "current_user_id", "default", "deferrable", "deflate", "defrag", "delta",
        "delta32k", "desc", "disable", "distinct", "do", "else", "emptyasnull", "enable", "encode", "encrypt", "encryption", "end", "except", "explicit",
        "false", "for", "foreign", "freeze", "from", "full", "globaldict256", "globaldict64k", "grant", "group", "gzip", "having", "identity", "ignore",
        "ilike", "in", "initially", "inner", "intersect", "interval", "into", "is", "isnull", "join", "language", "leading", "left", "like", "limit",
        "localtime", "localtimestamp", "lun", "luns", "lzo", "lzop", "minus", "mostly16", "mostly32", "mostly8", "natural", "new", "not", "notnull", "null",
        "nulls", "off", "offline", "offset", "oid", "old", "on", "only", "open", "or", "order", "outer", "overlaps", "parallel", "partition", "percent",
        "permissions", "pivot", "placing", "primary", "raw", "readratio", "recover", "references", "rejectlog", "resort", "respect", "restore", "right",
        "select", "session_user", "similar", "snapshot", "some", "sysdate", "system", "table", "tag", "tdes", "text255", "text32k", "then", "timestamp",
        "to", "top", "trailing", "true", "truncatecolumns", "union", "unique", "unnest", "unpivot", "user", "using", "verbose", "wallet", "when", "where",
        "with", "without",
    ];
}
