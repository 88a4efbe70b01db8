using System.Globalization;
using Npgsql;
using Sparkify.Provisioning.Aws;

namespace Sparkify.Warehouse.Redshift;

/// <summary>Opens sessions with the settings that every statement of ours relies on.</summary>
internal static class RedshiftSession
{
    /// <summary>A session that sees one state and cannot write: what is published when it begins to read.</summary>
    public static NpgsqlConnection OpenForReading(RedshiftServer server) => Open(server, "begin read only");

    /// <summary>A session whose statements commit one by one.</summary>
    public static NpgsqlConnection OpenForWriting(RedshiftServer server)
    {
        return Open(server, string.Create(CultureInfo.InvariantCulture, $"set statement_timeout to {server.Server.StatementTimeout * 1000L}"));
    }

    private static NpgsqlConnection Open(RedshiftServer server, string opening)
    {
        var connection = new NpgsqlConnection(server.Connection(SignIn(server)).ConnectionString);
        try
        {
            connection.Open();
            connection.Execute("set timezone to 'UTC'");
            connection.Execute(opening);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // Asked for each session and never kept: the secret may be rotated at any time.
    private static (string User, string Password)? SignIn(RedshiftServer server)
    {
        if (server.Secret is not { Length: > 0 } secret)
        {
            return null;
        }

        // The endpoint of a store is none of Secrets Manager, and sources that need no credentials are no reason to have none.
        using var aws = new AwsSession(
            server.Store with { Endpoint = null, IsAnonymous = false, Region = Secrets.RegionOf(secret) ?? server.Store.Region }, CancellationToken.None);
        return new Secrets(aws).Read(secret);
    }
}
