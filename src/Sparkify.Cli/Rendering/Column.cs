using System.Numerics;

namespace Sparkify.Cli.Rendering;

/// <summary>One column of an answer.</summary>
internal readonly record struct Column(string Name, Type Type)
{
    /// <summary>True for what is set flush right.</summary>
    public bool IsNumber => Type == typeof(BigInteger)
        || Type.GetTypeCode(Type) is >= TypeCode.SByte and <= TypeCode.Decimal;

    /// <summary>True for what a narrow terminal may show the start of.</summary>
    public bool MayCut => !IsNumber && Type != typeof(DateTime) && Type != typeof(DateTimeOffset) && Type != typeof(DateOnly);

    public static Column Text(string name)
    {
        return new Column(name, typeof(string));
    }

    public static Column Number(string name)
    {
        return new Column(name, typeof(long));
    }

    public static Column Time(string name)
    {
        return new Column(name, typeof(DateTime));
    }
}
