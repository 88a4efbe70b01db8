using System.Text;

namespace Sparkify.Staging.Json;

/// <summary>The fields that the contract knows for one kind of record, at most 32.</summary>
internal sealed class RecordShape
{
    private readonly byte[][] _names;

    public RecordShape(params string[] names)
    {
        Names = names;
        Patterns = Array.ConvertAll(names, name => new FieldPattern(name));
        _names = Array.ConvertAll(names, Encoding.ASCII.GetBytes);
    }

    /// <summary>Index = number of the field.</summary>
    public IReadOnlyList<string> Names { get; }

    public FieldPattern[] Patterns { get; }

    /// <returns>The field's number, or -1 if the contract does not know it.</returns>
    public int Find(ReadOnlySpan<byte> name)
    {
        for (var field = 0; field < _names.Length; field++)
        {
            if (name.SequenceEqual(_names[field]))
            {
                return field;
            }
        }

        return -1;
    }
}
