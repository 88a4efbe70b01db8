using System.CommandLine;

namespace Sparkify.Cli.Commands.Provision;

/// <summary><c>sparkify provision</c>: a Redshift warehouse in an AWS account.</summary>
internal static class ProvisionCommand
{
    public static Command Create(Globals globals)
    {
        var command = new Verb(
            "provision",
            "Plan, make, pause and destroy a Redshift warehouse.",
            "sparkify provision plan --from s3://BUCKET --allow-cidr 203.0.113.7/32",
            "sparkify provision apply --expire 8h",
            "sparkify provision status",
            "sparkify provision destroy");
        command.Subcommands.Add(ProvisionPlanCommand.Create(globals));
        command.Subcommands.Add(ProvisionApply.Create(globals));
        command.Subcommands.Add(ProvisionStatus.Create(globals));
        command.Subcommands.Add(ProvisionPause.Create(globals));
        command.Subcommands.Add(ProvisionPause.CreateResume(globals));
        command.Subcommands.Add(ProvisionDestroy.Create(globals));
        command.Subcommands.Add(ProvisionTemplate.Create(globals));
        command.Subcommands.Add(ProvisionCost.Create(globals));
        return command;
    }
}
