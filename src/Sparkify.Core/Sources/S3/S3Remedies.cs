using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Sparkify.Sources.S3;

/// <summary>What to do about an answer of S3 that concerns the whole run: one error code, one remedy.</summary>
internal static class S3Remedies
{
    private const int Credentials = 4;
    private const int Unreachable = 5;

    /// <returns>Null if the answer concerns one object only.</returns>
    public static SparkifyException? For(AmazonServiceException answer, S3Address place, S3Options options)
    {
        return answer.ErrorCode switch
        {
            "NoSuchBucket" => Failure(
                $"There is no bucket {place.Bucket}.", "Check its name; a bucket outside of AWS needs --s3-endpoint.", answer),
            "InvalidAccessKeyId" => Failure(
                $"{S3Failures.Host(options)} does not know the access key.", "Check AWS_ACCESS_KEY_ID or AWS_PROFILE.", answer),
            "SignatureDoesNotMatch" => Failure(
                "The secret key does not belong to the access key.", "Check AWS_SECRET_ACCESS_KEY; it may have been cut when it was copied.", answer),
            "ExpiredToken" or "TokenRefreshRequired" => Failure(
                "The session's credentials have expired.", "Sign in again, e.g. with `aws sso login`, and run it again: what is loaded is kept.", answer),
            "InvalidToken" => Failure(
                "The session token does not belong to the access key.", "Set AWS_SESSION_TOKEN together with the key, or remove it.", answer),
            "RequestTimeTooSkewed" or "RequestExpired" => Failure(
                "The clock of this machine differs from that of S3 by more than 15 minutes.", "Set the clock, e.g. with `timedatectl set-ntp true`.", answer),
            "RequestorPaysRequired" or "RequesterPaysRequired" => Failure(
                $"Reading {place.Bucket} is paid by the reader.", "Give --requester-pays if you agree.", answer),
            _ when IsElsewhere(answer) => Elsewhere(answer, place, options),
            _ => null,
        };
    }

    /// <summary>A request for a listing that was refused.</summary>
    public static SparkifyException Refused(AmazonServiceException answer, S3Address place)
    {
        return answer.StatusCode == HttpStatusCode.Forbidden
            ? Failure(
                $"{place} may not be listed with these credentials.",
                "They need s3:ListBucket on the bucket and s3:GetObject on its objects; a public bucket may need --no-sign-request.",
                answer)
            : Failure($"{place} cannot be listed.", "Check the bucket, --region and --s3-endpoint.", answer);
    }

    /// <summary>A store that turns every request away for a while.</summary>
    public static SparkifyException Busy(Exception failure, S3Options options)
    {
        return new SparkifyException(
            $"{S3Failures.Host(options)} fails one request after the other.",
            "Run it again later: what is loaded is kept.",
            failure.GetBaseException())
        { ExitCode = Unreachable };
    }

    private static bool IsElsewhere(AmazonServiceException answer)
    {
        return answer.ErrorCode is "PermanentRedirect" or "TemporaryRedirect" or "AuthorizationHeaderMalformed" or "IllegalLocationConstraintException"
            || (int)answer.StatusCode is >= 300 and < 400;
    }

    private static SparkifyException Elsewhere(AmazonServiceException answer, S3Address place, S3Options options)
    {
        var region = (answer.InnerException as HttpErrorResponseException)?.Response?.GetHeaderValue("x-amz-bucket-region");
        var asked = S3Connection.Region(options);
        return region is { Length: > 0 }
            ? Failure($"The bucket {place.Bucket} is in {region}, not in {asked}.", $"Give --region {region}, or set AWS_REGION.", answer)
            : Failure($"The bucket {place.Bucket} is not in {asked}.", "Give its region with --region; redirects are not followed.", answer);
    }

    private static SparkifyException Failure(string problem, string remedy, AmazonServiceException answer)
    {
        var words = answer.ErrorCode is { Length: > 0 } code ? $"S3 answered {(int)answer.StatusCode} {code}." : $"S3 answered {(int)answer.StatusCode}.";
        return new SparkifyException(problem, remedy, new IOException(words)) { ExitCode = Credentials };
    }
}
