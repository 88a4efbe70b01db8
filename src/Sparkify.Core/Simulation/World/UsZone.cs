namespace Sparkify.Simulation.World;

/// <summary>A time zone of the United States. Arizona and Hawaii keep standard time all year.</summary>
internal enum UsZone
{
    Eastern,
    Central,
    Mountain,
    Arizona,
    Pacific,
    Alaska,
    Hawaii,
}
