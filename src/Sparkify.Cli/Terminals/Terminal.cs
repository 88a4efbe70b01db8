using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Sparkify.Cli.Terminals;

/// <summary>The process's three streams, and whether a person sits at them.</summary>
/// <param name="output">The bytes of stdout.</param>
/// <param name="input">Opens stdin; not before it is read, because that changes the terminal.</param>
internal sealed class Terminal(Stream output, Func<TextReader> input, TextWriter error) : IDisposable
{
    private const int UsualWidth = 80;
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The bytes of stdout. <see cref="Out"/> writes to the same stream: flush it before writing bytes.</summary>
    public Stream Stdout { get; } = output;

    public TextWriter Out { get; } = new StreamWriter(output, _utf8, bufferSize: 16 * 1024, leaveOpen: true);

    public TextReader In => input();

    public TextWriter Error { get; } = error;

    public bool InputIsTerminal { get; init; }

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Columns of the terminal.</summary>
    public int Width => OutputIsTerminal && Console.WindowWidth > 0 ? Console.WindowWidth : UsualWidth;

    public static Terminal OfProcess()
    {
        var isTerminal = !Console.IsOutputRedirected;
#pragma warning disable CA2000 // Lives as long as the terminal, which disposes of it.
        return new Terminal(OpenStdout(isTerminal), () => Console.In, Console.Error)
        {
            InputIsTerminal = !Console.IsInputRedirected,
            OutputIsTerminal = isTerminal,
            ErrorIsTerminal = !Console.IsErrorRedirected,
        };
#pragma warning restore CA2000
    }

    public void Dispose()
    {
        Out.Dispose();
        Stdout.Dispose();
    }

    private static Stream OpenStdout(bool isTerminal)
    {
        if (isTerminal || OperatingSystem.IsWindows())
        {
            return Console.OpenStandardOutput();
        }

        // The console's stream goes on silently when a reader such as `head` has gone. A plain stream says so,
        // but would not move the shared position of a regular file.
#pragma warning disable CA2000 // Lives as long as the process.
        var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
#pragma warning restore CA2000
        return pipe.CanSeek ? Console.OpenStandardOutput() : new PipeStream(pipe);
    }
}
