using System.Buffers.Binary;
using System.Text;

namespace Sparkify.EndToEnd.Redshift;

/// <summary>One message of PostgreSQL's wire protocol.</summary>
/// <param name="Tag">Its kind, a letter.</param>
/// <param name="Body">What follows tag and length.</param>
internal sealed record WireMessage(char Tag, byte[] Body)
{
    public static WireMessage Query(string sql) => new('Q', Texts(sql));

    public static WireMessage Complete(string tag) => new('C', Texts(tag));

    public static WireMessage Ready(char state) => new('Z', [(byte)state]);

    public static WireMessage Error(StandInException problem) => Notice('E', "ERROR", problem.SqlState, problem.Message);

    public static WireMessage Note(string text) => Notice('N', "INFO", "00000", text);

    /// <summary>The statement of a Query or Parse message; null for every other kind.</summary>
    public string? Sql => Tag switch
    {
        'Q' => TextAt(0),
        'P' => TextAt(NameLength),
        _ => null,
    };

    /// <summary>The same message with another statement.</summary>
    public WireMessage WithSql(string sql)
    {
        var rest = NameLength + Encoding.UTF8.GetByteCount(TextAt(NameLength)) + 1;
        return Tag == 'Q' ? Query(sql) : this with { Body = [.. Body[..NameLength], .. Texts(sql), .. Body[rest..]] };
    }

    /// <summary>The value of a field of an ErrorResponse, by its letter.</summary>
    public string Field(char letter)
    {
        for (var at = 0; at < Body.Length && Body[at] != 0; at = Array.IndexOf(Body, (byte)0, at) + 1)
        {
            if (Body[at] == letter)
            {
                return TextAt(at + 1);
            }
        }

        return "";
    }

    /// <summary>The columns of a DataRow as text.</summary>
    public IReadOnlyList<string?> Cells()
    {
        var cells = new string?[BinaryPrimitives.ReadInt16BigEndian(Body)];
        var at = sizeof(short);
        for (var i = 0; i < cells.Length; i++)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(Body.AsSpan(at));
            at += sizeof(int);
            if (length >= 0)
            {
                cells[i] = Encoding.UTF8.GetString(Body, at, length);
                at += length;
            }
        }

        return cells;
    }

    public string TextAt(int start) => Encoding.UTF8.GetString(Body.AsSpan(start, Array.IndexOf(Body, (byte)0, start) - start));

    public static byte[] Texts(params IEnumerable<string> texts) => [.. texts.SelectMany(text => Encoding.UTF8.GetBytes(text + '\0'))];

    // The name of a prepared statement stands before its text.
    private int NameLength => Tag == 'P' ? Array.IndexOf(Body, (byte)0) + 1 : 0;

    private static WireMessage Notice(char tag, string severity, string sqlState, string text) =>
        new(tag, [.. Texts($"S{severity}", $"V{severity}", $"C{sqlState}", $"M{text}"), 0]);
}
