using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using Shouldly;
using Sparkify.Staging.Json;
using Sparkify.Staging.Rules;

namespace Sparkify.Tests.Staging;

public sealed unsafe class TokenizerTests(ITestOutputHelper output)
{
    private const int Mutants = 60_000;

    // Bytes that matter to JSON, to make mutants that nearly are.
    private static readonly byte[] _telling = "\"\\{}[]:,. \t\n0123456789-+eEunltrfasbx/"u8.ToArray();

    [Fact]
    public void What_the_fast_tokenizer_accepts_the_slow_one_reads_alike()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var fast = new FastTokenizer(EventFields.Shape);
        var slow = new SlowTokenizer(EventFields.Shape);
        var accepted = 0;
        for (var i = 0; i < Mutants; i++)
        {
            var record = Mutate(random, i);
            if (Utf8.IsValid(record) && Compare(fast, slow, record))
            {
                accepted++;
            }
        }

        output.WriteLine($"{accepted} of {Mutants} accepted");
        accepted.ShouldBeInRange(Mutants / 20, Mutants - (Mutants / 20));
    }

    [Theory]
    [InlineData(EventText.Play, true)]
    [InlineData(EventText.Home, true)]
    [InlineData("""{"ts": 1, "page": "x"}""", true)]
    [InlineData("""{"page":"\u00e9\n\/","ts":-0.5e+7}""", true)]
    [InlineData("""{"ts":01}""", false)]
    [InlineData("""{"ts":1.}""", false)]
    [InlineData("""{"ts":-}""", false)]
    [InlineData("""{"ts":1e}""", false)]
    [InlineData("""{"ts":+1}""", false)]
    [InlineData("""{"ts":true}""", false)]
    [InlineData("""{"ts":1,"ts":1}""", false)]
    [InlineData("""{"ts":1,}""", false)]
    [InlineData("""{"x":1}""", false)]
    [InlineData("""{"page":"\ud834\udd1e"}""", false)]
    [InlineData("""{"page":"\u0000"}""", false)]
    [InlineData("""{"page":"\x"}""", false)]
    [InlineData("{}", false)]
    public void The_fast_tokenizer_takes_what_is_certainly_simple(string record, bool isSimple)
    {
        var slots = stackalloc FieldSlot[32];
        using var memory = new PaddedBytes(Encoding.UTF8.GetBytes(record));

        var end = new FastTokenizer(EventFields.Shape).Tokenize(memory.Start, slots);

        (end != null).ShouldBe(isSimple);
        if (isSimple)
        {
            ((int)(end - memory.Start)).ShouldBe(memory.Length);
        }
    }

    [Fact]
    public void The_fast_tokenizer_learns_another_order()
    {
        var random = new Random(11);
        var fast = new FastTokenizer(EventFields.Shape);
        var slow = new SlowTokenizer(EventFields.Shape);
        for (var i = 0; i < 200; i++)
        {
            // Non-ASCII is escaped by the serialiser, so that every order is simple.
            Compare(fast, slow, Encoding.UTF8.GetBytes(EventText.Shuffled(random))).ShouldBeTrue();
        }
    }

    /// <returns>True if both accept.</returns>
    private static bool Compare(FastTokenizer fast, SlowTokenizer slow, byte[] record)
    {
        var fields = EventFields.Shape.Names.Count;
        var fastSlots = stackalloc FieldSlot[32];
        var slowSlots = stackalloc FieldSlot[32];
        using var memory = new PaddedBytes(record);
        var end = fast.Tokenize(memory.Start, fastSlots);
        if (end == null)
        {
            return false;
        }

        var length = (int)(end - memory.Start);
        var text = Encoding.UTF8.GetString(record);
        slow.Tokenize(memory.Start, length, slowSlots).ShouldBeNull(text);
        for (var field = 0; field < fields; field++)
        {
            slowSlots[field].Kind.ShouldBe(fastSlots[field].Kind, text);
            if (fastSlots[field].Kind != SlotKind.Missing)
            {
                ((long)slowSlots[field].Start, slowSlots[field].Length).ShouldBe(((long)fastSlots[field].Start, fastSlots[field].Length), text);
            }
        }

        return true;
    }

    private static byte[] Mutate(Random random, int number)
    {
        var source = (number % 4) switch
        {
            0 => EventText.Play,
            1 => EventText.Home,
            2 => EventText.Shuffled(random),
            _ => EventText.With("song", "\"\\u00e9é\\n日本\""),
        };
        var record = Encoding.UTF8.GetBytes(source).ToList();
        for (var change = random.Next(3); change >= 0; change--)
        {
            var at = random.Next(record.Count);
            switch (random.Next(5))
            {
                case 0:
                    record[at] = _telling[random.Next(_telling.Length)];
                    break;
                case 1:
                    record.Insert(at, _telling[random.Next(_telling.Length)]);
                    break;
                case 2:
                    record.RemoveAt(at);
                    break;
                case 3:
                    record[at] ^= (byte)(1 << random.Next(8));
                    break;
                default:
                    record.InsertRange(at, record.GetRange(at, Math.Min(random.Next(30), record.Count - at)));
                    break;
            }
        }

        return [.. record];
    }

    /// <summary>Bytes as a window of the reader holds them: a line feed and more follow.</summary>
    private sealed class PaddedBytes : IDisposable
    {
        private const int Padding = 64;

        public PaddedBytes(byte[] bytes)
        {
            Length = bytes.Length;
            Start = (byte*)NativeMemory.AllocZeroed((nuint)(Length + Padding));
            bytes.CopyTo(new Span<byte>(Start, Length));
            Start[Length] = (byte)'\n';
        }

        public byte* Start { get; }

        public int Length { get; }

        public void Dispose() => NativeMemory.Free(Start);
    }
}
