namespace Sparkify.EndToEnd.Insight;

/// <summary>The sample, loaded once for all tests of a class.</summary>
public sealed class AskedSample : IAsyncLifetime
{
    internal Scene Scene { get; } = new();

    public async ValueTask InitializeAsync()
    {
        (await Scene.On("etl", "--from", Repository.Sample)).ShouldSucceed();
    }

    internal Task<Outcome> Ask(params IReadOnlyList<string> arguments)
    {
        return Scene.On(["ask", .. arguments]);
    }

    public ValueTask DisposeAsync()
    {
        Scene.Dispose();
        return ValueTask.CompletedTask;
    }
}
