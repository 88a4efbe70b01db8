using System.Text.Json;

namespace Sparkify.Provisioning.Aws;

/// <summary>The calls to Secrets Manager.</summary>
internal sealed class Secrets(AwsSession session)
{
    /// <returns>False if there is none, or it is marked for deletion.</returns>
    public bool IsThere(string arn)
    {
        try
        {
            var found = session.Json(AwsApi.Secrets, "DescribeSecret", new Dictionary<string, object> { ["SecretId"] = arn });
            return !found.TryGetProperty("DeletedDate", out _);
        }
        catch (SparkifyException none) when (AwsAnswer.Is(none, "ResourceNotFoundException"))
        {
            return false;
        }
    }

    /// <summary>The region that an ARN names; null if it is a name only.</summary>
    public static string? RegionOf(string arn)
    {
        const int Region = 3;
        return arn.Split(':') is ["arn", _, "secretsmanager", { Length: > 0 }, ..] parts ? parts[Region] : null;
    }

    /// <summary>A user and its password. Keep them in memory only.</summary>
    /// <exception cref="SparkifyException">It may not be read, is not there, or holds something else (exit code 4).</exception>
    public (string User, string Password) Read(string arn)
    {
        JsonElement found;
        try
        {
            found = session.Json(AwsApi.Secrets, "GetSecretValue", new Dictionary<string, object> { ["SecretId"] = arn });
        }
        catch (SparkifyException none) when (AwsAnswer.Is(none, "ResourceNotFoundException", "InvalidRequestException"))
        {
            throw Wrong($"There is no secret {arn} in {session.Region}.", none.InnerException);
        }

        return Text(found, "SecretString") is { } text && Parsed(text) is { } secret && Text(secret, "username") is { } user && Text(secret, "password") is { } password
            ? (user, password)
            : throw Wrong($"The secret {arn} holds no username and password.", null);
    }

    // What it holds is not repeated, not even as the reason why it cannot be read.
    private static JsonElement? Parsed(string text)
    {
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement element, string name)
    {
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }

    private static SparkifyException Wrong(string problem, Exception? cause)
    {
        return new SparkifyException(problem, "`sparkify provision status` names that of a warehouse which it made; of your own it is JSON with username and password.", cause)
        { ExitCode = 4 };
    }
}
