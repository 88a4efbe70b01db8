namespace Sparkify.Web.Figures;

/// <summary>One line of an artist's or a song's page.</summary>
internal sealed record ProfileRow(string Part, string Item, double Plays, double Listeners);
