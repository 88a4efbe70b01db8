namespace Sparkify.EndToEnd;

public sealed class Placeholder
{
    [Xunit.Fact]
    public void Stands()
    {
        Xunit.Assert.True(Environment.ProcessId > 0);
    }
}
