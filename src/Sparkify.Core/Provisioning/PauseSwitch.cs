using Sparkify.Provisioning.Aws;

namespace Sparkify.Provisioning;

/// <summary>Pauses and resumes a cluster, and waits until it is done.</summary>
internal sealed class PauseSwitch(Redshift redshift, Patience patience)
{
    public void Pause(string name)
    {
        Turn(name, new Way("available", "pausing", "paused"), redshift.Pause);
    }

    public void Resume(string name)
    {
        Turn(name, new Way("paused", "resuming", "available"), redshift.Resume);
    }

    private void Turn(string name, Way way, Action<string> ask)
    {
        var status = Status(name);
        if (status == way.From)
        {
            ask(name);
        }
        else if (status != way.Through && status != way.To)
        {
            throw new SparkifyException($"{name} is {status}, so it cannot go on to be {way.To}.", "Wait until it is available; `sparkify provision status` shows it.")
            { ExitCode = 5 };
        }

        var isMoving = false;
        foreach (var _ in patience.Turns())
        {
            status = Status(name);
            if (status == way.To)
            {
                return;
            }

            if (status != way.Through && (isMoving || status != way.From))
            {
                throw new SparkifyException($"{name} did not come to be {way.To}: it is {status}.", "See the cluster's events in the AWS console.");
            }

            isMoving |= status == way.Through;
        }
    }

    private string Status(string name)
    {
        return redshift.Find(name)?.Status
            ?? throw new SparkifyException($"There is no cluster {name}.", "Only provisioned clusters pause; check --name and --region.");
    }

    private sealed record Way(string From, string Through, string To);
}
