using Sparkify.Provisioning.Aws;

namespace Sparkify.Provisioning;

/// <summary>Destroys a warehouse: snapshot if wanted, stack, and the question whether anything is left.</summary>
internal sealed class Destruction(AwsSession session, Patience patience)
{
    private static readonly TimeSpan _late = TimeSpan.FromSeconds(15);
    private readonly CloudFormation _formation = new(session);
    private readonly Redshift _redshift = new(session);
    private readonly Serverless _serverless = new(session);
    private readonly Secrets _secrets = new(session);

    public DestroyReport Run(string name, Stack? stack, string? snapshot, Action<StackEvent> tell)
    {
        if (stack is null || stack.IsGone)
        {
            return _redshift.Find(name) is null
                ? new DestroyReport(false, [])
                : throw new SparkifyException($"The cluster {name} belongs to no stack of Sparkify, and is left alone.", "Choose another --name, or delete it in the AWS console.");
        }

        Provisioner.Own(stack, name);
        var isServerless = stack.Tags.GetValueOrDefault(Preparation.KindTag) == "serverless";
        var secret = isServerless ? _serverless.Find(name)?.SecretArn : _redshift.Find(name)?.SecretArn;
        if (snapshot is not null && !stack.Status.StartsWith("DELETE", StringComparison.Ordinal))
        {
            Keep(name, snapshot, isServerless);
        }

        Delete(name, stack, tell);
        Verify(name, isServerless, secret);
        return new DestroyReport(true, isServerless ? _serverless.KeptSnapshots(name) : _redshift.KeptSnapshots(name));
    }

    private void Delete(string name, Stack stack, Action<StackEvent> tell)
    {
        var isGoing = stack.Status == "DELETE_IN_PROGRESS";
        var last = isGoing ? null : _formation.Events(stack.Id).FirstOrDefault()?.Id;
        if (!isGoing)
        {
            _formation.Delete(stack);
        }

        var watch = new StackWatch(_formation, patience, stack.Id, last);
        var end = watch.Follow(tell);
        if (!end.IsGone)
        {
            throw StackFailure.Of(end, watch.Failures, name);
        }
    }

    private void Keep(string name, string snapshot, bool isServerless)
    {
        string? Status() => isServerless ? _serverless.SnapshotStatus(snapshot) : _redshift.SnapshotStatus(snapshot);
        if (Status() is null)
        {
            Take(name, snapshot, isServerless);
        }

        var state = patience.Turns().Select(_ => Status()).First(status => status is "available" or "failed" or "deleted" or null);
        if (state != "available")
        {
            throw new SparkifyException($"The snapshot {snapshot} did not come about: {state ?? "it is gone"}.", "Nothing was destroyed. Try another name.");
        }
    }

    private void Take(string name, string snapshot, bool isServerless)
    {
        if (isServerless)
        {
            _serverless.TakeSnapshot(name, snapshot);
            return;
        }

        if (_redshift.Find(name)?.Status == "paused")
        {
            throw new SparkifyException($"{name} is paused, and Redshift takes no snapshot of a paused cluster.", "`sparkify provision resume` first, or leave --final-snapshot away.");
        }

        _redshift.TakeSnapshot(name, snapshot);
    }

    /// <summary>Believes nothing but what Redshift, its scheduler and Secrets Manager say.</summary>
    private void Verify(string name, bool isServerless, string? secret)
    {
        foreach (var isLate in patience.Turns(_late))
        {
            var left = Leftovers(name, isServerless, secret).ToList();
            if (left.Count == 0)
            {
                return;
            }

            if (isLate)
            {
                throw new SparkifyException(
                    $"The stack {name} is gone, and there is still: {string.Join(", ", left.Select(one => one.What))}.",
                    $"Delete it by hand, or it goes on costing: {string.Join("; ", left.Select(one => one.Command))}");
            }
        }
    }

    private IEnumerable<(string What, string Command)> Leftovers(string name, bool isServerless, string? secret)
    {
        if (isServerless && _serverless.Find(name) is not null)
        {
            yield return ($"the workgroup or namespace {name}", $"aws redshift-serverless delete-workgroup --workgroup-name {name}");
        }

        if (!isServerless && _redshift.Find(name) is { } cluster)
        {
            yield return ($"the cluster {name} ({cluster.Status})", $"aws redshift delete-cluster --cluster-identifier {name} --skip-final-cluster-snapshot");
        }

        if (!isServerless && _redshift.Schedule($"{name}-pause") is not null)
        {
            yield return ($"the scheduled action {name}-pause", $"aws redshift delete-scheduled-action --scheduled-action-name {name}-pause");
        }

        if (secret is not null && _secrets.IsThere(secret))
        {
            yield return ("the administrator's secret", $"aws secretsmanager delete-secret --secret-id {secret}");
        }
    }
}
