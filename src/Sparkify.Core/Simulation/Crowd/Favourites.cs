using System.Runtime.CompilerServices;

namespace Sparkify.Simulation.Crowd;

/// <summary>Songs that a listener comes back to, as indices in the catalogue.</summary>
[InlineArray(Size)]
internal struct Favourites
{
    public const int Size = 8;

    private int _first;
}
