namespace Sparkify.EndToEnd.Provisioning;

/// <summary>What the cloud answers.</summary>
internal sealed record CloudAnswer(int Status, string Body)
{
    /// <summary>A refusal; its form depends on the protocol, so the server writes it.</summary>
    public string? Code { get; private init; }

    public string Message { get; private init; } = "";

    /// <summary>The connection is cut instead of an answer.</summary>
    public bool IsCut { get; init; }

    public static CloudAnswer Ok(string body)
    {
        return new CloudAnswer(200, body);
    }

    public static CloudAnswer Refuse(int status, string code, string message)
    {
        return new CloudAnswer(status, "") { Code = code, Message = message };
    }
}
