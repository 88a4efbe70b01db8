namespace Sparkify.Simulation.Truth;

/// <summary>What a played song is in the warehouse. Numbers below 0 are members that are inferred, because the catalogue's files lack them.</summary>
internal readonly record struct Member(Match Match, int Song, int Artist);
