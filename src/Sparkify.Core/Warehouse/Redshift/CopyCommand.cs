using System.Globalization;
using System.Text.RegularExpressions;

namespace Sparkify.Warehouse.Redshift;

/// <summary>The text of one COPY: one object, named by a manifest, into a landing table.</summary>
/// <remarks>COPY takes no parameters, so whatever enters its text is checked against a narrow pattern first.</remarks>
internal static partial class CopyCommand
{
    /// <param name="server">The role and the region.</param>
    /// <param name="landing">Where the records go.</param>
    /// <param name="source">What is read.</param>
    public static string Text(RedshiftServer server, LandingTable landing, CopySource source)
    {
        var role = server.RoleArn ?? throw NoRole(server);
        foreach (var name in (string[])[source.Manifest.ToString(), source.Paths.ToString(), server.Region, role])
        {
            if (!IsPlain(name))
            {
                throw new InvalidOperationException($"`{name}` cannot stand in a COPY command.");
            }
        }

        // COPY fails when it meets this number of errors: one more than it may skip.
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            copy {landing.Arrivals} ({string.Join(", ", landing.Columns)})
            from '{source.Manifest}' iam_role '{role}' manifest
            format as json '{source.Paths}' {(source.IsPacked ? "gzip " : "")}region '{server.Region}'
            compupdate off statupdate off maxerror {server.MaxErrors + 1}
            """);
    }

    /// <summary>True if a name can stand between quotes in any statement.</summary>
    public static bool IsPlain(string name) => Plain().IsMatch(name);

    private static SparkifyException NoRole(RedshiftServer server)
    {
        return new SparkifyException(
            $"no IAM role is set with which {server.Server.Host} may read S3.",
            "Set [IAM_ROLE] ARN of dwh.cfg; `sparkify provision status` names the role of a warehouse that it made.")
        { ExitCode = 4 };
    }

    [GeneratedRegex("^[A-Za-z0-9_:/.+=,@-]{1,1024}$")]
    private static partial Regex Plain();
}
