using Sparkify.Web.Answering;

namespace Sparkify.Web.Hosting;

/// <summary>One page as somebody asked for it.</summary>
/// <param name="Path">Without a slash at its end.</param>
/// <param name="View">What was chosen.</param>
internal sealed record PageWish(string Path, View View)
{
    /// <summary>The same for the same page only, however its address was written.</summary>
    public string Address { get; } = View.Link(Path);
}
