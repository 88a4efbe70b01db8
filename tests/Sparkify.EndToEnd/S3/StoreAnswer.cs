using System.Text;

namespace Sparkify.EndToEnd.S3;

/// <summary>An answer of a <see cref="FaultyStore"/>.</summary>
internal sealed record StoreAnswer(int Status, byte[] Body)
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>After how many bytes of the body the connection is cut; null for none.</summary>
    public int? CutAt { get; init; }

    /// <summary>How long it takes to come.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>True if nothing is ever sent.</summary>
    public bool IsSilent { get; init; }

    public static StoreAnswer Error(int status, string code)
    {
        return new StoreAnswer(status, Encoding.UTF8.GetBytes(
            $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>{code}</Code><Message>{code}.</Message><RequestId>1</RequestId></Error>"));
    }
}
