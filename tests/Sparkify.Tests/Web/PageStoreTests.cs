using Shouldly;
using Sparkify.Web.Answering;
using Sparkify.Web.Hosting;

namespace Sparkify.Tests.Web;

public sealed class PageStoreTests
{
    private static readonly PageWish _demand = new("/demand", View.Plain);
    private readonly PageStore _store = new();
    private readonly TaskCompletionSource<string?> _engine = new();
    private int _made;

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_is_made_once_for_all_who_ask_meanwhile_and_after()
    {
        var visits = Enumerable.Range(0, 20).Select(_ => AskAsync(Test)).ToList();
        _engine.SetResult("<p>Ünï</p>");
        var pages = await Task.WhenAll([.. visits, AskAsync(Test)]);

        _made.ShouldBe(1);
        pages.ShouldAllBe(page => page == pages[0]);
        System.Text.Encoding.UTF8.GetString(pages[0]!.Bytes).ShouldBe("<p>Ünï</p>");
    }

    [Fact]
    public async Task One_visitor_who_leaves_takes_nothing_from_the_others()
    {
        using var leaves = new CancellationTokenSource();
        var impatient = AskAsync(leaves.Token);
        var patient = AskAsync(Test);
        await leaves.CancelAsync();
        _engine.SetResult("page");

        await Should.ThrowAsync<OperationCanceledException>(impatient);
        (await patient).ShouldNotBeNull();
        _made.ShouldBe(1);
    }

    [Fact]
    public async Task A_page_that_nobody_waits_for_any_longer_is_given_up()
    {
        using var leaves = new CancellationTokenSource();
        var (begun, stopped) = (new TaskCompletionSource(), new TaskCompletionSource());
        var visit = _store.GetAsync(_demand, async nobody =>
        {
            begun.SetResult();
            try
            {
                return await _engine.Task.WaitAsync(nobody);
            }
            finally
            {
                stopped.SetResult();
            }
        }, leaves.Token);
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(20), Test);
        await leaves.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(visit);
        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(20), Test);
        _engine.SetResult("page");
        (await AskAsync(Test)).ShouldNotBeNull();
    }

    [Fact]
    public async Task What_could_not_be_made_is_tried_again()
    {
        await Should.ThrowAsync<SparkifyException>(_store.GetAsync(_demand, _ => throw new SparkifyException("no"), Test));
        (await _store.GetAsync(_demand, _ => Task.FromResult<string?>(null), Test)).ShouldBeNull();
        _engine.SetResult("page");

        (await AskAsync(Test)).ShouldNotBeNull();
    }

    [Fact]
    public async Task What_was_asked_for_twice_is_a_favourite()
    {
        _engine.SetResult("page");
        var filtered = _demand with { Path = "/audience" };
        for (var visit = 0; visit < 3; visit++)
        {
            await AskAsync(Test);
        }

        await _store.GetAsync(filtered, _ => _engine.Task, Test);
        await _store.GetAsync(new PageWish("/growth", View.Of(("level", "paid"))), _ => _engine.Task, Test);
        await _store.GetAsync(new PageWish("/growth", View.Of(("level", "paid"), ("state", ""))), _ => _engine.Task, Test);

        _store.Favourites.Select(wish => wish.Address).ShouldBe(["/demand", "/growth?level=paid"]);
    }

    private Task<MadePage?> AskAsync(CancellationToken visitor)
    {
        return _store.GetAsync(_demand, _ => { Interlocked.Increment(ref _made); return _engine.Task; }, visitor);
    }
}
