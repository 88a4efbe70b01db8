namespace Sparkify.Web.Answering;

/// <summary>Reads from an address which row of an answer a list is behind: <c>of</c>, <c>of2</c>, <c>of3</c>.</summary>
internal static class ListChoice
{
    public static IReadOnlyList<string> Names { get; } = ["of", "of2", "of3"];

    public static IReadOnlyList<string> Of(View view)
    {
        return [.. Names.Select(name => view[name]).TakeWhile(value => value is not null).Select(value => value!)];
    }
}
