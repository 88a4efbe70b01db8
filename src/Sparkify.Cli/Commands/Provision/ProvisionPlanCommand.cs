using System.CommandLine;

namespace Sparkify.Cli.Commands.Provision;

/// <summary><c>sparkify provision plan</c>: what CloudFormation would do, and the price.</summary>
internal static class ProvisionPlanCommand
{
    public static Command Create(Globals globals)
    {
        var (place, flags) = (new PlaceFlags(), new SpecFlags());
        var command = new Verb(
            "plan",
            "Say what would be made, changed and destroyed, and what it costs. Nothing is done.",
            "sparkify provision plan --from s3://BUCKET --allow-cidr 203.0.113.7/32",
            "sparkify provision plan --serverless -o json");
        place.AddTo(command);
        flags.AddTo(command);
        command.SetAction(parsed => Run(globals.Bind(parsed), parsed, place, flags));
        return command;
    }

    private static int Run(Invocation call, ParseResult parsed, PlaceFlags place, SpecFlags flags)
    {
        var spec = flags.Read(parsed, call, place.Name(parsed, call));
        using var provisioner = place.Open(parsed, call);
        var plan = provisioner.Plan(spec);
        var prices = place.Prices(parsed, call);
        var report = new PlanReport(plan, spec, prices);
        using var output = call.OpenRows();
        report.Write(output, call.Note);
        output.Complete();
        call.Note(report.Summary);
        call.Note($"{Money.Source(plan.Cost, prices)} Account {plan.Account}, {plan.Region}.");
        return ExitCodes.Done;
    }
}
