using System.Buffers;
using Sparkify.Staging.Json;

namespace Sparkify.Staging.Reading;

/// <summary>Reads the elements of an object that is one JSON array. Where the array breaks off, the rest is one reject.</summary>
internal sealed unsafe class ArrayReader(ByteWindow window, JsonRecords json, RejectWriter rejects, ReadingLimits limits)
{
    private const string NotClosed = "The array is not closed.";
    private static readonly SearchValues<byte> _scalarEnds = SearchValues.Create(",] \t\r\n"u8);
    private PartCounts _counts = new();

    /// <param name="counts">Lines = line feeds before the window.</param>
    public void Start(PartCounts counts)
    {
        _counts = counts;
    }

    /// <summary>Opens the array whose bracket the window starts with.</summary>
    /// <returns>False if it has no elements, or is no array.</returns>
    public bool Open()
    {
        window.Skip(1);
        return !IsNext(']') || Close();
    }

    /// <summary>Reads one element and what parts it from the next.</summary>
    /// <returns>False after the last one.</returns>
    public bool ReadOn()
    {
        SkipSpace();
        if (window.Length == 0)
        {
            _counts.AddFinding(NotClosed);
            return false;
        }

        if (!TryReadSimple() && !TryReadAny())
        {
            rejects.Drain(window, false, _counts.Lines + 1, Broken);
            return false;
        }

        if (IsNext(','))
        {
            window.Skip(1);
            return true;
        }

        if (IsNext(']'))
        {
            return Close();
        }

        if (window.Length > 0)
        {
            rejects.Drain(window, false, _counts.Lines + 1, Broken);
            return false;
        }

        _counts.AddFinding(NotClosed);
        return false;
    }

    /// <summary>Leaves the array and the rest of its line, if nothing stands there.</summary>
    private bool Close()
    {
        window.Skip(1);
        while (window.Length > 0 || window.More())
        {
            var rest = window.Bytes.IndexOfAnyExcept(" \t\r"u8);
            window.Skip(rest < 0 ? window.Length : rest);
            if (rest >= 0)
            {
                var atLineEnd = window.Bytes[0] == '\n';
                _counts.Lines += atLineEnd ? 1 : 0;
                window.Skip(atLineEnd ? 1 : 0);
                return false;
            }
        }

        return false;
    }

    private bool TryReadSimple()
    {
        var end = json.Tokenize(window.Start);
        var length = end == null ? 0 : (int)(end - window.Start);
        if (length == 0 || RecordBytes.Fault(window.Bytes[..length], limits) != null)
        {
            return false;
        }

        Take(length, json.StageTokenized(window.Offset));
        return true;
    }

    private bool TryReadAny()
    {
        while (true)
        {
            var length = window.Bytes[0] is (byte)'{' or (byte)'['
                ? JsonExtent.Find(window.Bytes)
                : Scalar(window.Bytes, window.Ended);
            if (length > 0)
            {
                Take(length, json.Stage(window.Start, length, window.Offset));
                return true;
            }

            if (length == JsonExtent.Broken || window.Length > limits.RecordBytes || !window.More())
            {
                return false;
            }
        }
    }

    private void Take(int length, Refusal? refusal)
    {
        var element = window.Bytes[..length];
        if (refusal != null)
        {
            rejects.Write(refusal, element, (_counts.Lines + 1, window.Offset));
        }

        _counts.Lines += element.Count((byte)'\n');
        window.Skip(length);
    }

    private bool IsNext(char mark)
    {
        SkipSpace();
        return window.Length > 0 && window.Bytes[0] == mark;
    }

    private void SkipSpace()
    {
        while (window.Length > 0 || window.More())
        {
            var space = window.Bytes.IndexOfAnyExcept(" \t\r\n"u8);
            var length = space < 0 ? window.Length : space;
            _counts.Lines += window.Bytes[..length].Count((byte)'\n');
            window.Skip(length);
            if (space >= 0)
            {
                return;
            }
        }
    }

    /// <summary>Finds the end of a value that is neither an object nor an array.</summary>
    private static int Scalar(ReadOnlySpan<byte> text, bool isAll)
    {
        var end = text[0] == '"' ? StringEnd(text) : text.IndexOfAny(_scalarEnds);
        if (end == 0)
        {
            return JsonExtent.Broken;
        }

        return end > 0 ? end : isAll ? text.Length : JsonExtent.Incomplete;
    }

    private static int StringEnd(ReadOnlySpan<byte> text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] < ' ')
            {
                return 0;
            }

            if (text[i] == '"')
            {
                return i + 1;
            }

            i += text[i] == '\\' ? 1 : 0;
        }

        return -1;
    }

    private static Refusal Broken(long length) =>
        new(RejectReason.Malformed, null, $"The array breaks off here; {length:N0} bytes after this point were not read.");
}
