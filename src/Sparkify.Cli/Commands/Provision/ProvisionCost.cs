using System.CommandLine;
using System.Globalization;
using Sparkify.Cli.Rendering;
using Sparkify.Provisioning;
using Sparkify.Provisioning.Scale;

namespace Sparkify.Cli.Commands.Provision;

/// <summary><c>sparkify provision cost</c>: what a number of events a day needs and costs, or what the configured warehouse costs.</summary>
internal static class ProvisionCost
{
    private const decimal MostEvents = 1e13m;
    private static readonly Option<string> _events = Flags.Text("--events-per-day", "N", "Work out what so many events need, such as 1e9.");
    private static readonly Option<string> _days = Flags.Count("--keep-days", "N", "Days that are kept. Default: 365.");
    private static readonly Option<bool> _single = Flags.Switch("--no-totals", "Questions read single plays, not totals by day.");
    private static readonly Option<bool> _list = Flags.Switch("--print-prices", "Print the list of node types and prices.");

    public static Command Create(Globals globals)
    {
        var (place, flags) = (new PlaceFlags(), new SpecFlags());
        var command = new Verb(
            "cost",
            "What the warehouse costs, or what a number of events a day would need and cost. Asks nobody.",
            "sparkify provision cost",
            "sparkify provision cost --events-per-day 1e9",
            "sparkify provision cost --print-prices > prices.json");
        place.AddTo(command);
        flags.AddTo(command);
        Option[] own = [_events, _days, _single, _list];
        foreach (var option in own)
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed => Run(globals.Bind(parsed), parsed, place, flags));
        return command;
    }

    private static int Run(Invocation call, ParseResult parsed, PlaceFlags place, SpecFlags flags)
    {
        var prices = place.Prices(parsed, call);
        var region = place.Region(parsed, call);
        if (parsed.GetValue(_list))
        {
            using var output = call.OpenReport();
            output.Text.Write(prices + "\n");
            output.Complete();
            return ExitCodes.Done;
        }

        if (parsed.GetValue(_events) is not { } events)
        {
            var spec = flags.Read(parsed, call, place.Name(parsed, call));
            var cost = Cost.Of(spec, prices, region);
            call.WriteRecord(Fields(cost, prices), [$"{spec.Name}: {Money.Running(cost)}.", Money.Source(cost, prices)]);
            return ExitCodes.Done;
        }

        var workload = new Workload(Events(events), parsed.Number(_days) ?? 365, !parsed.GetValue(_single));
        var type = flags.AskedNodeType(parsed) is { } name ? prices.Node(name) : null;
        EstimateReport.Write(call, new Estimator(prices, region, type).Of(workload), prices);
        return ExitCodes.Done;
    }

    private static IReadOnlyList<Field> Fields(Cost cost, PriceList prices)
    {
        return
        [
            new("dollars_per_hour", cost.Hour),
            new("dollars_per_month", cost.IsPerWork ? null : cost.Month),
            new("only_work_is_billed", cost.IsPerWork),
            new("prices_as_of", cost.AsOf),
            new("prices_region", cost.Region),
            new("prices_source", prices.Source),
        ];
    }

    private static decimal Events(string text)
    {
        return decimal.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var events)
            && events is >= 1 and <= MostEvents
                ? events
                : throw WrongUse.Because($"`--events-per-day {text}` is no number from 1 to 1e13.", "Write it as 1e9 or 1000000000.");
    }
}
