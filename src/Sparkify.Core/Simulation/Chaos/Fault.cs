namespace Sparkify.Simulation.Chaos;

/// <summary>What can be wrong with a log. First what makes a record none, then what a reader must cope with.</summary>
internal enum Fault
{
    Malformed,
    TrailingContent,
    NotAnObject,
    InvalidUtf8,
    InvalidEscape,
    NulCharacter,
    DuplicateKey,
    TooDeep,
    StringTooLong,
    Missing,
    WrongType,
    TsOutOfRange,
    ImpossibleValue,

    /// <summary>The record comes twice in its file.</summary>
    Repeated,

    /// <summary>The record comes again in the day's late file.</summary>
    RepeatedLate,

    /// <summary>The record comes in the day's late file only.</summary>
    Late,

    /// <summary>Literal quotes stand around the user agent.</summary>
    Quoted,

    /// <summary>Song and artist were read as Latin-1 and written as UTF-8 again.</summary>
    Misdecoded,

    /// <summary>The same, twice.</summary>
    MisdecodedTwice,

    /// <summary>Numbers are texts, whole numbers are floats, or the other way round.</summary>
    Drifted,

    /// <summary>The record has a field that nobody knows.</summary>
    Unknown,

    /// <summary>An empty line follows.</summary>
    Blank,
}
