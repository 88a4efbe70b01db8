using System.Globalization;
using System.Text.Json;
using Sparkify.Cli.Rendering;
using Sparkify.Provisioning;
using Sparkify.Provisioning.Scale;

namespace Sparkify.Cli.Commands.Provision;

/// <summary>An estimate, with everything it rests on.</summary>
internal static class EstimateReport
{
    private const int Left = 14;

    public static void Write(Invocation call, Estimate estimate, PriceList prices)
    {
        using var output = call.OpenReport();
        if (output.Format is OutputFormat.Json or OutputFormat.JsonLines)
        {
            JsonDocumentWriter.Write(output, json => WriteJson(json, estimate, prices));
        }
        else
        {
            RecordAnswer.Write(output, Fields(estimate), Lines(estimate, prices));
        }

        output.Complete();
    }

    private static IReadOnlyList<Field> Fields(Estimate estimate)
    {
        var cluster = estimate.Cluster;
        return
        [
            new("events_per_day", estimate.Workload.EventsPerDay),
            new("days_kept", (long)estimate.Workload.DaysKept),
            new("json_gb_per_day", Round(estimate.JsonGigabytes, 2)),
            new("gzip_gb_per_day", Round(estimate.GzipGigabytes, 2)),
            new("objects_per_day", estimate.Objects),
            new("load_cores", Round(estimate.LoadCores, 2)),
            new("question_cores", Round(estimate.QuestionCores, 2)),
            new("stored_gb", Round(estimate.StoredGigabytes, 0)),
            new("node_type", cluster?.Type.Name),
            new("nodes", (long?)cluster?.Nodes),
            new("slices", (long?)cluster?.Slices),
            new("prices_region", cluster?.PriceRegion),
            new("cluster_dollars_per_month", Round(estimate.ClusterMonth, 0)),
            new("rpu", (long?)estimate.Rpu),
            new("rpu_hours_per_day", Round(estimate.RpuHours, 1)),
            new("serverless_dollars_per_month", Round(estimate.ServerlessMonth, 0)),
            new("machine_load_hours", Round(estimate.MachineLoadHours, 2)),
            new("machine_gb", Round(estimate.MachineGigabytes, 0)),
            new("fits_one_machine", estimate.FitsOneMachine),
        ];
    }

    private static IEnumerable<string> Lines(Estimate estimate, PriceList prices)
    {
        var work = estimate.Workload;
        yield return Line("events", $"{Figure(work.EventsPerDay)} a day, kept {Words.Count(work.DaysKept, "day")}");
        yield return Line("log", $"{Size(estimate.JsonGigabytes)} a day as JSON, {Size(estimate.GzipGigabytes)} gzipped: {Words.Count(estimate.Objects, "object")}");
        yield return Line("one machine", $"{MachineVerdict(estimate)}: a day loads in {Hours(estimate.MachineLoadHours)}, the file grows to {Size(estimate.MachineGigabytes)}");
        yield return Line("load", $"{Figure(estimate.LoadCores)} cores for a day within {Figure(Assumptions.LoadHours.Value)} hours");
        yield return Line("questions", $"{Figure(estimate.QuestionCores)} cores for {Figure(Assumptions.QuestionDays.Value)} days within {Figure(Assumptions.QuestionSeconds.Value)} s, from {(work.HasTotals ? "totals by day" : "single plays")}");
        yield return Line("storage", $"{Size(estimate.StoredGigabytes)} in the warehouse");
        yield return Line("cluster", ClusterText(estimate));
        yield return Line("serverless", ServerlessText(estimate));
        yield return "";
        yield return $"Prices of {prices.AsOf}; {prices.Source}. Check {prices.CheckAt}.";
        yield return "None of it was measured on Redshift. It rests on:";
        foreach (var one in Assumptions.All)
        {
            yield return $"  {one.Name,-32} {Figure(one.Value) + " " + one.Unit,-22} {one.Basis}";
        }
    }

    private static string MachineVerdict(Estimate estimate)
    {
        return estimate.FitsOneMachine ? "enough" : "too small";
    }

    private static string ClusterText(Estimate estimate)
    {
        return estimate.Cluster is { } cluster
            ? string.Create(CultureInfo.InvariantCulture, $"{cluster.Nodes} × {cluster.Type.Name}, {cluster.Cores} cores, {cluster.Slices} slices: ")
                + $"{Money.Dollars(cluster.Month)} nodes + {Money.Dollars(estimate.StorageMonth)} storage + {Money.Dollars(estimate.ObjectsMonth)} objects = {Money.Dollars(estimate.ClusterMonth!.Value)} a month (nodes at the price of {cluster.PriceRegion})"
            : "one cluster is not enough";
    }

    private static string ServerlessText(Estimate estimate)
    {
        return estimate.Rpu is { } rpu
            ? string.Create(CultureInfo.InvariantCulture, $"{rpu} RPU, {Figure(estimate.RpuHours)} hours a day: ")
                + $"{Money.Dollars(estimate.RpuMonth)} work + {Money.Dollars(estimate.StorageMonth)} storage + {Money.Dollars(estimate.ObjectsMonth)} objects = {Money.Dollars(estimate.ServerlessMonth!.Value)} a month"
            : "one workgroup is not enough";
    }

    private static void WriteJson(Utf8JsonWriter json, Estimate estimate, PriceList prices)
    {
        foreach (var field in Fields(estimate))
        {
            json.WritePropertyName(field.Name);
            JsonCell.Write(json, field.Value);
        }

        json.WriteString("prices_as_of", prices.AsOf);
        json.WriteString("prices_source", prices.Source);
        json.WriteStartArray("assumptions");
        foreach (var one in Assumptions.All)
        {
            json.WriteStartObject();
            json.WriteString("name", one.Name);
            json.WriteNumber("value", one.Value);
            json.WriteString("unit", one.Unit);
            json.WriteString("basis", one.Basis);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Line(string name, string text)
    {
        return name.PadRight(Left) + text;
    }

    private static decimal? Round(decimal? value, int digits)
    {
        return value is { } number ? decimal.Round(number, digits, MidpointRounding.AwayFromZero) : null;
    }

    private static string Figure(decimal value)
    {
        return decimal.Round(value, value < 10 ? 2 : value < 100 ? 1 : 0, MidpointRounding.AwayFromZero).ToString("#,0.##", CultureInfo.InvariantCulture);
    }

    private static string Size(decimal gigabytes)
    {
        return gigabytes switch
        {
            >= 1_000_000 => $"{Figure(gigabytes / 1_000_000)} PB",
            >= 1000 => $"{Figure(gigabytes / 1000)} TB",
            >= 1 => $"{Figure(gigabytes)} GB",
            _ => $"{Figure(gigabytes * 1000)} MB",
        };
    }

    private static string Hours(decimal hours)
    {
        return hours >= 1 ? $"{Figure(hours)} hours" : hours * 60 >= 1 ? $"{Figure(hours * 60)} minutes" : $"{Figure(hours * 3600)} s";
    }
}
