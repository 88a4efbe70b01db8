using System.Text;
using Sparkify.Cli.Terminals;

namespace Sparkify.Cli.Rendering;

/// <summary>Where a command's answer goes: stdout, or the file of <c>--out</c>, which appears only when it is complete.</summary>
internal sealed class Output : IDisposable
{
    private const int BufferBytes = 64 * 1024;
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly UnfinishedFile? _file;
    private readonly BufferedStream? _buffer;

    private Output(Stream bytes, TextWriter text, OutputFormat format)
    {
        Bytes = bytes;
        Text = text;
        Format = format;
    }

    private Output(UnfinishedFile file, OutputFormat format)
        : this(file.Stream, new StreamWriter(file.Stream, _utf8, BufferBytes, leaveOpen: true), format)
    {
        _file = file;
    }

    private Output(BufferedStream buffer, OutputFormat format)
        : this(buffer, new StreamWriter(buffer, _utf8, BufferBytes, leaveOpen: true), format)
    {
        _buffer = buffer;
    }

    public OutputFormat Format { get; }

    /// <summary>For formats made of bytes. Use this or <see cref="Text"/>, not both.</summary>
    public Stream Bytes { get; }

    public TextWriter Text { get; }

    /// <summary>Columns that a table may take; null where nothing is to be cut.</summary>
    public int? Width { get; private init; }

    public bool HasColor { get; private init; }

    public static Output ToTerminal(Terminal terminal, OutputFormat format, bool hasColor)
    {
        return new Output(new BufferedStream(terminal.Stdout, BufferBytes), format)
        {
            Width = terminal.OutputIsTerminal ? terminal.Width : null,
            HasColor = hasColor && terminal.OutputIsTerminal,
        };
    }

    public static Output ToFile(string path, OutputFormat format)
    {
        return new Output(new UnfinishedFile(path), format);
    }

    /// <summary>Writes what is still buffered; a file gets its name.</summary>
    public void Complete()
    {
        Text.Flush();
        Bytes.Flush();
        _file?.Finish();
    }

    public void Dispose()
    {
        // An answer that was not completed is not flushed: its file vanishes, and stdout may be gone.
        _file?.Dispose();
    }
}
