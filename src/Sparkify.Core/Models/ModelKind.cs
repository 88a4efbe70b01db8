namespace Sparkify.Models;

/// <summary>How a model becomes a table: the <c>apply:</c> of its header.</summary>
public enum ModelKind
{
    /// <summary>A view.</summary>
    View,

    /// <summary>A table of the current batch, made anew for each.</summary>
    Temp,

    /// <summary>Rows are added; the select returns none that are there.</summary>
    Append,

    /// <summary>Rows replace those of the same key.</summary>
    Upsert,

    /// <summary>The select returns the whole table.</summary>
    Replace,

    /// <summary>Filled by the reader; the file has no select.</summary>
    Reader,

    /// <summary>Filled by the pipeline itself; the file has no select.</summary>
    Pipeline,
}
