using System.CommandLine;
using System.Globalization;
using Sparkify.Cli.Commands.Tables;
using Sparkify.Provisioning.Aws;

namespace Sparkify.Cli.Commands.Provision;

/// <summary><c>sparkify provision apply</c>: makes or changes the warehouse, or watches on.</summary>
internal static class ProvisionApply
{
    public static Command Create(Globals globals)
    {
        var (place, flags) = (new PlaceFlags(), new SpecFlags());
        var command = new Verb(
            "apply",
            "Make the warehouse as planned and show each step. Stopped, it goes on in AWS; run it again to watch on.",
            "sparkify provision apply --from s3://BUCKET --allow-cidr 203.0.113.7/32",
            "sparkify provision apply --expire 8h --yes");
        place.AddTo(command);
        flags.AddTo(command);
        command.SetAction(parsed => Run(globals.Bind(parsed), parsed, place, flags));
        return command;
    }

    private static int Run(Invocation call, ParseResult parsed, PlaceFlags place, SpecFlags flags)
    {
        var spec = flags.Read(parsed, call, place.Name(parsed, call));
        var prices = place.Prices(parsed, call);
        using var provisioner = place.Open(parsed, call);
        var isDone = provisioner.Apply(spec, plan => Agree(call, new PlanReport(plan, spec, prices)), one => call.Note(Line(one)));
        if (!isDone)
        {
            call.Note($"Nothing to do: {spec.Name} is as it should be.");
        }

        StatusReport.Write(call, provisioner.Status(spec.Name), prices);
        return ExitCodes.Done;
    }

    /// <summary>An event as a line.</summary>
    public static string Line(StackEvent one)
    {
        var reason = one.Reason.Length > 0 ? $"  {one.Reason}" : "";
        return $"{one.At.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}  {one.Status,-28} {one.Resource}{reason}";
    }

    private static bool Agree(Invocation call, PlanReport report)
    {
        foreach (var line in report.Lines)
        {
            call.Note(line);
        }

        call.Note(report.Summary);
        Consent.Ask(call, new Question("sparkify provision apply", "makes", "This costs money until it is paused or destroyed.", "yes"));
        return true;
    }
}
