using Sparkify.Provisioning.Aws;
using Sparkify.Sources.S3;

namespace Sparkify.Provisioning;

/// <summary>Plans, makes, pauses and destroys a Redshift warehouse through CloudFormation.</summary>
/// <remarks>Everything lies in AWS: each call may be stopped and made again, and goes on where AWS is.</remarks>
public sealed class Provisioner : IDisposable
{
    private readonly AwsSession _session;
    private readonly CloudFormation _formation;
    private readonly Drafts _drafts;
    private readonly PriceList _prices;
    private readonly Patience _patience;

    /// <param name="options">Region and credentials, found as for sources in S3; an endpoint stands for all of AWS.</param>
    /// <exception cref="SparkifyException">There are no credentials (exit code 4).</exception>
    public Provisioner(S3Options options, PriceList prices, TimeProvider time, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        _session = new AwsSession(options, cancellation);
        _formation = new CloudFormation(_session);
        _patience = new Patience(_session, time);
        _prices = prices;
        _drafts = new Drafts(_session, prices, _patience, time);
    }

    public string Region => _session.Region;

    /// <summary>Has CloudFormation work out what it would do, and forgets it again.</summary>
    public ProvisionPlan Plan(WarehouseSpec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        SpecRules.Hold(spec, _prices);
        var draft = _drafts.Make(spec, Idle(spec.Name));
        _drafts.Forget(draft);
        return draft.Plan;
    }

    /// <summary>Brings the warehouse about, or watches on if CloudFormation is already at it.</summary>
    /// <param name="agree">Shown the plan if there is something to do; false leaves everything as it is.</param>
    /// <param name="tell">Told each event.</param>
    /// <returns>False if nothing was done.</returns>
    public bool Apply(WarehouseSpec spec, Func<ProvisionPlan, bool> agree, Action<StackEvent> tell)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(agree);
        SpecRules.Hold(spec, _prices);
        if (_formation.Find(spec.Name) is { IsAtWork: true } atWork && !atWork.Status.StartsWith("DELETE", StringComparison.Ordinal))
        {
            Own(atWork, spec.Name);
            Finish(atWork.Id, null, spec.Name, tell);
            return true;
        }

        var draft = _drafts.Make(spec, Cleared(spec.Name, tell));
        var isAgreed = false;
        try
        {
            isAgreed = draft.Plan.Changes.Count > 0 && (draft.Plan.Replaced > 0 ? throw Replacement(draft.Plan) : agree(draft.Plan));
        }
        finally
        {
            if (!isAgreed)
            {
                _drafts.Forget(draft);
            }
        }

        if (!isAgreed)
        {
            return false;
        }

