using System.Data.Common;
using System.Globalization;
using System.Numerics;
using Sparkify.Models;

namespace Sparkify.Verification;

/// <summary>Compares a warehouse with the truth about its sources. Every file of <c>models/truth/</c> asks for one section of it.</summary>
public static class TruthCheck
{
    /// <param name="warehouse">The published state.</param>
    public static Verdict Run(DbConnection warehouse, TruthManifest truth, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(warehouse);
        ArgumentNullException.ThrowIfNull(truth);
        var questions = ModelSet.Load().TruthFiles;
        var unasked = truth.Sections.Keys.Except(questions.Keys).FirstOrDefault();
        if (unasked is not null)
        {
            throw new SparkifyException(
                $"The truth has a section `{unasked}` that this version cannot ask for.",
                "Verify with the version that generated the data.")
            { ExitCode = 2 };
        }

        var facts = 0;
        var differences = new List<Difference>();
        foreach (var (section, sql) in questions)
        {
            cancellation.ThrowIfCancellationRequested();
            var expected = truth.Sections.GetValueOrDefault(section) ?? new Dictionary<string, long>();
            var found = Ask(warehouse, sql);
            foreach (var fact in expected.Keys.Union(found.Keys).Order(StringComparer.Ordinal))
            {
                facts++;
                var (one, other) = (Value(expected, fact), Value(found, fact));
                if (one != other)
                {
                    differences.Add(new Difference(section, fact, one, other));
                }
            }
        }

        return new Verdict(facts, differences);
    }

    private static Dictionary<string, long> Ask(DbConnection warehouse, string sql)
    {
        using var command = warehouse.CreateCommand();
#pragma warning disable CA2100 // Our own models.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var found = new Dictionary<string, long>(StringComparer.Ordinal);
        while (reader.Read())
        {
            found.Add(reader.IsDBNull(0) ? "null" : reader.GetString(0), Number(reader.GetValue(1)));
        }

        return found;
    }

    // A sum may come as a number too wide for Convert.
    private static long Number(object value) => value is BigInteger wide ? (long)wide : Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private static long? Value(IReadOnlyDictionary<string, long> facts, string fact) => facts.TryGetValue(fact, out var value) ? value : null;
}
