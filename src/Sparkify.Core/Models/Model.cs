namespace Sparkify.Models;

/// <summary>One SQL file of <c>models/</c>: a table or view, what it is and how it is made.</summary>
public sealed record Model
{
    /// <summary>The table's name, with its schema where it is not the default one.</summary>
    public required string Name { get; init; }

    /// <summary>The folder: <c>staging</c>, <c>star</c> or <c>ops</c>.</summary>
    public required string Layer { get; init; }

    /// <summary>Path below <c>models/</c>, for messages.</summary>
    public required string File { get; init; }

    /// <summary>What one row is, as a sentence.</summary>
    public required string Grain { get; init; }

    public required ModelKind Kind { get; init; }

    /// <summary>Columns that are unique together and never null.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];

    /// <summary>Further columns that are unique together.</summary>
    public IReadOnlyList<string> Unique { get; init; } = [];

    /// <summary>Columns whose rows an upsert replaces as a group; the key if nothing else is said.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>The table that must have rows, or this model has nothing to do in a batch.</summary>
    public string? When { get; init; }

    /// <summary>Tables that this model reads as they were before the batch.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>The rows that go before new ones come, by key.</summary>
    public ColumnReference? Removes { get; init; }

    /// <summary>Who refers to this table: rows that none of these names go after a correction.</summary>
    public IReadOnlyList<ColumnReference> Prune { get; init; } = [];

    public IReadOnlyList<ModelReference> References { get; init; } = [];

    /// <summary>Where a distributed engine keeps a row: a column whose equal values lie together, <c>all</c> for everywhere, <c>even</c>; null to leave it to the engine.</summary>
    public string? Dist { get; init; }

    /// <summary>Columns that the rows come in the order of, more or less.</summary>
    public IReadOnlyList<string> Sort { get; init; } = [];

    /// <summary>Of a view: the tables that it has a row for each row of; nobody need join them to count.</summary>
    public IReadOnlyList<string> Rows { get; init; } = [];

    public required IReadOnlyList<ModelColumn> Columns { get; init; }

    /// <summary>Why it is made as it is; may be empty.</summary>
    public required string Why { get; init; }

    /// <summary>The select; empty if the reader or the pipeline fills the table.</summary>
    public required string Select { get; init; }

    /// <summary>md5 of the file: another one means another version of the product.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The tables that the select reads.</summary>
    public required IReadOnlyList<TableName> Reads { get; init; }

    /// <summary>The tables that <c>when:</c> and <c>removes:</c> ask, with their lines.</summary>
    public IReadOnlyList<TableName> Asks { get; init; } = [];

    /// <summary>True for tables that outlive a batch.</summary>
    public bool IsPermanent => Layer != "staging";
}
