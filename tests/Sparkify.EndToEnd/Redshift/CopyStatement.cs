using System.Globalization;
using System.Text.RegularExpressions;

namespace Sparkify.EndToEnd.Redshift;

/// <summary>A COPY from S3: the part of its grammar that loads JSON.</summary>
internal sealed partial record CopyStatement
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline;

    public required string Table { get; init; }

    /// <summary>The columns that are loaded; empty for all.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>A prefix, or a manifest.</summary>
    public required string Source { get; init; }

    public string? Role { get; private init; }

    public bool IsManifest { get; private init; }

    /// <summary><c>auto</c>, <c>auto ignorecase</c> or the address of a file of JSON paths; null if the format is another.</summary>
    public string? Json { get; private init; }

    public bool IsGzip { get; private init; }

    public bool IsOnlyTried { get; private init; }

    public bool HasEpochMilliseconds { get; private init; }

    public int MaxError { get; private init; }

    /// <summary>The number of errors at which the load fails: as many as stated, and the first one without a statement.</summary>
    public int FailsAt => Math.Max(1, MaxError);

    public static bool Is(string sql) => Head().IsMatch(sql);

    /// <exception cref="StandInException">It says something that the stand-in, or Redshift, does not know.</exception>
    public static CopyStatement Parse(string sql)
    {
        var head = Head().Match(sql);
        var statement = new CopyStatement
        {
            Table = head.Groups["table"].Value,
            Columns = [.. head.Groups["columns"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => name.Trim('"'))],
            Source = head.Groups["source"].Value,
        };
        var rest = sql[head.Length..].TrimEnd().TrimEnd(';').TrimEnd();
        while (rest.Length > 0)
        {
            var option = Option().Match(rest);
            statement = option.Success
                ? statement.With(Spaces().Replace(option.Groups["word"].Value.ToLowerInvariant(), " "), option.Groups["text"].Value, option.Groups["number"].Value)
                : throw new StandInException("42601", $"syntax error at or near \"{rest.Split(' ', '\n')[0]}\"");
            rest = rest[option.Length..];
        }

        return statement;
    }

    private CopyStatement With(string word, string text, string number) => word switch
    {
        "iam_role" => this with { Role = text },
        "manifest" => this with { IsManifest = true },
        "gzip" => this with { IsGzip = true },
        "noload" => this with { IsOnlyTried = true },
        "json" or "format json" or "format as json" => this with { Json = text },
        "timeformat" or "timeformat as" => this with { HasEpochMilliseconds = text == "epochmillisecs" },
        "maxerror" or "maxerror as" => this with { MaxError = int.Parse(number, CultureInfo.InvariantCulture) },
        _ => this,
    };

    [GeneratedRegex(@"^\s*copy\s+(?<table>[\w.""]+)\s*(?:\((?<columns>[^()]*)\))?\s*from\s+'(?<source>s3://[^']*)'", Options)]
    private static partial Regex Head();

    // Those that change nothing here are known, so that a mistyped one is not.
    [GeneratedRegex(@"^\s*(?<word>iam_role|manifest|gzip|noload|json|format(?:\s+as)?\s+json|timeformat(?:\s+as)?|maxerror(?:\s+as)?|region(?:\s+as)?|(?:compupdate|statupdate)(?:\s+(?:on|off))?)\b(?:\s*'(?<text>[^']*)'|\s+(?<number>\d+))?", Options)]
    private static partial Regex Option();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
