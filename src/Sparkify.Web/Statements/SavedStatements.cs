using System.Text.Json;

namespace Sparkify.Web.Statements;

/// <summary>Statements that people kept, in one file of JSON that everybody who sees the dashboard shares.</summary>
internal sealed class SavedStatements(string path, TimeProvider time)
{
    private const int Most = 200;
    private const int LongestName = 80;
    private const int LongestSql = 100_000;
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web) { WriteIndented = true };
    private readonly Lock _lock = new();

    /// <summary>All of them, by name.</summary>
    public IReadOnlyList<SavedStatement> All()
    {
        lock (_lock)
        {
            return Read();
        }
    }

    /// <summary>Keeps a statement; one of the same name is replaced.</summary>
    /// <exception cref="SparkifyException">The name is none, or there is no more room.</exception>
    public void Save(string name, string sql)
    {
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl))
        {
            throw Wrong($"A name has 1 to {LongestName} letters.");
        }

        if (sql.Trim().Length == 0 || sql.Length > LongestSql)
        {
            throw Wrong($"A statement that is kept has 1 to {Words.Number(LongestSql)} letters.");
        }

        lock (_lock)
        {
            var others = Read().Where(each => each.Name != name).ToList();
            if (others.Count >= Most)
            {
                throw Wrong($"There are {Most} statements already.", "Delete one first.");
            }

            Write([.. others, new SavedStatement(name, sql, time.GetUtcNow().UtcDateTime)]);
        }
    }

    public void Delete(string name)
    {
        lock (_lock)
        {
            Write([.. Read().Where(each => each.Name != name)]);
        }
    }

    private List<SavedStatement> Read()
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<List<SavedStatement>>(File.ReadAllText(path), _options) ?? [] : [];
        }
        catch (JsonException odd)
        {
            throw new SparkifyException("The file of kept statements cannot be read.", "Mend it, move it away, or name another with --statements.", odd);
        }
    }

    private void Write(IEnumerable<SavedStatement> statements)
    {
        var half = path + ".unfinished";
        File.WriteAllText(half, JsonSerializer.Serialize(statements.OrderBy(each => each.Name, StringComparer.Ordinal), _options));
        File.Move(half, path, overwrite: true);
    }

    private static SparkifyException Wrong(string problem, string remedy = "")
    {
        return new SparkifyException(problem, remedy) { ExitCode = 2 };
    }
}
