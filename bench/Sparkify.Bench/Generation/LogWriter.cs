using System.Buffers;
using System.Globalization;
using System.Text;

namespace Sparkify.Bench.Generation;

/// <summary>Writes events as eventsim does: 18 keys in order, nulls spelt out, one object a line.</summary>
internal sealed class LogWriter(int days, Songbook songbook)
{
    private readonly ArrayBufferWriter<byte> _buffer = new(16 << 20);
    private readonly StringBuilder _text = new();

    public void Write(IReadOnlyList<LoggedEvent> events, string path)
    {
        _buffer.ResetWrittenCount();
        foreach (var logged in events)
        {
            Append(logged, new Listener(logged.User, days));
        }

        using var file = File.Create(path, 1);
        file.Write(_buffer.WrittenSpan);
    }

    private void Append(LoggedEvent logged, Listener listener)
    {
        var (guest, song) = (logged.IsGuest, logged.Song);
        Put("{\"artist\":");
        PutText(song < 0 ? null : songbook.Artist(song));
        Put(guest ? ",\"auth\":\"Logged Out\",\"firstName\":" : ",\"auth\":\"Logged In\",\"firstName\":");
        PutText(guest ? null : Vocabulary.FirstNames[listener.FirstName]);
        Put(guest ? ",\"gender\":null" : listener.FirstName % 2 == 0 ? ",\"gender\":\"F\"" : ",\"gender\":\"M\"");
        Put($",\"itemInSession\":{logged.Item},\"lastName\":");
        PutText(guest ? null : listener.LastName);
        Put($",\"length\":{(song < 0 ? "null" : Songbook.Seconds(Songbook.Length(song)))}");
        Put(logged.IsPaid ? ",\"level\":\"paid\",\"location\":" : ",\"level\":\"free\",\"location\":");
        PutJson(guest ? null : listener.Location);
        Put($",\"method\":\"{logged.Page.Method}\",\"page\":\"{logged.Page.Name}\"");
        Put(guest ? ",\"registration\":null" : $",\"registration\":{listener.RegisteredAt}.0");
        Put($",\"sessionId\":{logged.Session},\"song\":");
        PutText(song < 0 ? null : Songbook.Title(song));
        Put($",\"status\":{logged.Page.Status},\"ts\":{logged.At},\"userAgent\":");
        PutJson(guest ? null : listener.UserAgent);
        Put(guest ? ",\"userId\":\"\"}\n" : $",\"userId\":\"{logged.User + 2}\"}}\n");
    }

    private void PutText(string? text)
    {
        if (text is null)
        {
            Put("null");
            return;
        }

        _text.Clear().Append('"');
        JsonText.Escape(text, _text);
        Put(_text.Append('"').ToString());
    }

    private void PutJson(byte[]? text)
    {
        if (text is null)
        {
            Put("null");
            return;
        }

        Put("\"");
        _buffer.Write(text);
        Put("\"");
    }

    private void Put(FormattableString text) => Put(text.ToString(CultureInfo.InvariantCulture));

    private void Put(string text)
    {
        var length = Encoding.UTF8.GetBytes(text, _buffer.GetSpan(text.Length * 3));
        _buffer.Advance(length);
    }
}
