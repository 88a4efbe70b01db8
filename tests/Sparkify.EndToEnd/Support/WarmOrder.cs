namespace Sparkify.EndToEnd.Support;

/// <summary>One command for a <see cref="WarmProgram"/>.</summary>
/// <param name="Folder">Where it runs.</param>
/// <param name="Input">What it can read from stdin.</param>
/// <param name="OutFile">Gets stdout.</param>
/// <param name="ErrorFile">Gets stderr.</param>
/// <param name="Arguments">The command line.</param>
internal sealed record WarmOrder(string Folder, string Input, string OutFile, string ErrorFile, params string[] Arguments)
{
    public void Write(BinaryWriter to)
    {
        foreach (var text in (string[])[Folder, Input, OutFile, ErrorFile])
        {
            to.Write(text);
        }

        to.Write(Arguments.Length);
        foreach (var argument in Arguments)
        {
            to.Write(argument);
        }

        to.Flush();
    }

    /// <returns>Null if no more will come.</returns>
    public static WarmOrder? Read(BinaryReader from)
    {
        try
        {
            return new WarmOrder(from.ReadString(), from.ReadString(), from.ReadString(), from.ReadString(),
                [.. Enumerable.Range(0, from.ReadInt32()).Select(_ => from.ReadString())]);
        }
        catch (EndOfStreamException)
        {
            return null;
        }
    }
}
