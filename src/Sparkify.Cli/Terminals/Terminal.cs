using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Sparkify.Cli.Terminals;

/// <summary>The process's three streams, and whether a person sits at them.</summary>
internal sealed class Terminal : IDisposable
{
    private const int UsualWidth = 80;
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public Terminal(Stream output, TextReader input, TextWriter error)
    {
        Stdout = output;
        In = input;
        Out = new StreamWriter(output, _utf8, bufferSize: 16 * 1024, leaveOpen: true);
        Error = error;
    }

    /// <summary>The bytes of stdout. <see cref="Out"/> writes to the same stream: flush it before writing bytes.</summary>
    public Stream Stdout { get; }

    public TextReader In { get; }

    public TextWriter Out { get; }

    public TextWriter Error { get; }

    public bool InputIsTerminal { get; init; }

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Columns of the terminal.</summary>
    public int Width { get; init; } = UsualWidth;

    public static Terminal OfProcess()
    {
        var isTerminal = !Console.IsOutputRedirected;
        return new Terminal(OpenStdout(isTerminal), Console.In, Console.Error)
        {
            InputIsTerminal = !Console.IsInputRedirected,
            OutputIsTerminal = isTerminal,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Width = isTerminal && Console.WindowWidth > 0 ? Console.WindowWidth : UsualWidth,
        };
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
