namespace Sparkify.Sources.Packing;

/// <summary>Where packs are written: a folder, or a prefix of a bucket.</summary>
internal interface IPackTarget : IDisposable
{
    /// <summary>Names of the objects that are there.</summary>
    IReadOnlyList<string> Names();

    byte[] Read(string name);

    /// <summary>Writes an object whole, or not at all.</summary>
    void Write(string name, byte[] content);
}
