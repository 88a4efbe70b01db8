using System.Collections.Concurrent;
using System.Globalization;
using System.Security;
using System.Security.Cryptography;
using System.Text;

namespace Sparkify.EndToEnd.S3;

/// <summary>The objects of a <see cref="FaultyStore"/> and its right answers: listings in pages, whole objects and ranges, If-Match.</summary>
internal sealed class StoredObjects
{
    private readonly ConcurrentDictionary<string, (byte[] Bytes, DateTime At)> _objects = new(StringComparer.Ordinal);

    /// <summary>Keys of one page of a listing.</summary>
    public int PageKeys { get; set; } = 1000;

    public void Put(string key, string text, int second = 0)
    {
        _objects[key] = (Encoding.UTF8.GetBytes(text), new DateTime(2018, 11, 1, 0, 0, second, DateTimeKind.Utc));
    }

    public StoreAnswer Answer(StoreRequest request)
    {
        return request.IsListing ? Listing(request)
            : !_objects.TryGetValue(request.Key, out var found) ? StoreAnswer.Error(404, "NoSuchKey")
            : request.Headers.TryGetValue("If-Match", out var asked) && asked != ETag(found.Bytes) ? StoreAnswer.Error(412, "PreconditionFailed")
            : Content(request, found.Bytes, found.At);
    }

    private static StoreAnswer Content(StoreRequest request, byte[] bytes, DateTime at)
    {
        var headers = new Dictionary<string, string> { ["ETag"] = ETag(bytes), ["Last-Modified"] = at.ToString("R", CultureInfo.InvariantCulture) };
        if (!request.Headers.TryGetValue("Range", out var range))
        {
            return new StoreAnswer(200, bytes) { Headers = headers };
        }

        var ends = range["bytes=".Length..].Split('-').Select(end => int.Parse(end, CultureInfo.InvariantCulture)).ToArray();
        headers["Content-Range"] = string.Create(CultureInfo.InvariantCulture, $"bytes {ends[0]}-{ends[1]}/{bytes.Length}");
        return new StoreAnswer(206, bytes[ends[0]..(ends[1] + 1)]) { Headers = headers };
    }

    private StoreAnswer Listing(StoreRequest request)
    {
        var prefix = request.Query.GetValueOrDefault("prefix", "");
        var after = request.Query.GetValueOrDefault("continuation-token", "");
        var most = Math.Min(PageKeys, int.Parse(request.Query.GetValueOrDefault("max-keys", "1000"), CultureInfo.InvariantCulture));
        var keys = _objects.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal) && string.CompareOrdinal(key, after) > 0)
            .Order(StringComparer.Ordinal).Take(most + 1).ToList();
        var page = keys.Take(most).ToList();
        var text = new StringBuilder($"<?xml version=\"1.0\" encoding=\"UTF-8\"?><ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Name>{FaultyStore.Bucket}</Name>");
        text.Append(CultureInfo.InvariantCulture, $"<Prefix>{SecurityElement.Escape(prefix)}</Prefix><KeyCount>{page.Count}</KeyCount><MaxKeys>{most}</MaxKeys>");
        text.Append(keys.Count > most ? $"<IsTruncated>true</IsTruncated><NextContinuationToken>{SecurityElement.Escape(page[^1])}</NextContinuationToken>" : "<IsTruncated>false</IsTruncated>");
        foreach (var key in page)
        {
            var (bytes, at) = _objects[key];
            text.Append(
                CultureInfo.InvariantCulture,
                $"<Contents><Key>{SecurityElement.Escape(key)}</Key><LastModified>{at:yyyy-MM-ddTHH:mm:ss.000Z}</LastModified><ETag>{SecurityElement.Escape(ETag(bytes))}</ETag><Size>{bytes.Length}</Size></Contents>");
        }

        return new StoreAnswer(200, Encoding.UTF8.GetBytes(text.Append("</ListBucketResult>").ToString()))
        {
            Headers = new Dictionary<string, string> { ["Content-Type"] = "application/xml" },
        };
    }

    // What S3 does with an object that was put in one piece.
    private static string ETag(byte[] bytes)
    {
#pragma warning disable CA5351
        return $"\"{Convert.ToHexStringLower(MD5.HashData(bytes))}\"";
#pragma warning restore CA5351
    }
}
