namespace Sparkify.Simulation;

/// <summary>How far a simulation is.</summary>
/// <param name="Events">Written so far.</param>
/// <param name="Share">Of the whole, from 0 to 1.</param>
public readonly record struct SimulationProgress(long Events, double Share);
