namespace Sparkify.Insight;

/// <summary>What the values of a column are.</summary>
public enum ColumnKind
{
    /// <summary>A <see cref="string"/>.</summary>
    Text,

    /// <summary>A <see cref="long"/>.</summary>
    Integer,

    /// <summary>A <see cref="double"/>, rounded to one digit after the point.</summary>
    Number,

    /// <summary>A <see cref="DateOnly"/>, UTC.</summary>
    Date,

    /// <summary>A <see cref="DateTime"/>, UTC.</summary>
    Time,
}