        var last = _formation.Events(draft.Set.StackId).FirstOrDefault()?.Id;
        _drafts.Execute(draft);
        Finish(draft.Set.StackId, last, spec.Name, tell);
        return true;
    }

    public WarehouseStatus Status(string name)
    {
        var stack = _formation.Find(name);
        return new StatusReader(new Redshift(_session), new Serverless(_session), _prices, Region).Read(name, stack);
    }

    /// <summary>As <see cref="Status"/>, of a warehouse that can be connected to.</summary>
    /// <exception cref="SparkifyException">There is none (exit code 4), or it is not there yet or is paused (exit code 5).</exception>
    public WarehouseStatus Ready(string name)
    {
        return Readiness.Require(Status(name));
    }

    /// <summary>As <see cref="Ready"/>, but waits a while for what is still being made.</summary>
    public WarehouseStatus Await(string name)
    {
        return Readiness.Require(_patience.Turns(Readiness.Late).Select(isLate => (Status: Status(name), IsLate: isLate))
            .First(look => look.IsLate || !Readiness.IsComing(look.Status)).Status);
    }

    /// <summary>Pauses a cluster, or waits for a pause that has begun. Storage is all that a paused cluster costs.</summary>
    public void Pause(string name)
    {
        Watched(name, () => new PauseSwitch(new Redshift(_session), _patience).Pause(name));
    }

    /// <summary>Resumes a paused cluster, or waits for a resume that has begun.</summary>
    public void Resume(string name)
    {
        Watched(name, () => new PauseSwitch(new Redshift(_session), _patience).Resume(name));
    }

    /// <summary>Deletes everything, and then asks whether it is really gone.</summary>
    /// <param name="snapshot">Taken before; null for none.</param>
    /// <returns>What is left, which is snapshots at most.</returns>
    /// <exception cref="SparkifyException">Something is left that costs money.</exception>
    public DestroyReport Destroy(string name, string? snapshot, Action<StackEvent> tell)
    {
        try
        {
            return new Destruction(_session, _patience).Run(name, _formation.Find(name), snapshot, tell);
        }
        catch (OperationCanceledException)
        {
            throw Stopped($"Stopped watching; AWS goes on destroying {name} if it had begun.", $"`sparkify provision destroy --name {name}` watches on.");
        }
    }

    /// <summary>The administrator's name and password, as AWS made them. Keep them in memory only.</summary>
    /// <param name="secretArn">As <see cref="WarehouseStatus.SecretArn"/> names it.</param>
    public (string User, string Password) AdminLogin(string secretArn)
    {
        return new Secrets(_session).Read(secretArn);
    }

    public void Dispose()
    {
        _session.Dispose();
    }

    /// <summary>The stack, at rest; null if it is still to be made.</summary>
    private Stack? Idle(string name)
    {
        var stack = _formation.Find(name);
        if (stack is null || stack.IsGone)
        {
            return null;
        }

        Own(stack, name);
        return stack.IsAtWork
            ? throw new SparkifyException($"CloudFormation is at work on {name}: {stack.Status}.", "`sparkify provision apply` watches it; then plan again.")
            { ExitCode = 5 }
            : stack.IsRolledBack ? throw RolledBack(name, stack) : stack;
    }

    /// <summary>As <see cref="Idle"/>; removes what a failed creation left.</summary>
    private Stack? Cleared(string name, Action<StackEvent> tell)
    {
        if (_formation.Find(name) is not { IsRolledBack: true } ruin)
        {
            return Idle(name);
        }

        Own(ruin, name);
        var last = _formation.Events(ruin.Id).FirstOrDefault()?.Id;
        _formation.Delete(ruin);
        var watch = new StackWatch(_formation, _patience, ruin.Id, last);
        var end = watch.Follow(tell);
        return end.IsGone ? null : throw StackFailure.Of(end, watch.Failures, name);
    }

    private void Finish(string stackId, string? lastSeen, string name, Action<StackEvent> tell)
    {
        var watch = new StackWatch(_formation, _patience, stackId, lastSeen);
        try
        {
            var end = watch.Follow(tell);
            if (end.Status is not ("CREATE_COMPLETE" or "UPDATE_COMPLETE"))
            {
                throw StackFailure.Of(end, watch.Failures, name);
            }
        }
        catch (OperationCanceledException)
        {
            throw Stopped($"Stopped watching; AWS goes on with {name}.", "`sparkify provision apply` watches on, `sparkify provision destroy` undoes it.");
        }
    }

    /// <summary>An empty stack has no tags yet, and nothing that could be lost.</summary>
    internal static void Own(Stack stack, string name)
    {
        if (!stack.IsUnborn && stack.Tags.GetValueOrDefault(Preparation.OwnerTag) != Preparation.Owner)
        {
            throw new SparkifyException($"The stack {name} was not made by Sparkify, and is left alone.", "Choose another --name.");
        }
    }

    private static void Watched(string name, Action work)
    {
        try
        {
            work();
        }
        catch (OperationCanceledException)
        {
            throw Stopped($"Stopped watching; AWS goes on with {name} if it had begun.", "Run it again to watch on, or see `sparkify provision status`.");
        }
    }

    private static SparkifyException RolledBack(string name, Stack stack)
    {
        return new SparkifyException(
            $"{name} is what a failed creation left: {stack.Status}.", "`sparkify provision apply` removes it and tries again, `sparkify provision destroy` removes it.");
    }

    private static SparkifyException Replacement(ProvisionPlan plan)
    {
        var names = string.Join(", ", plan.Changes.Where(change => change.Action == "replace").Select(change => change.Resource));
        return new SparkifyException(
            $"This would make {names} anew under a name that is taken, which CloudFormation cannot.",
            "Choose another --name, or destroy the warehouse, apply and load it again.");
    }

    private static SparkifyException Stopped(string problem, string remedy)
    {
        return new SparkifyException(problem, remedy) { ExitCode = 130 };
    }
}
