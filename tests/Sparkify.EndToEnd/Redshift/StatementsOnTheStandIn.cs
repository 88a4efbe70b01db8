using System.Text.RegularExpressions;
using Npgsql;
using Shouldly;
using Sparkify.Warehouse.Rendering;

namespace Sparkify.EndToEnd.Redshift;

/// <summary>Every statement that the product sends to Redshift is accepted by the stand-in: names and types fit each other.</summary>
public sealed partial class StatementsOnTheStandIn
{
    [Fact]
    public async Task Every_statement_is_accepted()
    {
        await using var standIn = RedshiftStandIn.Start();
        using var connection = standIn.Open();
        var statements = StatementList.Of("redshift");
        StandInTests.Execute(connection, "create schema ops");
        var drops = statements.Where(statement => statement.Name.StartsWith("remove-", StringComparison.Ordinal)).ToList();

        statements.Except(drops).Concat(drops).Select(statement => Complaint(connection, statement)).OfType<string>().ToList().ShouldBeEmpty();

        StandInTests.Rows(connection, "select table_name from information_schema.tables where table_schema in ('public', 'ops')").Count.ShouldBe(3);
        drops.Count.ShouldBeGreaterThan(20);
    }

    // What makes tables, and what fills those of a batch, is run; of the rest it is enough that it could be.
    private static string? Complaint(NpgsqlConnection connection, RenderedStatement statement)
    {
        var isRun = statement.Area is "tables" or "models";
        try
        {
            if (TempTable().Match(statement.Sql) is { Success: true } made)
            {
                StandInTests.Execute(connection, $"drop table if exists {made.Groups[1].Value}");
            }

            StandInTests.Execute(connection, isRun ? statement.Sql : $"explain {Value().Replace(statement.Sql, "null")}");
            return null;
        }
        catch (PostgresException refused)
        {
            return $"{statement.Area}/{statement.Name}: {refused.SqlState} {refused.MessageText}";
        }
    }

    // A statement that is sent twice is listed once.
    [GeneratedRegex(@"^create temp table (\w+) as")]
    private static partial Regex TempTable();

    [GeneratedRegex(@"\$\d+")]
    private static partial Regex Value();
}
