namespace Sparkify.Simulation.World;

/// <summary>A top genre and the finer terms that belong to it.</summary>
/// <param name="Index">Its place in <see cref="Genres.All"/>.</param>
/// <param name="Name">As the label sources spell it.</param>
/// <param name="Weight">How many of 1,000 artists play it.</param>
/// <param name="Terms">Each term belongs to one genre only.</param>
internal sealed record Genre(int Index, string Name, int Weight, IReadOnlyList<string> Terms);
