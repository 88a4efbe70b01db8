namespace Sparkify.EndToEnd.S3;

/// <summary>The tests that share one gateway.</summary>
[CollectionDefinition(nameof(Gateway))]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1711", Justification = "The runner calls it so.")]
public sealed class GatewayTests : ICollectionFixture<Gateway>;
