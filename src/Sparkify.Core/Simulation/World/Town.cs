namespace Sparkify.Simulation.World;

/// <summary>A metropolitan statistical area of the United States: where people live.</summary>
/// <param name="Location">Its official name, as the log writes it: <c>Portland-Vancouver-Hillsboro, OR-WA</c>.</param>
/// <param name="State">The first state of the name, two letters.</param>
/// <param name="Weight">Thousands of inhabitants, about 2016.</param>
internal sealed record Town(string Location, string State, int Weight, UsZone Zone);
