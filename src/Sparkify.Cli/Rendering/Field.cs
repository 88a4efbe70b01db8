namespace Sparkify.Cli.Rendering;

/// <summary>One named value of a record.</summary>
internal readonly record struct Field(string Name, object? Value)
{
    public Column Column => new(Name, Value?.GetType() ?? typeof(string));
}
