using Sparkify.Warehouse;
using Sparkify.Web.Answering;
using Sparkify.Web.Hosting;
using Sparkify.Web.Pages;

namespace Sparkify.Web.Reports;

/// <summary>The report: one file of HTML that needs no server and no network.</summary>
public static class ReportFile
{
    /// <param name="warehouse">Whose published state is reported.</param>
    /// <param name="view">The period and the filters.</param>
    /// <param name="notes">Drawn on lines over time.</param>
    /// <param name="cancellation">Stops the questions.</param>
    /// <returns>The text of the file.</returns>
    /// <exception cref="SparkifyException">A period or a filter cannot be understood, or nothing is published.</exception>
    public static async Task<string> BuildAsync(WarehouseAddress warehouse, View view, IReadOnlyList<DayNote> notes, CancellationToken cancellation)
    {
        using var snapshots = new Snapshots(warehouse);
        using var lease = snapshots.Take();
        var desk = new Desk(lease.Snapshot, lease.Connection, view, cancellation);
        var sheet = new Sheet(desk, "/", IsReport: true) { Notes = notes };
        return await Renderer.RenderAsync(typeof(Report), new Dictionary<string, object?> { ["Sheet"] = sheet });
    }
}
