using Sparkify.Models;

namespace Sparkify.Web.Figures;

/// <summary>One table of the lineage and its place.</summary>
internal sealed record LineageNode(Model Model, int X, int Y, int Width, int Height);
