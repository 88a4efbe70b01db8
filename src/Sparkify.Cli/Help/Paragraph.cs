namespace Sparkify.Cli.Help;

/// <summary>Text broken into lines at blanks.</summary>
internal static class Paragraph
{
    /// <param name="text">The text; blanks at its start stay.</param>
    /// <param name="width">Letters of a line at most; a longer word stands alone.</param>
    /// <param name="hang">Blanks at the start of each line but the first.</param>
    public static IEnumerable<string> Wrap(string text, int width, int hang)
    {
        var rest = text;
        while (rest.Length > width)
        {
            var cut = rest.LastIndexOf(' ', width, width - hang);
            if (cut <= hang)
            {
                cut = rest.IndexOf(' ', width);
            }

            if (cut < 0)
            {
                break;
            }

            yield return rest[..cut];
            rest = new string(' ', hang) + rest[(cut + 1)..];
        }

        yield return rest;
    }
}
