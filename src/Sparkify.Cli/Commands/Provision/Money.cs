using System.Globalization;
using Sparkify.Provisioning;

namespace Sparkify.Cli.Commands.Provision;

/// <summary>Dollars in words.</summary>
internal static class Money
{
    public static string Dollars(decimal amount)
    {
        return amount < 100
            ? string.Create(CultureInfo.InvariantCulture, $"${decimal.Round(amount, 2, MidpointRounding.AwayFromZero):0.00}")
            : string.Create(CultureInfo.InvariantCulture, $"${decimal.Round(amount, 0, MidpointRounding.AwayFromZero):N0}");
    }

    /// <summary>A running cost, with what it is paid for.</summary>
    public static string Running(Cost cost)
    {
        return cost.IsPerWork
            ? $"about {Dollars(cost.Hour)} per hour of work, nothing but storage while it rests"
            : $"about {Dollars(cost.Hour)} per hour, {Dollars(cost.Month)} per month";
    }

    /// <summary>How old a price is and where it holds.</summary>
    public static string Source(Cost cost, PriceList prices)
    {
        return $"Prices of {cost.AsOf} for {cost.Region}, without storage and taxes; check {prices.CheckAt}.";
    }
}
