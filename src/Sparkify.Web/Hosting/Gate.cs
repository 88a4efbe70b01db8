using Microsoft.AspNetCore.Http;

namespace Sparkify.Web.Hosting;

/// <summary>What every request passes: the guard, the headers, and the one place where a failure becomes an answer.</summary>
internal sealed class Gate(RequestGuard guard, AccessToken? token)
{
    public async Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        SecurityHeaders.Add(context.Response.Headers);
        if (guard.Refuse(context.Request) is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }

        if (token?.Welcome(context) == true)
        {
            return;
        }

        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The visitor has left.
        }
        catch (SparkifyException problem) when (!context.Response.HasStarted)
        {
            await Failure.AnswerAsync(context, Status(problem), problem);
        }
#pragma warning disable CA1031 // One page that fails must not end the server.
        catch (Exception bug) when (!context.Response.HasStarted)
#pragma warning restore CA1031
        {
            await Console.Error.WriteLineAsync($"sparkify: {context.Request.Path}: {bug}");
            await Failure.AnswerAsync(context, StatusCodes.Status500InternalServerError, new SparkifyException("This page could not be made: a mistake of the program. Its log says more."));
        }
    }

    private static int Status(SparkifyException problem)
    {
        return problem.ExitCode switch
        {
            2 => StatusCodes.Status400BadRequest,
            _ => StatusCodes.Status503ServiceUnavailable,
        };
    }
}
