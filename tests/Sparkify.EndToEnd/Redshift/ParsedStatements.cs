using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Shouldly;
using Sparkify.Warehouse.Rendering;

namespace Sparkify.EndToEnd.Redshift;

/// <summary>SQLFluff's grammar of Redshift takes every statement that the product sends there.</summary>
/// <remarks>
/// It takes long, so a statement is taken apart at its common table expressions, which many share. A piece that it took is noted by its hash in <c>parsed-statements.txt</c>, and is not given to it again.
/// With <c>SPARKIFY_ACCEPT=1</c> the list is written anew, of what it takes.
/// </remarks>
public sealed partial class ParsedStatements(ITestOutputHelper output) : IDisposable
{
    private const string Unparsable = "PRS";
    private static readonly string _list = Path.Combine(Repository.Root, "tests", "Sparkify.EndToEnd", "Redshift", "parsed-statements.txt");
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Every_statement_is_one_that_the_grammar_takes()
    {
        var known = (await File.ReadAllLinesAsync(_list, TestContext.Current.CancellationToken)).Select(line => line.Split(' ')[0]).ToHashSet();
        var statements = StatementList.Of("redshift");
        var pieces = statements.SelectMany(statement => SqlPieces.Of(statement.Sql).Select(piece => (Hash: Hash(piece), Sql: piece, Name: $"{statement.Area}/{statement.Name}")))
            .DistinctBy(piece => piece.Hash).ToList();
        var news = pieces.Where(piece => !known.Contains(piece.Hash)).ToList();
        output.WriteLine($"{statements.Count} statements of {pieces.Count} pieces, {news.Count} of them new");

        var refused = await RefusedAsync(news.ToDictionary(piece => $"{piece.Name}.{piece.Hash}.sql", piece => piece.Sql));
        if (Environment.GetEnvironmentVariable("SPARKIFY_ACCEPT") == "1")
        {
            await File.WriteAllLinesAsync(
                _list,
                pieces.Where(piece => !refused.ContainsKey($"{piece.Name}.{piece.Hash}.sql")).Select(piece => $"{piece.Hash} {piece.Name}").Order(StringComparer.Ordinal),
                TestContext.Current.CancellationToken);
        }

        refused.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_no_statement_is_refused()
    {
        var refused = await RefusedAsync(new Dictionary<string, string>
        {
            ["good.sql"] = "copy t from 's3://b/k' iam_role 'arn:aws:iam::123456789012:role/r' format as json 'auto'",
            ["bad.sql"] = "select a from t on conflict (a) do nothing",
        });

        refused.Keys.ShouldBe(["bad.sql"]);
    }

    public void Dispose()
    {
        _folder.Dispose();
    }

    // Those that it cannot parse, with its complaint.
    private async Task<SortedDictionary<string, string>> RefusedAsync(Dictionary<string, string> statements)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':');
        Assert.SkipUnless(folders.Any(folder => File.Exists(Path.Combine(folder, "sqlfluff"))), "sqlfluff is not installed.");
        var refused = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (statements.Count == 0)
        {
            return refused;
        }

        // Without this it skips long files and says that all is well.
        _folder.Write(".sqlfluff", "[sqlfluff]\nlarge_file_skip_byte_limit = 0\nlarge_file_skip_char_limit = 0\n");
        foreach (var (name, sql) in statements)
        {
            _folder.Write(name, Value().Replace(sql, "null") + ";\n");
        }

        foreach (var file in JsonElement.Parse(await LintAsync()).EnumerateArray())
        {
            var complaint = file.GetProperty("violations").EnumerateArray().Where(violation => violation.GetProperty("code").GetString() == Unparsable)
                .Select(violation => $"line {violation.GetProperty("line_no")}: {violation.GetProperty("description")}").FirstOrDefault();
            if (complaint is not null)
            {
                refused.Add(Path.GetRelativePath(_folder.Path, Path.Combine(_folder.Path, file.GetProperty("filepath").GetString()!)), complaint);
            }
        }

        return refused;
    }

    private async Task<string> LintAsync()
    {
        using var linter = Process.Start(new ProcessStartInfo(
            "sqlfluff", ["lint", "--dialect", "redshift", "--templater", "raw", "--rules", "L019", "--format", "json", "."])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var complaints = linter.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var report = await linter.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await linter.WaitForExitAsync(TestContext.Current.CancellationToken);
        return report.Length > 0 ? report : throw new InvalidOperationException(await complaints);
    }

    private static string Hash(string sql) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)))[..32];

    [GeneratedRegex(@"\$\d+")]
    private static partial Regex Value();
}
