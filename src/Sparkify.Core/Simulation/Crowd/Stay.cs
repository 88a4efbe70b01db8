namespace Sparkify.Simulation.Crowd;

/// <summary>How long somebody means to stay in a session.</summary>
internal enum Stay : byte
{
    Usual,

    /// <summary>A look, a song or two.</summary>
    Brief,

    /// <summary>For as long as there is music.</summary>
    Long,
}
