namespace Sparkify.Simulation;

/// <summary>How an event is written.</summary>
public enum EventShape
{
    /// <summary>18 keys in every event, null where there is no value: the classic data set's.</summary>
    Udacity,

    /// <summary>No key where there is no value, and eventsim's order of keys.</summary>
    Sparse,
}
