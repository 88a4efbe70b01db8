using System.Text;
using Sparkify.Cli.Rendering;
using Sparkify.Web.Answering;
using Sparkify.Web.Reports;

namespace Sparkify.Cli.Commands.Report;

/// <summary>Writes the report. A class of its own, so that no other command loads the web.</summary>
internal static class ReportRun
{
    public static int Run(Invocation call, string? format, string? notes, (string Name, string? Value)[] chosen)
    {
        var target = call.OutFile ?? throw WrongUse.Because("A report is a file.", "Name it with --out, such as --out report.html.");
        var isPdf = (format ?? Path.GetExtension(target).TrimStart('.').ToLowerInvariant()) == "pdf";
        var drawn = notes is null ? [] : DayNote.Read(notes);
        var html = ReportFile.BuildAsync(call.Warehouse, View.Of(chosen), drawn, call.Cancellation).GetAwaiter().GetResult();
        var bytes = isPdf ? PdfPrinter.PrintAsync(html, call.Cancellation).GetAwaiter().GetResult() : Encoding.UTF8.GetBytes(html);
        using var file = new UnfinishedFile(target);
        file.Stream.Write(bytes);
        file.Finish();
        call.Note($"{target}, {Words.Number(bytes.Length)} bytes.");
        return ExitCodes.Done;
    }
}
