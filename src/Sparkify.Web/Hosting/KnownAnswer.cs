namespace Sparkify.Web.Hosting;

/// <summary>An answer, and the turn of those who would ask for it.</summary>
internal sealed class KnownAnswer
{
    private volatile object? _value;

    public Lock Asking { get; } = new();

    /// <summary>Null until it is known.</summary>
    public object? Value
    {
        get => _value;
        set => _value = value;
    }
}
