using Sparkify.Models;

namespace Sparkify.Warehouse;

/// <summary>What the pipeline's own statements need to know of an engine. The models need nothing: see <c>models/fn/</c>.</summary>
internal abstract class Dialect
{
    /// <summary>The name of its file in <c>models/fn/</c>.</summary>
    public abstract string Engine { get; }

    /// <summary>True if columns of keys are declared not null.</summary>
    public virtual bool DeclaresNotNull => false;

    /// <summary>A column type of a model header as this engine spells it.</summary>
    public abstract string Type(string type);

    /// <summary>A column's type as this engine spells it.</summary>
    public virtual string Type(ModelColumn column) => Type(column.Type);

    /// <summary>What stands behind the columns of a permanent table; may be empty.</summary>
    public virtual string TableOptions(Model model) => "";

    /// <summary>Makes a table of the current batch, in place of one of the same name.</summary>
    public abstract string TempTable(string name, string select);

    /// <summary>Makes a view of the current batch, in place of one of the same name.</summary>
    public abstract string TempView(string name, string select);

    /// <summary>What to run after a table was filled from empty, so that its size is known to the planner; may be empty.</summary>
    public abstract string Filled(string name);

    /// <summary>Makes a permanent view, in place of one of the same name.</summary>
    public virtual string View(string name, string select) => $"create or replace view {name} as {select}";

    /// <summary>What else the permanent tables want once all are there; may be empty.</summary>
    public virtual string Finish(IEnumerable<Model> models) => "";

    /// <summary>Makes a permanent table of a temporary view of the same name, in place of an older one.</summary>
    public abstract string Keep(string schema, string name);

    /// <summary>Drops what is permanent, if it is there.</summary>
    public virtual string Drop(string kind, string name) => $"drop {kind} if exists {name}";
}
