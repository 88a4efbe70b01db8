using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Xml;
using Amazon.Runtime;

namespace Sparkify.Sources.S3;

/// <summary>Tells failures apart: worth another try, the end of the run, or the end of one object.</summary>
internal static class S3Failures
{
    private static readonly string[] _passing =
        ["SlowDown", "InternalError", "ServiceUnavailable", "RequestTimeout", "Throttling", "ThrottlingException", "RequestLimitExceeded", "BadDigest"];

    /// <summary>True if the same request may succeed a moment later.</summary>
    public static bool IsTransient(Exception failure)
    {
        if (failure is AmazonServiceException answer && answer.StatusCode != 0)
        {
            return (int)answer.StatusCode >= 500 || answer.StatusCode == HttpStatusCode.TooManyRequests
                || (answer.ErrorCode is { } code && _passing.Contains(code))
                || (answer.StatusCode == HttpStatusCode.OK && answer is AmazonUnmarshallingException);
        }

        return !IsNameUnknown(failure) && !Holds<AuthenticationException>(failure)
            && (Holds<IOException>(failure) || Holds<HttpRequestException>(failure) || Holds<SocketException>(failure)
                || Holds<XmlException>(failure) || failure is OperationCanceledException or TimeoutException or AmazonClientException);
    }

    /// <summary>What ends the whole run: credentials, configuration, or a store that is not there.</summary>
    /// <returns>Null if it concerns one object only.</returns>
    public static SparkifyException? OfRun(Exception failure, S3Address place, S3Options options)
    {
        return failure switch
        {
            SparkifyException known => known,
            AmazonServiceException answer when answer.StatusCode != 0 => S3Remedies.For(answer, place, options),
            _ when IsNameUnknown(failure) => Unreachable(
                failure, $"{Host(options)} is not known on this network.", "Check --s3-endpoint, --region and the network."),
            _ when Holds<AuthenticationException>(failure) => new SparkifyException(
                $"{Host(options)} has no certificate that this machine trusts.", "Check --s3-endpoint, or install its authority here.", Root(failure))
            { ExitCode = 4 },
            _ when IsRefused(failure) => Unreachable(
                failure, $"{Host(options)} does not answer.", "Check --s3-endpoint and the network, then run it again: what is loaded is kept."),
            _ => null,
        };
    }

    /// <summary>A listing is whole or it is none: whatever befalls it ends the run.</summary>
    public static SparkifyException OfListing(Exception failure, S3Address place, S3Options options)
    {
        return OfRun(failure, place, options)
            ?? (failure is AmazonServiceException { StatusCode: not 0 } answer && !IsTransient(failure)
                ? S3Remedies.Refused(answer, place)
                : Unreachable(
                    failure, $"{place} could not be listed to its end.", "Run it again: nothing was read yet, and what is loaded is kept."));
    }

    /// <summary>Puts into words what befell one object; the next run tries it again.</summary>
    public static Exception OfObject(Exception failure, S3Options options)
    {
        if (failure is not AmazonServiceException { StatusCode: not 0 } answer)
        {
            return new IOException($"after {options.Tries} tries: {Root(failure).Message}", failure);
        }

        return answer switch
        {
            { StatusCode: HttpStatusCode.PreconditionFailed } => Changed(answer),
            { StatusCode: HttpStatusCode.RequestedRangeNotSatisfiable } => Changed(answer),
            { StatusCode: HttpStatusCode.NotFound } => new FileNotFoundException(answer.Message, answer),
            { ErrorCode: "InvalidObjectState" } => new IOException("it is archived; restore it from Glacier first.", answer),
            { StatusCode: HttpStatusCode.Forbidden } => new UnauthorizedAccessException(answer.Message, answer),
            _ => new IOException($"S3 answered {(int)answer.StatusCode} {answer.ErrorCode} to the last of {options.Tries} tries.", answer),
        };
    }

    public static IOException Changed(Exception? cause = null)
    {
        return new IOException("it is no longer the version that was listed; the next run reads the new one.", cause);
    }

    /// <summary>The store that is asked, for messages.</summary>
    public static string Host(S3Options options)
    {
        return options.Endpoint ?? $"S3 in {S3Connection.Region(options)}";
    }

    public static SparkifyException Unreachable(Exception failure, string problem, string remedy)
    {
        return new SparkifyException(problem, remedy, Root(failure)) { ExitCode = 5 };
    }

    private static bool IsNameUnknown(Exception failure)
    {
        return Find<SocketException>(failure) is { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain };
    }

    // No connection at all: it is the same for every object.
    private static bool IsRefused(Exception failure)
    {
        return Find<HttpRequestException>(failure) is { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError };
    }

    private static bool Holds<T>(Exception failure)
        where T : Exception
    {
        return Find<T>(failure) is not null;
    }

    private static T? Find<T>(Exception? failure)
        where T : Exception
    {
        for (; failure is not null; failure = failure.InnerException)
        {
            if (failure is T found)
            {
                return found;
            }
        }

        return null;
    }

    private static Exception Root(Exception failure)
    {
        return failure.GetBaseException();
    }
}
