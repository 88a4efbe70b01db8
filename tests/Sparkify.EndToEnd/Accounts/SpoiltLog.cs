using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Sparkify.EndToEnd.Accounts;

/// <summary>A log of good, repeated and bad records that knows what it holds.</summary>
internal sealed class SpoiltLog(string path, int number, Random random)
{
    private readonly List<byte> _bytes = [];

    public string Path => path;

    /// <summary>Line, offset, reason and bytes of each bad record.</summary>
    public List<(long Line, long Offset, string Reason, byte[] Raw)> Bad { get; } = [];

    /// <summary>Good records that no other record repeats.</summary>
    public int Good { get; private set; }

    /// <summary>Records that a good one repeats word for word.</summary>
    public int Repeated { get; private set; }

    public int Records => Good + Repeated + Bad.Count;

    /// <summary>Writes the file; a name that ends in .gz is packed.</summary>
    public void Write(int records)
    {
        var last = "";
        for (var record = 0; record < records; record++)
        {
            var line = last;
            switch (random.Next(20))
            {
                case 0 or 1:
                    var (reason, raw) = Spoil(Event(record));
                    Bad.Add((record + 1, _bytes.Count, reason, raw));
                    Append(raw);
                    continue;
                case 2 when last.Length > 0:
                    Repeated++;
                    break;
                default:
                    Good++;
                    line = last = Event(record);
                    break;
            }

            Append(Encoding.UTF8.GetBytes(line));
        }

        Save();
    }

    private void Append(byte[] line)
    {
        _bytes.AddRange(line);
        _bytes.AddRange(number % 3 == 0 ? "\r\n"u8 : "\n"u8);
    }

    private void Save()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        using Stream file = path.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(File.Create(path), CompressionLevel.Fastest)
            : File.Create(path);
        file.Write([.. _bytes]);
    }

    private string Event(int record)
    {
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"ts\":{1_541_000_000_000 + record},\"page\":\"Home\",\"sessionId\":{number},\"itemInSession\":{record},\"level\":\"free\",\"auth\":\"Logged In\",\"userId\":\"{record % 50}\"}}");
    }

    private (string Reason, byte[] Raw) Spoil(string line)
    {
        return random.Next(9) switch
        {
            0 => ("malformed", Encoding.UTF8.GetBytes(line[..random.Next(1, line.Length)])),
            1 => ("trailing_content", Encoding.UTF8.GetBytes(line + line)),
            2 => ("not_an_object", "null"u8.ToArray()),
            3 => ("invalid_utf8", [.. Encoding.UTF8.GetBytes(line[..^2]), 0xff, .. "\"}"u8]),
            4 => ("missing", Encoding.UTF8.GetBytes(line.Replace("\"ts\"", "\"Ts\"", StringComparison.Ordinal))),
            5 => ("wrong_type", Encoding.UTF8.GetBytes(line.Replace("\"itemInSession\":", "\"itemInSession\":0.5e", StringComparison.Ordinal))),
            6 => ("ts_out_of_range", Encoding.UTF8.GetBytes(line.Replace("\"ts\":1541", "\"ts\":1", StringComparison.Ordinal))),
            7 => ("duplicate_key", Encoding.UTF8.GetBytes(line[..^1] + ",\"ts\":1}")),
            _ => ("impossible_value", Encoding.UTF8.GetBytes(line.Replace("free", "gold", StringComparison.Ordinal))),
        };
    }
}
