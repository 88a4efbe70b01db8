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

    private static string FirstLine(string text)
    {
        return text.ReplaceLineEndings("\n").Split('\n')[0];
    }
}
