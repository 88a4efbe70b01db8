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

    /// <summary>The administrator as AWS made it. Keep it in memory only.</summary>
    public (string User, string Password) Read(string arn)
    {
        var found = session.Json(AwsApi.Secrets, "GetSecretValue", new Dictionary<string, object> { ["SecretId"] = arn });
        var secret = JsonElement.Parse(found.GetProperty("SecretString").GetString()!);
        return (secret.GetProperty("username").GetString()!, secret.GetProperty("password").GetString()!);
    }
}
