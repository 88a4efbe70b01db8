namespace Sparkify.Models;

/// <summary>A column of another table: <c>songs.song_id</c>, or <c>songs(song_id)</c> in a header.</summary>
public sealed record ColumnReference(string Table, string Column);
