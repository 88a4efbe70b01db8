using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Shouldly;
using Sparkify.Staging.Rules;

namespace Sparkify.Tests.Staging;

public sealed class Md5Tests
{
    [Fact]
    [SuppressMessage("Security", "CA5351", Justification = "It is what is compared.")]
    public void The_hash_is_that_of_the_system_for_every_length()
    {
        var text = new byte[300];
        new Random(1).NextBytes(text);

        var lengths = Enumerable.Range(0, text.Length).ToArray();

        lengths.Select(length => Md5.First64(text.AsSpan(0, length)))
            .ShouldBe(lengths.Select(length => BinaryPrimitives.ReadUInt64BigEndian(MD5.HashData(text.AsSpan(0, length)))));
    }
}
