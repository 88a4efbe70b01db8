namespace Sparkify.Provisioning.Aws;

/// <summary>What AWS said to a refused request: the cause of a <see cref="SparkifyException"/>. Some codes are an answer to the caller.</summary>
internal sealed class AwsAnswer(string code, string words) : InvalidOperationException(words)
{
    /// <summary>AWS's error code, such as <c>ClusterNotFound</c>.</summary>
    public string Code { get; } = code;

    /// <summary>True if a request was refused with one of these codes.</summary>
    public static bool Is(SparkifyException failure, params ReadOnlySpan<string> codes)
    {
        return failure.InnerException is AwsAnswer answer && codes.Contains(answer.Code);
    }
}
