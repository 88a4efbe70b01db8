using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Sparkify.Warehouse;
using Sparkify.Web.Answering;
using Sparkify.Web.Api;
using Sparkify.Web.Statements;

namespace Sparkify.Web.Hosting;

/// <summary>The dashboard as a web server.</summary>
public static class Dashboard
{
    private const int MostBody = 1024 * 1024;

    // A statement may stand in an address.
    private const int LongestAddress = 32 * 1024;
    private const int LeastThreads = 32;
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    /// <summary>Serves until told to stop.</summary>
    /// <param name="options">Where, and what.</param>
    /// <param name="notes">Drawn on lines over time.</param>
    /// <param name="started">Told the address once visitors can come.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task ServeAsync(DashboardOptions options, IReadOnlyList<DayNote> notes, Action<string> started, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(started);
        options.Check();
        var maker = new PageMaker(new WarehouseReader(options.Warehouse), notes);
        using var snapshots = new Snapshots(options.Warehouse) { Preparation = maker.PrepareAsync };
        await using var app = Create(options, snapshots, maker);
        // An answer of the engine keeps its thread until it is there; pages that are made already must not wait for one.
        ThreadPool.SetMinThreads(LeastThreads, LeastThreads);
        await TryAsync(() => maker.GetAsync(snapshots.Current(), PageMaker.First, cancellation));
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException taken)
        {
            throw new SparkifyException($"port {options.Port} of {options.Host} cannot be opened.", "Another program may hold it: choose another with --port.", taken) { ExitCode = 5 };
        }

        await TryAsync(() => FirstVisit.MakeAsync(app.Urls.First(), options.Token, cancellation));
        started(Address(app, options));
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var ahead = Task.WhenAll(TryAsync(() => snapshots.FollowAsync(end.Token)), TryAsync(() => maker.PrepareAsync(snapshots.Current(), [], end.Token)));
        var stopped = new TaskCompletionSource();
        await using var stop = cancellation.Register(stopped.SetResult);
        await stopped.Task;
        using var patience = new CancellationTokenSource(_patience);
        await app.StopAsync(patience.Token);
        await end.CancelAsync();
        await ahead;
    }

    // What is done ahead of its time may fail: it is done again, and complained about, in its time.
    private static async Task TryAsync(Func<Task> work)
    {
        try
        {
            await Task.Run(work);
        }
        catch (OperationCanceledException)
        {
            // Told to stop.
        }
#pragma warning disable CA1031 // See above.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            await Console.Error.WriteLineAsync($"sparkify: {problem.Message}");
        }
    }

    private static WebApplication Create(DashboardOptions options, Snapshots snapshots, PageMaker maker)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBody;
            kestrel.Limits.MaxRequestLineSize = LongestAddress;
            kestrel.Listen(options.Address, options.Port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddResponseCompression(compression => compression.EnableForHttps = true);
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        var app = builder.Build();
        var token = options.Token is { } text ? new AccessToken(text) : null;
        var gate = new Gate(new RequestGuard(options, token), token);
        app.Use(gate.HandleAsync);
        app.UseResponseCompression();
        app.UseRouting();
        var questions = new QuestionEndpoints(snapshots);
        app.MapGet("/assets/{**name}", AssetEndpoint.HandleAsync);
        app.MapGet("/api/questions", QuestionEndpoints.ListAsync);
        app.MapGet("/api/questions/{name}", questions.AnswerAsync);
        app.MapGet("/api/questions/{name}/{list}", questions.ListRowsAsync);
        var counter = new Counter(options.Sandbox, options.AuditFile is { } file ? new AuditLog(file) : null, new RateLimit(options.StatementsPerMinute, TimeProvider.System), token is not null);
        var pages = new StatementPages(snapshots, counter, new SavedStatements(options.StatementsFile, TimeProvider.System));
        MapStatements(app, pages, new StatementEndpoints(snapshots, counter, pages));
        app.MapGet("/find", new FindEndpoint(snapshots).HandleAsync);
        app.MapGet("/api/openapi.json", OpenApiEndpoint.HandleAsync);
        app.MapGet("/{**path}", new PageHandler(snapshots, maker).HandleAsync);
#pragma warning disable ASP0014 // The terminal order matters: routing first, endpoints last.
        app.UseEndpoints(_ => { });
#pragma warning restore ASP0014
        return app;
    }

    private static void MapStatements(WebApplication app, StatementPages pages, StatementEndpoints endpoints)
    {
        app.MapGet(StatementPages.Path, pages.ShowAsync);
        app.MapPost(StatementPages.Path, pages.RunAsync);
        app.MapPost($"{StatementPages.Path}/save", pages.SaveAsync);
        app.MapPost($"{StatementPages.Path}/delete", pages.DeleteAsync);
        app.MapPost("/api/sql", endpoints.RunAsync);
        app.MapPost("/api/sql.{ending}", endpoints.RunAsync);
    }

    private static string Address(WebApplication app, DashboardOptions options)
    {
        var address = app.Urls.First();
        return options.Host == "localhost" ? address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) : address;
    }
}
