namespace Sparkify.Sources.S3;

/// <summary>Takes the new place off a redirect, so that nothing follows it: it is an answer like any other.</summary>
internal sealed class S3Redirects(HttpMessageHandler next) : DelegatingHandler(next)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        if ((int)answer.StatusCode is >= 300 and < 400)
        {
            answer.Headers.Location = null;
        }

        return answer;
    }
}
