namespace Sparkify.Simulation.World;

/// <summary>How people misspell a name.</summary>
internal static class OtherSpelling
{
    private const string Accented = "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöøùúûüýÿĄąĆćČčĎďĘęĚěĞğŁłŃńŇňŐőŘřŚśŞşŠšŤťŮůŰűŹźŻżŽžı";
    private const string Plain = "AAAAAACEEEEIIIINOOOOOOUUUUYaaaaaaceeeeiiiinoooooouuuuyyAaCcCcDdEeEeGgLlNnNnOoRrSsSsSsTtUuUuZzZzZzi";
    private const string Article = "The ";
    private static readonly Func<string, string>[] _ways = [WithoutAccents, WithoutArticle, InCapitals];

    /// <summary>The name as it is also spelled; null if there is no such way.</summary>
    public static string? Of(string name, ref Chance chance)
    {
        var first = chance.NextInt(_ways.Length);
        for (var way = 0; way < _ways.Length; way++)
        {
            var other = _ways[(first + way) % _ways.Length](name);
            if (other != name)
            {
                return other;
            }
        }

        return null;
    }

    private static string WithoutAccents(string name)
    {
        var plain = string.Concat(name.Select(letter => Accented.IndexOf(letter) is >= 0 and var place ? Plain[place] : letter));
        return plain.All(char.IsAscii) ? plain : name;
    }

    private static string WithoutArticle(string name) =>
        name.StartsWith(Article, StringComparison.Ordinal) && name.Length > Article.Length ? name[Article.Length..] : name;

    // Only letters whose small letters are the same everywhere.
    private static string InCapitals(string name)
    {
        var capitals = name.ToUpperInvariant();
        return name.All(letter => letter < 0x180) && MatchKey.Of(capitals) == MatchKey.Of(name) ? capitals : name;
    }
}
