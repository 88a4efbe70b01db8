using Sparkify.Models;

namespace Sparkify.Warehouse.Postgres;

/// <summary>A role for people who ask: it may read every table but the bytes of rejected records, and change nothing.</summary>
internal static class AnalystRole
{
    private const int LongestName = 63;

    /// <summary>Statements that make the role, or bring an older one up to date.</summary>
    /// <exception cref="SparkifyException">PostgreSQL has no such names (exit code 2).</exception>
    public static string Statements(string role, ModelSet models)
    {
        if (role.Length is 0 or > LongestName || !role.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-'))
        {
            throw new SparkifyException($"`{role}` is no name for a role.", "Use letters, digits and _, at most 63.") { ExitCode = 2 };
        }

        var name = Ddl.Quote(role);
        var tables = string.Join(", ", models.Permanent.Select(model => model.Name));
        return $$"""
            do $$ begin
                if not exists (select 1 from pg_roles where rolname = '{{role}}') then create role {{name}} nologin; end if;
                execute format('grant usage on schema %I, ops to {{name}}', current_schema());
                execute format('alter default privileges in schema %I grant select on tables to {{name}}', current_schema());
            end $$;
            grant select on {{tables}} to {{name}};
            """;
    }
}
