using System.CommandLine;
using Sparkify.Provisioning;

namespace Sparkify.Cli.Commands.Provision;

/// <summary><c>sparkify provision template</c>: what <c>apply</c> gives to CloudFormation.</summary>
internal static class ProvisionTemplate
{
    public static Command Create(Globals globals)
    {
        var (place, flags) = (new PlaceFlags(), new SpecFlags());
        var command = new Verb(
            "template",
            "Print the CloudFormation template, to read it or to deploy it by other means.",
            "sparkify provision template --from s3://BUCKET/log_data > warehouse.json",
            "sparkify provision template --serverless --from s3://BUCKET");
        place.AddTo(command);
        flags.AddTo(command);
        command.SetAction(parsed => Run(globals.Bind(parsed), flags.Read(parsed, globals.Bind(parsed), place.Name(parsed, globals.Bind(parsed)))));
        return command;
    }

    private static int Run(Invocation call, WarehouseSpec spec)
    {
        if (spec.Reads.Count == 0)
        {
            throw WrongUse.Because("It is not said what the warehouse may read.", "Name the sources with --from s3://BUCKET/PREFIX or in [S3] of dwh.cfg.");
        }

        using var output = call.OpenReport();
        output.Text.Write(TemplateText.Of(spec));
        output.Complete();
        call.Note($"Deploy it yourself: aws cloudformation deploy --stack-name {spec.Name} --template-file FILE --capabilities CAPABILITY_NAMED_IAM"
            + " --parameter-overrides ClusterName=… Network=… Subnets=… ClientCidr=…");
        return ExitCodes.Done;
    }
}
