using System.Text.RegularExpressions;

namespace Sparkify.EndToEnd.Redshift;

/// <summary>What Redshift lacks of PostgreSQL and DuckDB, as far as its documentation tells.</summary>
internal static class DenyList
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline;
    private const string Start = @"(?:^|;)\s*";

    // What stands in a pair of brackets, to any depth.
    private const string Inside = @"(?>[^()]+|(?<open>\()|(?<-open>\)))*(?(open)(?!))";

    private const string PlainType = "varchar|character varying|char|bigint|integer|int|smallint|double precision|float8?|real|numeric|decimal|boolean|bool"
        + "|timestamp|timestamptz|date|super";

    // Those of its settings that a session may want.
    private const string Setting = "search_path|statement_timeout|timezone|time zone|query_group|application_name|client_encoding|datestyle|session authorization"
        + "|seed|enable_result_cache_for_session|enable_case_sensitive_identifier|extra_float_digits|wlm_query_slot_count|transaction"
        + "|analyze_threshold_percent|json_serialization_enable";

    private static readonly Regex _definition = Of(Start + @"(?:create\s+(?:temp\s+|temporary\s+|local\s+)*table|alter\s+table)\b");
    private static readonly Regex _function = Of(Start + @"create\s+(?:or\s+replace\s+)?function\b");
    private static readonly Regex _window = Of($@"(?<call>\b\w+\s*\({Inside}\))\s*over\s*\((?<window>{Inside})\)");
    private static readonly Regex _aggregate = Of(@"^(?:sum|avg|count|min|max|stddev\w*|var\w*|first_value|last_value|nth_value)\s*\(");

    private static readonly IReadOnlyList<DenyRule> _rules =
    [
        .. Words("savepoint", "on conflict", "insert or replace", "returning", "distinct on", "lateral", "with ordinality", "tablesample", "on commit"),
        .. Words("intersect all", "except all", "for update", "for share", "unlogged", "inherits", "tablespace", "concurrently"),
        .. Beginnings("discard", "listen", "notify", "unlisten", "do", "reindex", "checkpoint", "create index", "create unique index", "create trigger"),
        .. Beginnings("create sequence", "create rule", "create domain", "create type", "create extension", "create temp view", "create temporary view"),
        .. Beginnings("create or replace temp", "create or replace temporary", "create or replace table"),
        .. Functions("generate_series", "array_agg", "string_agg", "epoch_ms", "date_bin", "clock_timestamp", "overlay", "format", "encode", "unnest"),
        .. Functions("regexp_matches", "regexp_match", "regexp_split_to_table", "regexp_split_to_array", "string_to_array", "array_to_string", "array_length"),
        .. Functions("concat_ws", "age", "make_date", "make_timestamp", "make_interval", "to_regclass", "json_agg", "jsonb_agg", "json_build_object"),
        .. Functions("jsonb_build_object", "row_to_json", "to_json", "to_jsonb", "gen_random_uuid", "normalize", "nfc_normalize", "every", "width_bucket"),
        .. Functions("num_nulls", "starts_with", "row", "isfinite", "justify_hours", "justify_days", "txid_current", "pg_advisory_lock", "pg_sleep"),
        Code("rollback to savepoint", @"\brollback\s+(?:work\s+|transaction\s+)?to\b"),
        Code("partitions in a table", @"\bpartition\s+by\s+(?:range|list|hash)\b"),
        Code("COPY from stdin or to stdout", Start + @"copy\b.*\b(?:stdin|stdout)\b"),
        Code("LOCK with a mode", Start + @"lock\b.*\bmode\b"),
        Code("this setting", Start + $@"set\s+(?:session\s+|local\s+)?(?!(?:session|local|{Setting})\b)\w+"),
        Code("FILTER", @"\bfilter\s*\("),
        Code("IS DISTINCT FROM", @"\bis\s+(?:not\s+)?distinct\s+from\b"),
        Code("VALUES as a table", @"(?:\(|\bfrom|\bas)\s*values\b"),
        Code("a window of RANGE or GROUPS", @"\b(?:range|groups)\s+(?:between|unbounded|current)\b"),
        Code("row constructors", @"(?<![\w""]|\bvalues|\))\s+\(\s*[\w.""]+\s*(?:,\s*[\w.""]+\s*)+\)\s*(?:not\s+in\b|in\b|=|<|>)"),
        Code("concat() of more than two", $@"\bconcat\s*\((?>[^(),]+|\({Inside}\))*,(?>[^(),]+|\({Inside}\))*,"),
        Code("arrays", @"\barray\s*\[|\[\s*\d*\s*\]|=\s*any\s*\(\s*(?!select\b)"),
        Code("MATERIALIZED", @"\bas\s+(?:not\s+)?materialized\s*\("),
        Code("to_timestamp() with one argument", @"\bto_timestamp\s*\([^,()]*\)"),
        Code("substring() with a pattern", @"\bsubstring\s*\([^()]*\bfrom\s*'"),
        Code("this part of a date", @"\bextract\s*\(\s*(?:isodow|isoyear|julian)\b"),
        Code("percentile_disc() as an aggregate", $@"\bpercentile_disc\s*\({Inside}\)\s*within\s+group\s*\({Inside}\)(?!\s*over\b)"),
        Code("COLLATE with a name", @"\bcollate\s+"""),
        Code("bit strings", @"\bas\s+bit\b|::\s*bit\b|\bbit\s+varying\b"),
        Window("nulls first or last in a window", (_, window) => Of(@"\bnulls\s+(?:first|last)\b").IsMatch(window)),
        Window("an aggregate over a window with ORDER BY and without ROWS", (call, window) =>
            _aggregate.IsMatch(call) && Of(@"\border\s+by\b").IsMatch(window) && !Of(@"\brows\b").IsMatch(window)),
        Definition("this type", @"\b(?:small|big)?serial\b|\bjsonb?\b|\buuid\b|\bbytea\b|\bmoney\b|\binet\b|\bcidr\b|\bxml\b|\btsvector\b|\bcitext\b"),
        Definition("CHECK and EXCLUDE constraints", @"\bcheck\s*\(|\bexclude\s+using\b"),
        Definition("this DISTSTYLE", @"\bdiststyle\s+(?!even\b|all\b|key\b|auto\b)"),
        Definition("DISTKEY with DISTSTYLE ALL or EVEN", @"\bdiststyle\s+(?:all|even)\b.*\bdistkey\b|\bdistkey\b.*\bdiststyle\s+(?:all|even)\b"),
        Definition("two distribution keys", @"\bdistkey\b[^;]*\bdistkey\b"),
        Function("functions of this kind", @"\b(?:strict|parallel|plpgsql|cost|leakproof)\b|\breturns\s+(?:table|setof)\b|\bbegin\s+atomic\b|\bcalled\s+on\b"),
        Function("functions without VOLATILE, STABLE or IMMUTABLE", @"^(?!.*\b(?:volatile|stable|immutable)\b)"),
        Function("functions without a body in $$", @"^(?!.*\$\$)"),
        Function("named arguments of SQL functions", $@"\bfunction\s+[\w.]+\s*\((?!\s*\))(?!(?:\s*(?:{PlainType})\s*(?:\([\d,\s]*\))?\s*(?:,|(?=\))))+\))"),
        Function("tables in SQL functions", @"\$\$.*(?<!\b(?:extract|trim|substring)\s*\([^()]*)\b(?:from|where|limit)\b.*\$\$"),
    ];

    /// <summary>What Redshift lacks of all that a statement uses; null if it is nothing.</summary>
    public static string? Reason(string sql)
    {
        var code = MaskedSql.Of(sql);
        return _rules.FirstOrDefault(rule => rule.Hits(code))?.What;
    }

    private static IEnumerable<DenyRule> Words(params string[] words) => words.Select(word => Code(word.ToUpperInvariant(), $@"\b{Spaced(word)}\b"));

    private static IEnumerable<DenyRule> Beginnings(params string[] words) => words.Select(word => Code(word.ToUpperInvariant(), $@"{Start}{Spaced(word)}\b"));

    private static IEnumerable<DenyRule> Functions(params string[] names) => names.Select(name => Code($"{name}()", $@"(?<![\w.""]|function\s+){name}\s*\("));

    private static DenyRule Definition(string what, string pattern) => Where(what, _definition, pattern);

    private static DenyRule Function(string what, string pattern) => Where(what, _function, pattern);

    private static DenyRule Code(string what, string pattern)
    {
        var regex = Of(pattern);
        return new(what, regex.IsMatch);
    }

    private static DenyRule Where(string what, Regex statement, string pattern)
    {
        var regex = Of(pattern);
        return new(what, code => statement.IsMatch(code) && regex.IsMatch(code));
    }

    private static DenyRule Window(string what, Func<string, string, bool> isIt) =>
        new(what, code => _window.Matches(code).Any(found => isIt(found.Groups["call"].Value, found.Groups["window"].Value)));

    private static string Spaced(string words) => words.Replace(" ", @"\s+", StringComparison.Ordinal);

    private static Regex Of(string pattern) => new(pattern, Options);
}
