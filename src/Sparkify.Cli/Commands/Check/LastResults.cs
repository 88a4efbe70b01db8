namespace Sparkify.Cli.Commands.Check;

/// <summary>The newest stored result of each check.</summary>
internal static class LastResults
{
    public const string Select = """
        select
            results.check_name, results.status, results.severity, results.findings,
            results.rule, results.checked_at, results.run_id, results.examples
        from ops.check_results as results
        inner join (
            select check_name, max(checked_at) as checked_at
            from ops.check_results
            group by check_name
        ) as newest
            on results.check_name = newest.check_name
                and results.checked_at = newest.checked_at
        """;
}
