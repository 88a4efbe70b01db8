namespace Sparkify.Web.Hosting;

#pragma warning disable CA1001 // Its source has no timer and nobody asks for its wait handle: there is nothing to give back.
/// <summary>A page that is made, or is being made for all who ask for it meanwhile.</summary>
internal sealed class PageOrder(PageWish wish)
#pragma warning restore CA1001
{
    private readonly CancellationTokenSource _nobody = new();

    public PageWish Wish { get; } = wish;

    /// <summary>The page; null if there is no such one.</summary>
    public Task<MadePage?> Page { get; private set; } = Task.FromResult<MadePage?>(null);

    /// <summary>How often it was asked for.</summary>
    public int Asked { get; set; }

    /// <summary>How many wait for it now.</summary>
    public int Waiting { get; set; }

    /// <summary>True once it is counted among the pages that are kept.</summary>
    public bool IsKept { get; set; }

    public void Begin(Func<CancellationToken, Task<MadePage?>> make)
    {
        Page = make(_nobody.Token);
    }

    /// <summary>Ends the making: nobody waits for it.</summary>
    public void Cancel()
    {
        _nobody.Cancel();
    }
}
