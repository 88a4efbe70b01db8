namespace Sparkify.Cli.Configuration;

/// <summary>Every key of <c>dwh.cfg</c>: those of the original, and the few we added.</summary>
internal static class KnownKeys
{
    public static readonly KnownKey Warehouse = new("WAREHOUSE", "URL", "SPARKIFY_WAREHOUSE") { Default = "duckdb:sparkify.duckdb" };
    public static readonly KnownKey LogData = new("S3", "LOG_DATA", "SPARKIFY_S3_LOG_DATA");
    public static readonly KnownKey SongData = new("S3", "SONG_DATA", "SPARKIFY_S3_SONG_DATA");
    public static readonly KnownKey GenreData = new("S3", "GENRE_DATA", "SPARKIFY_S3_GENRE_DATA");

    public static readonly KnownKey Host = new("CLUSTER", "HOST", "SPARKIFY_CLUSTER_HOST");
    public static readonly KnownKey Database = new("CLUSTER", "DB_NAME", "SPARKIFY_CLUSTER_DB_NAME");
    public static readonly KnownKey User = new("CLUSTER", "DB_USER", "SPARKIFY_CLUSTER_DB_USER");
    public static readonly KnownKey Password = new("CLUSTER", "DB_PASSWORD", "SPARKIFY_CLUSTER_DB_PASSWORD") { IsSecret = true };
    public static readonly KnownKey Port = new("CLUSTER", "DB_PORT", "SPARKIFY_CLUSTER_DB_PORT");

    public static readonly KnownKey Endpoint = new("S3", "ENDPOINT", "SPARKIFY_S3_ENDPOINT", "AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL");
    public static readonly KnownKey Region = new("AWS", "REGION", "SPARKIFY_AWS_REGION", "AWS_REGION", "AWS_DEFAULT_REGION");
    public static readonly KnownKey AwsKey = new("AWS", "KEY", "SPARKIFY_AWS_KEY", "AWS_ACCESS_KEY_ID") { IsSecret = true };
    public static readonly KnownKey AwsSecret = new("AWS", "SECRET", "SPARKIFY_AWS_SECRET", "AWS_SECRET_ACCESS_KEY") { IsSecret = true };

    public static readonly KnownKey RoleArn = new("IAM_ROLE", "ARN", "SPARKIFY_IAM_ROLE_ARN");
    public static readonly KnownKey StagingData = new("S3", "STAGING", "SPARKIFY_S3_STAGING");
    public static readonly KnownKey MaxErrors = new("S3", "MAX_ERRORS", "SPARKIFY_S3_MAX_ERRORS");
    public static readonly KnownKey LogJsonPath = new("S3", "LOG_JSONPATH", "SPARKIFY_S3_LOG_JSONPATH");

    public static readonly KnownKey ClusterType = OfCluster("DWH_CLUSTER_TYPE");
    public static readonly KnownKey Nodes = OfCluster("DWH_NUM_NODES");
    public static readonly KnownKey NodeType = OfCluster("DWH_NODE_TYPE");
    public static readonly KnownKey ClusterName = OfCluster("DWH_CLUSTER_IDENTIFIER");
    public static readonly KnownKey NewDatabase = OfCluster("DWH_DB");
    public static readonly KnownKey AdminUser = OfCluster("DWH_DB_USER");
    public static readonly KnownKey AdminPassword = OfCluster("DWH_DB_PASSWORD") with { IsSecret = true };
    public static readonly KnownKey NewPort = OfCluster("DWH_PORT");
    public static readonly KnownKey RoleName = OfCluster("DWH_IAM_ROLE_NAME");
    public static readonly KnownKey ClientCidr = OfCluster("DWH_CLIENT_CIDR");
    public static readonly KnownKey Subnets = OfCluster("DWH_SUBNETS");
    public static readonly KnownKey Rpu = OfCluster("DWH_RPU");
    public static readonly KnownKey Prices = OfCluster("DWH_PRICES");

    public static IReadOnlyList<KnownKey> All { get; } =
    [
        Warehouse,
        LogData,
        LogJsonPath,
        SongData,
        GenreData,
        StagingData,
        MaxErrors,
        Endpoint,
        Host,
        Database,
        User,
        Password,
        Port,
        RoleArn,
        AwsKey,
        AwsSecret,
        Region,
        ClusterType,
        Nodes,
        NodeType,
        ClusterName,
        NewDatabase,
        AdminUser,
        AdminPassword,
        NewPort,
        RoleName,
        ClientCidr,
        Subnets,
        Rpu,
        Prices,
    ];

    private static KnownKey OfCluster(string name)
    {
        return new KnownKey("DWH", name, $"SPARKIFY_{name}");
    }
}
