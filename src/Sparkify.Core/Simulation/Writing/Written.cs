using Sparkify.Simulation.Chaos;

namespace Sparkify.Simulation.Writing;

/// <summary>What became of a log.</summary>
/// <param name="Bytes">As stored.</param>
/// <param name="Chaos">What was spoilt.</param>
/// <param name="Objects">What is besides the days' files.</param>
internal sealed record Written(int Files, long Bytes, ChaosTally Chaos, ObjectTally Objects);
