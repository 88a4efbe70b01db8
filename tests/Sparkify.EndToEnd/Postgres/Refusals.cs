using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Npgsql;
using Shouldly;

namespace Sparkify.EndToEnd.Postgres;

/// <summary>What is wrong with an address or a server: the message, the remedy and the exit code.</summary>
public sealed class Refusals
{
    private static int Port => PostgresFixture.Server.Port;

    [Fact]
    public async Task A_database_that_is_not_there_a_server_that_does_not_answer_and_a_host_that_does_not_exist()
    {
        (await QueryAsync($"postgres://owner@127.0.0.1:{Port}/nowhere")).ShouldComplain(
            4, $"127.0.0.1:{Port} has no database `nowhere`.\n          Create it with `createdb -h 127.0.0.1 -p {Port} nowhere`, or name another.\n");
        (await QueryAsync("postgres://owner@127.0.0.1:9/x")).ShouldComplain(
            5, "nothing answers at 127.0.0.1:9.\n          Start the server, or check host and port.\n");
        (await QueryAsync("postgres://owner@no-such-host.invalid/x")).ShouldComplain(
            5, "there is no host `no-such-host.invalid`.\n          Check the name and the network.\n");
    }

    [Fact]
    public async Task A_password_is_asked_of_the_environment_and_never_shown()
    {
        var database = PostgresFixture.NewWarehouse().Address.Server!.Database;
        PostgresFixture.Server.Execute(database, $"create role keeper_{database} login password 's3cret' superuser");
        var url = $"postgres://keeper_{database}@[::1]:{Port}/{database}";
        var withPassword = $"postgres://keeper_{database}:s3cret@[::1]:{Port}/{database}";

        var wrong = await CreateAsync(url, "PGPASSWORD", "wrong");
        var none = await CreateAsync(url, "PGPASSWORD", null);
        var right = await CreateAsync(url, "PGPASSWORD", "s3cret");
        var inUrl = await CreateAsync(withPassword, "PGPASSWORD", null);
        var shown = await Run.Sparkify("config", "show", "-w", withPassword).EndAsync();

        wrong.ExitCode.ShouldBe(4);
        wrong.Error.ShouldContain($"does not let `keeper_{database}` in");
        none.ShouldComplain(4, $"{url} wants a password and there is none.\n          Give it in PGPASSWORD or a PGPASSFILE.\n");
        right.ShouldSucceed();
        inUrl.ShouldSucceed();
        (wrong.Error + right.Error + inUrl.Error + inUrl.Out + shown.Out + shown.Error).ShouldNotContain("s3cret");
        shown.Out.ShouldContain($"postgres://keeper_{database}:********@[::1]:{Port}/{database}");
    }

    [Theory]
    [InlineData("postgres", "neither the address nor [CLUSTER] HOST of dwh.cfg says it")]
    [InlineData("postgres://ann@db.example.org", "neither the address nor [CLUSTER] DB_NAME of dwh.cfg says it")]
    [InlineData("postgres://ann@db.example.org/x?sslmode=disable", "sslmode=disable is not offered")]
    [InlineData("postgres://ann@db.example.org/x?pool=3", "it has no option `pool`; there are sslmode, sslrootcert, connect_timeout, lock_timeout, statement_timeout")]
    [InlineData("postgres://ann@db.example.org/x?lock_timeout=soon", "lock_timeout=soon is no number of seconds")]
    public async Task An_address_that_is_not_clear_is_wrong_use(string url, string why)
    {
        var outcome = await QueryAsync(url);

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldStartWith($"sparkify: the warehouse's address is not clear: {why}");
    }

    [Fact]
    public async Task The_address_comes_from_dwh_cfg_where_the_flag_leaves_it_open()
    {
        using var folder = new TemporaryFolder();
        var database = PostgresFixture.NewWarehouse().Address.Server!.Database;
        folder.Write("dwh.cfg", $"[CLUSTER]\nHOST=127.0.0.1\nDB_NAME={database}\nDB_USER=owner\nDB_PASSWORD=\nDB_PORT={Port}\n");

        var outcome = await (Run.Sparkify("tables", "create", "-w", "postgres") with { Folder = folder.Path }).EndAsync();

        outcome.ShouldSucceed();
        outcome.Error.ShouldContain($"tables in postgres://owner@127.0.0.1:{Port}/{database}.");
    }

    [Fact]
    public async Task A_server_elsewhere_must_prove_who_it_is()
    {
        Assert.SkipUnless(LocalServer.Missing.Length == 0, LocalServer.Missing);
        using var folder = new TemporaryFolder();
        using var server = LocalServer.Start();
        using var authority = Authority("Our authority");
        using var stranger = Authority("Another authority");
        ServeTls(server, authority, "localhost");
        var (right, wrong) = (folder.Write("right.pem", authority.ExportCertificatePem()), folder.Write("wrong.pem", stranger.ExportCertificatePem()));
        server.NewWarehouse("tls");
        string Url(string host, string file) => $"postgres://owner@{host}:{server.Port}/tls?sslmode=verify-full&sslrootcert={file}";

        var known = await CreateAsync(Url("localhost", right), "PGPASSWORD", null);
        var unknown = await CreateAsync(Url("localhost", wrong), "PGPASSWORD", null);
        var otherName = await CreateAsync(Url("127.0.0.1", right), "PGPASSWORD", null);

        known.ShouldSucceed();
        unknown.ExitCode.ShouldBe(4, unknown.Error);
        unknown.Error.ShouldStartWith("sparkify: localhost did not prove who it is: ");
        otherName.ExitCode.ShouldBe(4, otherName.Error);
        otherName.Error.ShouldStartWith("sparkify: 127.0.0.1 did not prove who it is: ");
    }

    private static Task<Outcome> QueryAsync(string url) => Run.Sparkify("query", "select 1", "-w", url).EndAsync();

    private static Task<Outcome> CreateAsync(string url, string variable, string? value)
    {
        return (Run.Sparkify("tables", "create", "-w", url) with { Environment = new Dictionary<string, string?> { [variable] = value } }).EndAsync();
    }

    private static X509Certificate2 Authority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    // The server writes the files itself: only its own user may own the key.
    private static void ServeTls(LocalServer server, X509Certificate2 authority, string host)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(authority, DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1), [1, 2, 3]);
        WriteFile(server, "server.crt", certificate.ExportCertificatePem());
        WriteFile(server, "server.key", key.ExportPkcs8PrivateKeyPem());
        server.Execute("postgres", "alter system set ssl = on");
        server.Restart("fast");
    }

    private static void WriteFile(LocalServer server, string name, string text)
    {
        using var connection = server.Open("postgres");
        using var folder = new NpgsqlCommand("show data_directory", connection);
        var path = $"{folder.ExecuteScalar()}/{name}";
        using var write = new NpgsqlCommand($"copy (select unnest(string_to_array('{text.ReplaceLineEndings("\n")}', E'\\n'))) to '{path}'", connection);
        write.ExecuteNonQuery();
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}
