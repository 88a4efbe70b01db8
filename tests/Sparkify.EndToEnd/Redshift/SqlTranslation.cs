using System.Text.RegularExpressions;

namespace Sparkify.EndToEnd.Redshift;

/// <summary>Redshift's own words as PostgreSQL spells them, outside of table definitions.</summary>
internal static partial class SqlTranslation
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline;

    public static string Of(string sql)
    {
        sql = TableTranslation.Of(sql);
        sql = DatePart().ReplaceCode(sql, found => $"{found.Groups["call"].Value}'{found.Groups["part"].Value}'");
        sql = Renamed().ReplaceCode(sql, found => found.Groups["name"].Value.ToLowerInvariant() switch
        {
            "version" => "redshift_version",
            "regexp_replace" => "redshift_regexp_replace",
            "nvl" => "coalesce",
            _ => "length",
        });
        sql = Sysdate().ReplaceCode(sql, "getdate()");
        return MaskedSql.WithEscapes(Approximate().ReplaceCode(sql, ""));
    }

    /// <summary>True if the statement ends the transaction, as TRUNCATE does there.</summary>
    public static bool Commits(string sql) => Truncate().IsMatch(MaskedSql.Of(sql));

    [GeneratedRegex(@"(?<call>(?<![\w.""])(?:dateadd|datediff|date_part|date_trunc)\s*\(\s*)(?<part>[a-z_]+)(?=\s*,)", Options)]
    private static partial Regex DatePart();

    [GeneratedRegex(@"(?<![\w.""])(?<name>version|regexp_replace|nvl|len)(?=\s*\()", Options)]
    private static partial Regex Renamed();

    [GeneratedRegex(@"(?<![\w.""])sysdate\b(?!\s*\()", Options)]
    private static partial Regex Sysdate();

    [GeneratedRegex(@"\bapproximate\s+(?=count\b)", Options)]
    private static partial Regex Approximate();

    [GeneratedRegex(@"^\s*truncate\b", Options)]
    private static partial Regex Truncate();
}
