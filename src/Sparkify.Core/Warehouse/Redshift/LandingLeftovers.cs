using System.Data.Common;
using System.Text.RegularExpressions;
using Sparkify.Sources.S3;

namespace Sparkify.Warehouse.Redshift;

/// <summary>What runs that died left of their <see cref="LandingZone"/>: tables, which name the run, and its manifests in S3.</summary>
internal static partial class LandingLeftovers
{
    /// <summary>Removes all of it. To be called under the guard's lock, when no such run is alive.</summary>
    /// <param name="connection">A session that commits each statement by itself.</param>
    /// <param name="server">The cluster, and where its runs keep their manifests.</param>
    /// <param name="notes">Gets a line for people for each run whose manifests have to stay.</param>
    public static void Remove(DbConnection connection, RedshiftServer server, ICollection<string> notes)
    {
        var tables = connection.Read(
            $"select tablename from pg_tables where schemaname = 'ops' and tablename like '{LandingTable.Prefix}%'", row => row.GetString(0));
        foreach (var run in tables.Select(table => Run().Match(table).Groups["run"].Value).Where(run => run.Length > 0).Distinct())
        {
            RemoveManifests(server, run, notes);
        }

        foreach (var table in tables)
        {
            connection.Execute($"drop table if exists ops.{table}");
        }
    }

    private static void RemoveManifests(RedshiftServer server, string run, ICollection<string> notes)
    {
        if (server.Staging is not { } staging)
        {
            return;
        }

        var folder = LandingZone.Folder(staging, run);
        try
        {
            using var s3 = new S3Writing(server.Store, CancellationToken.None);
            s3.RemoveAll(folder);
        }
        catch (SparkifyException refused)
        {
            notes.Add($"A run that died left small objects in {folder}/, and they stay: {refused.Message}");
        }
    }

    [GeneratedRegex("^landed_(events|songs)_(?<run>.+?)(_arrivals)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Run();
}
