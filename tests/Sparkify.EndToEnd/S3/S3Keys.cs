namespace Sparkify.EndToEnd.S3;

/// <summary>What a request is signed with.</summary>
public sealed record S3Keys(string Key, string Secret, string? Token = null);
