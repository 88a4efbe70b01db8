using System.Net;
using Amazon.Runtime;

namespace Sparkify.Provisioning.Aws;

/// <summary>What to do about a refused request: one error code, one remedy.</summary>
internal static class AwsFailures
{
    private const int Failed = 1;
    private const int Credentials = 4;
    private const int Unreachable = 5;

    private static readonly string[] _throttled =
        ["Throttling", "ThrottlingException", "RequestLimitExceeded", "TooManyRequestsException", "ServiceUnavailable"];

    /// <param name="action">The right that the request needs, such as <c>redshift:PauseCluster</c>.</param>
    /// <param name="place">Where it was sent to.</param>
    public static SparkifyException Explain(Exception failure, string action, string place)
    {
        return failure is AmazonServiceException { StatusCode: not 0 } answer
            ? OfAnswer(answer, action)
            : Failure(Unreachable, $"{place} does not answer.", "Check the region and the network, and run it again.", Root(failure));
    }

    private static SparkifyException OfAnswer(AmazonServiceException answer, string action)
    {
        return answer.ErrorCode switch
        {
            "ExpiredToken" or "ExpiredTokenException" or "TokenRefreshRequired" => Failure(
                Credentials, "The session's credentials have expired.", "Sign in again, e.g. with `aws sso login`, and run it again.", Said(answer)),
            "InvalidClientTokenId" or "UnrecognizedClientException" or "AuthFailure" => Failure(
                Credentials, "AWS does not know the access key.", "Check AWS_ACCESS_KEY_ID or AWS_PROFILE.", Said(answer)),
            "SignatureDoesNotMatch" or "IncompleteSignature" or "InvalidSignatureException" => Failure(
                Credentials, "The secret key does not belong to the access key.", "Check AWS_SECRET_ACCESS_KEY; it may have been cut when it was copied.", Code(answer)),
            "RequestExpired" => Failure(
                Credentials, "The clock of this machine differs from that of AWS.", "Set the clock, e.g. with `timedatectl set-ntp true`.", Code(answer)),
            "OptInRequired" or "SubscriptionRequiredException" => Failure(
                Credentials, "The account has not switched this region or product on.", "Choose another --region, or switch it on in the console.", Said(answer)),
            "AccessDenied" or "AccessDeniedException" or "UnauthorizedOperation" => Failure(
                Credentials, $"These credentials may not do {action}.", "docs/provision.md lists the rights that are needed.", Said(answer)),
            { } code when _throttled.Contains(code) => Failure(
                Unreachable, $"AWS takes no more requests for {action} at the moment.", "Run it again in a minute; it goes on where it was.", Said(answer)),
            _ when (int)answer.StatusCode < 300 => Failure(
                Unreachable, $"It was not AWS that answered {action}.", "Check the network and the web proxy, and run it again.", Root(answer)),
            _ when (int)answer.StatusCode >= 500 => Failure(
                Unreachable, $"AWS failed at {action}.", "Run it again; it goes on where it was.", Said(answer)),
            _ when answer.StatusCode == HttpStatusCode.Forbidden => Failure(
                Credentials, $"AWS refused {action}.", "Check the credentials; docs/provision.md lists the rights that are needed.", Said(answer)),
            _ => Failure(Failed, $"AWS refused {action}.", "", Said(answer)),
        };
    }

    private static AwsAnswer Said(AmazonServiceException answer)
    {
        return new AwsAnswer(answer.ErrorCode ?? "", answer.ErrorCode is { Length: > 0 } code ? $"{code}: {answer.Message}" : answer.Message);
    }

    // The long form of these answers repeats the request.
    private static AwsAnswer Code(AmazonServiceException answer)
    {
        return new AwsAnswer(answer.ErrorCode, $"AWS answered {(int)answer.StatusCode} {answer.ErrorCode}.");
    }

    private static InvalidOperationException Root(Exception failure)
    {
        return new InvalidOperationException(failure.GetBaseException().Message);
    }

    private static SparkifyException Failure(int exitCode, string problem, string remedy, Exception cause)
    {
        return new SparkifyException(problem, remedy, cause) { ExitCode = exitCode };
    }
}
