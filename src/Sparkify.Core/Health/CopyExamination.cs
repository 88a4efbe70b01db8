using Sparkify.Warehouse.Redshift;

namespace Sparkify.Health;

/// <summary>Is all set that COPY needs?</summary>
internal sealed class CopyExamination(RedshiftServer server) : IExamination
{
    public string Name => "COPY";

    public Diagnosis Examine(CancellationToken cancellation)
    {
        return server.RoleArn is null ? Diagnosis.Fail(
                "no role is set with which the cluster may read S3",
                "Set [IAM_ROLE] ARN of dwh.cfg; `sparkify provision status` names the role of a warehouse that it made.")
            : server.Staging is null ? Diagnosis.Fail(
                "no place in S3 is set for the manifests that COPY reads",
                "Set [S3] STAGING of dwh.cfg to s3://BUCKET/PREFIX: this program writes there, and the cluster's role reads there.")
            : Diagnosis.Pass($"{server.RoleArn}, manifests below {server.Staging}, sources in {server.Region}, {Words.Count(server.MaxErrors, "record")} of an object may be skipped");
    }
}
