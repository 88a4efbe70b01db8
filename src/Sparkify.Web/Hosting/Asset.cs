namespace Sparkify.Web.Hosting;

/// <summary>One file that pages load.</summary>
/// <param name="Bytes">Its content.</param>
/// <param name="Packed">The same, as brotli.</param>
/// <param name="ContentType">What it is.</param>
/// <param name="Version">Part of its address: another content has another address.</param>
internal sealed record Asset(byte[] Bytes, byte[] Packed, string ContentType, string Version);
