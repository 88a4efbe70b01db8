using Microsoft.AspNetCore.Http;

namespace Sparkify.Web.Hosting;

/// <summary>Says what is wrong: to a person with a page, to a program with JSON.</summary>
internal static class Failure
{
    public static Task AnswerAsync(HttpContext context, int status, SparkifyException problem)
    {
        context.Response.StatusCode = status;
        return IsProgram(context.Request)
            ? context.Response.WriteAsJsonAsync(new { problem = problem.Problem, remedy = problem.Remedy }, context.RequestAborted)
            : PageHandler.ProblemAsync(context, status, problem);
    }

    /// <summary>True for what only a program reads. A person can get there, too: by a link to a file.</summary>
    public static bool IsProgram(HttpRequest request)
    {
        return request.Path.StartsWithSegments("/api", StringComparison.Ordinal) && !request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
    }
}
