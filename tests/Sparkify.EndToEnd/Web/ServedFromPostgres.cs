using System.Net;
using System.Net.Http.Json;
using Shouldly;
using Sparkify.EndToEnd.Postgres;

namespace Sparkify.EndToEnd.Web;

/// <summary>The dashboard over a warehouse on PostgreSQL.</summary>
public sealed class ServedFromPostgres
{
    private static readonly Uri _statements = new("/api/sql", UriKind.Relative);

    [Fact]
    public async Task Pages_answer_and_statements_run_as_a_role_that_only_reads()
    {
        using var scene = new Scene(Engine.Postgres);
        (await scene.On("etl", "--from", Repository.Sample)).ShouldSucceed();
        var database = scene.Warehouse.Address.Server!.Database;
        var role = $"viewer_{database}";
        (await scene.On("tables", "create", "--with-analyst-role", role)).ShouldSucceed();
        PostgresFixture.Server.Execute(database, $"alter role {role} login");
        var (server, address) = await ServedDashboard.StartAsync(scene, ["-w", PostgresFixture.Server.Address(database, role)], token: null, isOwn: false);
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            foreach (var path in (string[])["/", "/demand", "/audience", "/growth", "/loyalty", "/explore", "/pipeline", "/sql", "/docs"])
            {
                (await StatusAsync(client, path)).ShouldBe(HttpStatusCode.OK, path);
            }

            (await AskAsync(client, "select level, count(*) as plays from songplays group by level order by level")).ShouldContain("\"rows\":[[\"free\",9],[\"paid\",14]]");
            foreach (var hostile in (string[])["drop table songs", "select 1; select 2", "select pg_read_file('/etc/passwd')", "with x as (delete from songs returning *) select * from x", "select * into copied from songs", "copy songs to '/tmp/sparkify-hostile'", "set role owner", "select * from ops.reject_bytes"])
            {
                (await AskAsync(client, hostile)).ShouldContain("problem", Case.Sensitive, hostile);
            }

            // The server lets a reader make a large object; the transaction that did is never committed.
            await AskAsync(client, "select lo_create(0)");
            (await AskAsync(client, "select count(*) as n from pg_largeobject_metadata")).ShouldContain("\"rows\":[[0]]");
            (await AskAsync(client, "select count(*) as n from songs")).ShouldContain("\"rows\":[[7]]");
        }
        finally
        {
            await ServedDashboard.StopAsync(server);
        }
    }

    [Fact]
    public async Task As_a_role_that_may_write_no_statement_is_taken_and_the_page_says_why()
    {
        using var scene = new Scene(Engine.Postgres);
        (await scene.On("etl", "--from", Repository.Sample)).ShouldSucceed();
        var (server, address) = await ServedDashboard.StartAsync(scene, [], token: null);
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(address) };

            (await client.GetStringAsync(new Uri("/sql", UriKind.Relative), TestContext.Current.CancellationToken)).ShouldContain("SQL is not offered here");
            (await AskAsync(client, "select 1")).ShouldContain("SQL is not offered here");
        }
        finally
        {
            await ServedDashboard.StopAsync(server);
        }
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static async Task<string> AskAsync(HttpClient client, string sql)
    {
        using var answer = await client.PostAsJsonAsync(_statements, new { sql }, TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
