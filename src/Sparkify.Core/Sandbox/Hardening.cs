using System.Data.Common;
using Sparkify.Warehouse;

namespace Sparkify.Sandbox;

/// <summary>Takes from an open connection what reading the tables does not need.</summary>
internal static class Hardening
{
    // The order matters: as options of opening the lock would fail, and after the lock nothing can be set.
    private static readonly string[] _settings =
    [
        "set allow_community_extensions = false",
        "set memory_limit = '512MB'",
        "set threads = 1",
        "set temp_directory = ''",
        "set max_temp_directory_size = '0 bytes'",
        "set allow_persistent_secrets = false",
        "set enable_external_access = false",
        "set disabled_filesystems = 'LocalFileSystem'",
        "set lock_configuration = true",
    ];

    public static void Apply(DbConnection connection)
    {
        foreach (var setting in _settings)
        {
            connection.Execute(setting);
        }
    }
}
