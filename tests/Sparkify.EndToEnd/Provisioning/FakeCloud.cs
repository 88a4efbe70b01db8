using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Sparkify.EndToEnd.Provisioning;

/// <summary>
/// A stand-in for the parts of AWS that <c>provision</c> asks: it checks every signature and the name of every parameter, and plays
/// states through that no emulator has. It is no AWS: what it answers is what AWS documents, not what AWS was seen to do.
/// </summary>
internal sealed class FakeCloud : IDisposable
{
    public const string Key = "AKTESTKEY";
    public const string Secret = "SKTEST/+secret=";

    // Where a cloud was whose test has ended the next one is: a program finds its cloud through its environment, and only in the same
    // environment does a warm one take the next command.
    private static readonly ConcurrentStack<string> _left = new();

    private readonly HttpListener _listener = new();
    private readonly ConcurrentDictionary<string, int> _times = new();
    private readonly ConcurrentQueue<CloudRequest> _requests = new();
    private readonly Lock _lock = new();
    private readonly (string Key, string Secret) _keys;

    /// <param name="keys">Who may ask; null for <see cref="Key"/> and <see cref="Secret"/>.</param>
    public FakeCloud((string Key, string Secret)? keys = null)
    {
        _keys = keys ?? (Key, Secret);
        Endpoint = _left.TryPop(out var left) ? left : $"http://127.0.0.1:{FreePorts.Take().ToString(CultureInfo.InvariantCulture)}";
        _listener.Prefixes.Add($"{Endpoint}/");
        _listener.Start();
        Stack = new FakeStack(Warehouse);
        _ = ServeAsync();
    }

    public string Endpoint { get; }

    public FakeWarehouse Warehouse { get; } = new();

    public FakeStack Stack { get; }

    /// <summary>Answers in place of the cloud; null lets the cloud answer.</summary>
    public Func<CloudRequest, CloudAnswer?> Fault { get; set; } = _ => null;

    public IReadOnlyCollection<CloudRequest> Requests => _requests;

    /// <summary>Every request that broke a published contract.</summary>
    public ConcurrentQueue<string> Violations { get; } = new();

    public void Dispose()
    {
        _listener.Close();
        _left.Push(Endpoint);
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                await AnswerAsync(context);
            }
            catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException or IOException)
            {
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using var memory = new MemoryStream();
        await context.Request.InputStream.CopyToAsync(memory);
        var target = context.Request.Headers["X-Amz-Target"];
        CloudAnswer answer;
        lock (_lock)
        {
            answer = Answer(context.Request, memory.ToArray(), target);
        }

        if (answer.IsCut)
        {
            context.Response.Abort();
            return;
        }

        // Into a connection that waits for another request a listener that is closed writes an empty answer.
        context.Response.KeepAlive = false;
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = target is null ? "text/xml" : "application/x-amz-json-1.1";
        context.Response.Headers["x-amzn-RequestId"] = "00000000-0000-0000-0000-000000000000";
        var bytes = Encoding.UTF8.GetBytes(answer.Code is null ? answer.Body : Refusal(answer, target));
        context.Response.ContentLength64 = bytes.Length;
        await context.Response.OutputStream.WriteAsync(bytes);
        context.Response.Close();
    }

    private CloudAnswer Answer(HttpListenerRequest http, byte[] body, string? target)
    {
        var (api, refusal) = Signature.Check(http, body, _keys.Key, _keys.Secret);
        var fields = target is null ? CloudRequest.FormFields(Encoding.UTF8.GetString(body)) : CloudRequest.JsonFields(Encoding.UTF8.GetString(body));
        fields.Remove("Action", out var action);
        fields.Remove("Version", out var version);
        action ??= target?.Split('.')[1] ?? "";
        var request = new CloudRequest(api, action, fields, _times.AddOrUpdate(action, 1, (_, times) => times + 1));
        _requests.Enqueue(request);
        if (refusal is not null)
        {
            return refusal;
        }

        var violation = Contracts.Violation(request, version);
        if (target is not null && Contracts.ApiOf(target.Split('.')[0]) != api)
        {
            violation ??= $"{target} is signed as {api}.";
        }

        if (violation is not null)
        {
            Violations.Enqueue(violation);
            return CloudAnswer.Refuse(400, "ValidationError", violation);
        }

        return Fault(request) ?? (api is "cloudformation" ? Stack.Answer(request) : Warehouse.Answer(request));
    }

    private static string Refusal(CloudAnswer answer, string? target)
    {
        return target is not null
            ? JsonSerializer.Serialize(new Dictionary<string, string> { ["__type"] = answer.Code!, ["message"] = answer.Message })
            : $"<ErrorResponse><Error><Type>Sender</Type><Code>{answer.Code}</Code><Message>{WebUtility.HtmlEncode(answer.Message)}</Message></Error>"
                + "<RequestId>00000000-0000-0000-0000-000000000000</RequestId></ErrorResponse>";
    }
}
