namespace Sparkify.Sources.Packing;

/// <summary>Packs in a local folder.</summary>
internal sealed class PackFolder(string path) : IPackTarget
{
    public IReadOnlyList<string> Names()
    {
        return Directory.Exists(path) ? [.. Directory.GetFiles(path).Select(file => Path.GetFileName(file))] : [];
    }

    public byte[] Read(string name) => File.ReadAllBytes(Path.Combine(path, name));

    public void Write(string name, byte[] content)
    {
        Directory.CreateDirectory(path);
        var unfinished = Path.Combine(path, $".{name}.tmp");
        using (var file = new FileStream(unfinished, FileMode.Create))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, Path.Combine(path, name), overwrite: true);
    }

    public void Dispose()
    {
    }
}
