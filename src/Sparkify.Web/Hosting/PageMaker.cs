using Sparkify.Warehouse;
using Sparkify.Web.Answering;
using Sparkify.Web.Pages;
using Sparkify.Web.Statements;

namespace Sparkify.Web.Hosting;

/// <summary>Makes pages of a published state.</summary>
internal sealed class PageMaker(WarehouseReader reader, IReadOnlyList<DayNote> notes)
{
    // The bytes of a reject lie beside the state and may be forgotten before it is.
    private const string Rejects = "/pipeline/rejects/";

    /// <summary>The page that most visitors see first.</summary>
    public static PageWish First { get; } = new("/", View.Plain);

    /// <summary>The page, or null if there is no such one.</summary>
    public async Task<MadePage?> GetAsync(Snapshot snapshot, PageWish wish, CancellationToken visitor)
    {
        if (!wish.Path.StartsWith(Rejects, StringComparison.Ordinal))
        {
            return await snapshot.Pages.GetAsync(wish, nobody => MakeAsync(snapshot, wish, nobody), visitor);
        }

        return await MakeAsync(snapshot, wish, visitor) is { } html ? MadePage.Of(html) : null;
    }

    /// <summary>Makes what will be asked for first: the first page, then what visitors look at now, then the pages of the masthead.</summary>
    /// <param name="snapshot">Of which state.</param>
    /// <param name="favourites">What visitors look at now.</param>
    /// <param name="cancellation">Ends it; what is not made by then is made when it is asked for.</param>
    public async Task PrepareAsync(Snapshot snapshot, IReadOnlyList<PageWish> favourites, CancellationToken cancellation)
    {
        var masthead = PageList.All.Where(page => page.Path != StatementPages.Path).Select(page => new PageWish(page.Path, View.Plain));
        foreach (var wish in favourites.Prepend(First).Concat(masthead).DistinctBy(wish => wish.Address))
        {
            await GetAsync(snapshot, wish, cancellation);
        }
    }

    private async Task<string?> MakeAsync(Snapshot snapshot, PageWish wish, CancellationToken cancellation)
    {
        using var lease = snapshot.Lease();
        var desk = new Desk(snapshot, lease.Connection, wish.View, cancellation);
        var sheet = new Sheet(desk, wish.Path, IsReport: false) { Notes = notes, RejectBytes = reader.RejectBytes };
        return PageRoutes.Find(wish.Path, sheet) is { } found ? await Renderer.RenderAsync(found.Page, found.Values) : null;
    }
}
