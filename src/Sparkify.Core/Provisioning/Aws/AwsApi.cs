namespace Sparkify.Provisioning.Aws;

/// <summary>One of the cloud's programming interfaces.</summary>
/// <param name="Id">Its name; also that in <c>AWS_ENDPOINT_URL_ID</c>.</param>
/// <param name="Endpoint">The start of its host name, which is the name that is signed.</param>
/// <param name="Version">The version of its contract.</param>
/// <param name="TargetPrefix">What stands before an operation's name in the JSON protocol; null for the query protocol.</param>
internal sealed record AwsApi(string Id, string Endpoint, string Version, string? TargetPrefix = null)
{
    public static readonly AwsApi CloudFormation = new("CloudFormation", "cloudformation", "2010-05-15");
    public static readonly AwsApi Redshift = new("Redshift", "redshift", "2012-12-01");
    public static readonly AwsApi Serverless = new("Redshift Serverless", "redshift-serverless", "2021-04-21", "RedshiftServerless");
    public static readonly AwsApi Secrets = new("Secrets Manager", "secretsmanager", "2017-10-17", "secretsmanager");
    public static readonly AwsApi Tokens = new("STS", "sts", "2011-06-15");
    public static readonly AwsApi Network = new("EC2", "ec2", "2016-11-15");
}
