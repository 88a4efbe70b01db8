using System.Globalization;
using Sparkify.Provisioning.Aws;

namespace Sparkify.Provisioning;

/// <summary>Makes plans as change sets of CloudFormation, and executes or forgets them.</summary>
internal sealed class Drafts(AwsSession session, PriceList prices, Patience patience, TimeProvider time)
{
    private readonly CloudFormation _formation = new(session);
    private readonly Network _network = new(session);

    /// <param name="stack">The stack as it is; null if there is none.</param>
    public Draft Make(WarehouseSpec spec, Stack? stack)
    {
        var account = _network.Account();
        var request = new Preparation(_network).Of(spec);
        var set = _formation.Prepare(request, stack is null || stack.IsUnborn, Token());
        try
        {
            var done = patience.Turns().Select(_ => _formation.Prepared(set)).First(done => done is not null)!;
            return new Draft(
                new ProvisionPlan(spec.Name, account, session.Region, done.Changes, Cost.Of(spec, prices, session.Region)), done, stack is null);
        }
        catch
        {
            Forget(set, stack is null);
            throw;
        }
    }

    public void Execute(Draft draft)
    {
        try
        {
            _formation.Execute(draft.Set, Token());
        }
        catch (SparkifyException)
        {
            Forget(draft);
            throw;
        }
    }

    /// <summary>Leaves everything as it was before.</summary>
    public void Forget(Draft draft)
    {
        Forget(draft.Set, draft.IsFirst);
    }

    private void Forget(ChangeSet set, bool isFirst)
    {
        session.CleanUp(() =>
        {
            _formation.Forget(set);
            if (isFirst && _formation.Find(set.StackId) is { IsUnborn: true } empty)
            {
                _formation.Delete(empty);
            }
        });
    }

    private string Token()
    {
        return $"sparkify-{time.GetUtcNow().ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture)}";
    }
}
