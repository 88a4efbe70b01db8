using Sparkify.Provisioning.Aws;

namespace Sparkify.Provisioning;

/// <summary>How often AWS is asked whether it is done: at first soon, then every five seconds.</summary>
internal sealed class Patience(AwsSession session, TimeProvider time)
{
    private static readonly TimeSpan _first = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(5);

    /// <summary>One item for each question, without an end.</summary>
    /// <param name="late">When the items begin to be true; null for never.</param>
    public IEnumerable<bool> Turns(TimeSpan? late = null)
    {
        var start = time.GetTimestamp();
        for (var pause = _first; ; pause = pause * 2 < _longest ? pause * 2 : _longest)
        {
            yield return time.GetElapsedTime(start) > (late ?? TimeSpan.MaxValue);
            session.Pause(pause);
        }
    }
}
