using System.Text.RegularExpressions;
using Shouldly;
using Sparkify.Tests.Structure;

namespace Sparkify.Tests.Models;

/// <summary>Models use only what DuckDB, PostgreSQL and Redshift all have; what differs is spelt in models/fn/.</summary>
public sealed partial class VocabularyTests
{
    private static readonly string[] _reserved = ["raw", "user", "timestamp", "tag", "open"];

    [Fact]
    public void No_model_says_what_one_of_the_engines_lacks()
    {
        Statements().SelectMany(file => Foreign().Matches(file.Sql).Select(match => $"{file.Path}: {match.Value}")).ShouldBeEmpty();
    }

    [Fact]
    public void No_alias_is_a_word_that_Redshift_keeps_for_itself()
    {
        Statements().SelectMany(file => Alias().Matches(file.Sql)
                .Where(match => _reserved.Contains(match.Groups[1].Value))
                .Select(match => $"{file.Path}: {match.Value}"))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_join_says_which_kind_it_is()
    {
        Statements().SelectMany(file => BareJoin().Matches(file.Sql).Select(match => $"{file.Path}: {match.Value.Trim()}")).ShouldBeEmpty();
    }

    // Comments may name what the text of a statement may not; texts in quotes are no vocabulary.
    private static IEnumerable<(string Path, string Sql)> Statements()
    {
        return SourceTree.Files("models", "*.sql").Where(file => !file.Path.Contains($"{Path.DirectorySeparatorChar}fn{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(file => (file.Path, Text().Replace(string.Join('\n', file.Lines.Select(line => line.Split("--")[0])), "''")));
    }

    [GeneratedRegex(
        @"\b(qualify|lateral|generate_series|string_agg|array_agg|listagg|unnest|on\s+conflict|distinct\s+on|group\s+by\s+all|order\s+by\s+all"
        + @"|is\s+(not\s+)?distinct\s+from|nulls\s+(first|last)|asof|positional|pivot|unpivot|exclude|using|ilike|now|current_timestamp|random)\b"
        + @"|\bfrom\s+[a-z_.]+\s*,|\bfilter\s*\(|\bfrom\s*\(\s*values\b|::|\[|\]",
        RegexOptions.IgnoreCase)]
    private static partial Regex Foreign();

    [GeneratedRegex(@"\bas ([a-z_]+)\b(?! \()")]
    private static partial Regex Alias();

    [GeneratedRegex(@"^\s*join\b", RegexOptions.Multiline)]
    private static partial Regex BareJoin();

    [GeneratedRegex("'(?:[^']|'')*'")]
    private static partial Regex Text();
}
