using System.Text.Json;

namespace Sparkify.EndToEnd.S3;

/// <summary>The objects of a report: listed = loaded + already known + failed.</summary>
internal readonly record struct ObjectCount(long Listed, long Loaded, long Known, long Failed)
{
    public static ObjectCount Of(JsonElement report)
    {
        var objects = report.GetProperty("objects");
        return new ObjectCount(Count("listed"), Count("loaded"), Count("known"), Count("failed"));

        long Count(string name) => objects.GetProperty(name).GetInt64();
    }
}
