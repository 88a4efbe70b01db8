using Amazon.Runtime;
using Amazon.Runtime.Credentials;

namespace Sparkify.Sources.S3;

/// <summary>Finds the credentials that requests are signed with.</summary>
internal static class S3Credentials
{
    /// <exception cref="SparkifyException">There are none (exit code 4).</exception>
    public static AWSCredentials Find(S3Options options)
    {
        if (options.IsAnonymous)
        {
            return new AnonymousAWSCredentials();
        }

        if (options.Credentials is { } given)
        {
            return new BasicAWSCredentials(given.Key, given.Secret);
        }

        try
        {
            // The whole chain: environment, profiles with SSO and assumed roles, web identity, container, instance.
            var found = DefaultAWSCredentialsIdentityResolver.GetCredentials(null);
            found.GetCredentials();
            return found;
        }
        catch (Exception missing) when (missing is AmazonClientException or AmazonServiceException or InvalidOperationException or ArgumentException)
        {
            throw new SparkifyException(
                "No AWS credentials were found.",
                "Set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY; a public bucket needs only --no-sign-request.",
                new InvalidOperationException(FirstLine(missing.Message)))
            { ExitCode = 4 };
        }
    }

    /// <summary>Finds them and says where they come from, never what they are.</summary>
    /// <exception cref="SparkifyException">There are none (exit code 4).</exception>
    public static string Origin(S3Options options)
    {
        return Find(options) switch
        {
            AnonymousAWSCredentials => "none are wanted: requests are not signed",
            _ when options.Credentials is not null => "[AWS] KEY and SECRET",
            EnvironmentVariablesAWSCredentials => "AWS_ACCESS_KEY_ID of the environment",
            _ when Environment.GetEnvironmentVariable("AWS_PROFILE") is { Length: > 0 } profile => $"profile {profile}",
            BasicAWSCredentials or SessionAWSCredentials => "profile default",
            var chain => chain.GetType().Name.Replace("AWSCredentials", "", StringComparison.Ordinal),
        };
    }

    private static string FirstLine(string text)
    {
        return text.ReplaceLineEndings("\n").Split('\n')[0];
    }
}
