using System.Globalization;
using Sparkify.Cli.Rendering;
using Sparkify.Provisioning;

namespace Sparkify.Cli.Commands.Provision;

/// <summary>A warehouse's state, with a reminder of what it costs.</summary>
internal static class StatusReport
{
    private const int Left = 11;

    public static void Write(Invocation call, WarehouseStatus status, PriceList prices)
    {
        var now = call.Time.GetUtcNow().UtcDateTime;
        call.WriteRecord(Fields(status, now), Lines(status, prices, now));
    }

    private static IReadOnlyList<Field> Fields(WarehouseStatus status, DateTime now)
    {
        return
        [
            new("name", status.Name),
            new("region", status.Region),
            new("state", status.State),
            new("stack_status", status.StackStatus),
            new("node_type", status.NodeType),
            new("nodes", status.NodeType is null ? null : (long)status.Nodes),
            new("rpu", status.IsServerless && !status.IsAbsent ? (long)status.Rpu : null),
            new("host", status.Host),
            new("port", status.Host is null ? null : (long)status.Port),
            new("database", status.Database),
            new("admin_user", status.AdminUser),
            new("secret_arn", status.SecretArn),
            new("role_arn", status.RoleArn),
            new("is_encrypted", status.IsEncrypted),
            new("is_public", status.IsPublic),
            new("created_at", status.CreatedAt),
            new("pause_schedule", status.PauseSchedule),
            new("dollars_per_hour", status.IsBilled ? status.Cost?.Hour : 0m),
            new("dollars_at_most", AtMost(status, now)),
        ];
    }

    private static IEnumerable<string> Lines(WarehouseStatus status, PriceList prices, DateTime now)
    {
        if (status.IsAbsent)
        {
            yield return Line("warehouse", $"there is none called {status.Name} in {status.Region}{(status.StackStatus is { } left ? $"; its stack is {left}" : "")}");
            yield break;
        }

        yield return Line("warehouse", $"{status.Name} in {status.Region}, {status.State}{(status.StackStatus is { } stack ? $" (stack {stack})" : "")}");
        var place = status.IsPublic ? "with a public address" : "private";
        yield return Line("made of", string.Create(
            CultureInfo.InvariantCulture,
            $"{(status.IsServerless ? $"{status.Rpu} RPU to start with" : $"{status.Nodes} × {status.NodeType}")}, {(status.IsEncrypted ? "encrypted" : "NOT ENCRYPTED")}, {place}"));
        yield return Line("endpoint", status.Host is { } host
            ? string.Create(CultureInfo.InvariantCulture, $"{host}:{status.Port}, database {status.Database}, administrator {status.AdminUser}")
            : "not yet");
        yield return Line("password", status.SecretArn is { } arn ? $"in Secrets Manager, {arn}" : "not in Secrets Manager");
        yield return Line("role", status.RoleArn ?? "not known");
        yield return Line("made", status.CreatedAt is { } at ? $"{at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC, {Words.Duration(now - at)} ago" : "not known");
        yield return Line("costs", Costs(status, now));
        if (status.Cost is { } cost)
        {
            yield return Line("", Money.Source(cost, prices));
        }

        yield return Line("ends", End(status));
    }

    private static string Costs(WarehouseStatus status, DateTime now)
    {
        return status switch
        {
            { Cost: null } => "nobody here knows the price of this node type",
            { IsServerless: true } => Money.Running(status.Cost),
            { IsBilled: false } => "storage only, while it is paused",
            _ => $"{Money.Running(status.Cost)}{(AtMost(status, now) is { } sum ? $"; {Money.Dollars(sum)} since it was made, if it never was paused" : "")}",
        };
    }

    private static string End(WarehouseStatus status)
    {
        return status switch
        {
            { IsServerless: true } => "with `sparkify provision destroy`",
            { PauseSchedule: { } schedule } => $"pauses by itself at {Moment(schedule)} UTC; `sparkify provision destroy` for good",
            { State: "paused" } => "`sparkify provision resume`, or `destroy`",
            { IsScheduleKnown: false } => "with `sparkify provision pause` or `destroy`; AWS did not say whether a schedule does",
            _ => "with `sparkify provision pause` or `destroy`; nothing else stops it",
        };
    }

    // The service writes a moment as `at(2026-11-23T08:00:00)`, and might one day write something else.
    private static string Moment(string schedule)
    {
        return schedule.Replace("at(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal).Replace('T', ' ');
    }

    private static decimal? AtMost(WarehouseStatus status, DateTime now)
    {
        return status is { IsServerless: false, Cost: { } cost, CreatedAt: { } at } && now > at
            ? decimal.Round(cost.Hour * (decimal)(now - at).TotalHours, 2)
            : null;
    }

    private static string Line(string name, string text)
    {
        return name.PadRight(Left) + text;
    }
}
