namespace Sparkify.Provisioning;

/// <summary>A price in USD and the region that it was read for, which may be another one than asked for.</summary>
public readonly record struct Price(decimal Dollars, string Region);
