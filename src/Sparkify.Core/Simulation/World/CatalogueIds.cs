namespace Sparkify.Simulation.World;

/// <summary>
/// Ids that look like the Million Song Dataset's. No two are equal: their last 7 digits are the number itself, shuffled.
/// </summary>
/// <param name="songs">How many songs there are: about 60 files share a folder.</param>
internal sealed class CatalogueIds(ulong seed, int songs)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Digits = "0123456789ABCDEF";
    private const int SongsPerFolder = 60;
    private const int MostFolders = 26 * 26 * 26;

    private readonly int _folders = Math.Clamp(songs / SongsPerFolder, 1, MostFolders);
    private readonly uint _shift = (uint)Chance.Of(seed, 0x1D5).Next();

    public string Artist(int index) => Make("AR", "1187", index, -1);

    public string Song(int index) => Make("SO", "12AB", index, -1);

    /// <remarks>Letters 3 to 5 are the folders in which the song's file lies.</remarks>
    public string Track(int index) => Make("TR", "128F", index, Chance.Of(seed, 0xF01DE5).Split((ulong)index).NextInt(_folders));

    private string Make(string prefix, string middle, int index, int folder)
    {
        return string.Create(18, (Ids: this, prefix, middle, index, folder), static (text, id) =>
        {
            var chance = Chance.Of(id.Ids.Seed, id.prefix[0]).Split((ulong)id.index);
            id.prefix.CopyTo(text);
            for (var i = 2; i < 7; i++)
            {
                text[i] = Letters[chance.NextInt(Letters.Length)];
            }

            if (id.folder >= 0)
            {
                (text[2], text[3], text[4]) = (Letters[id.folder / 676], Letters[id.folder / 26 % 26], Letters[id.folder % 26]);
            }

            id.middle.CopyTo(text[7..]);
            var number = id.Ids.Shuffle((uint)id.index ^ id.prefix[0]);
            for (var i = text.Length - 1; i >= 11; i--, number >>= 4)
            {
                text[i] = Digits[(int)(number & 15)];
            }
        });
    }

    private ulong Seed => seed;

    // One to one on 28 bits: an odd factor, a shift of the range and a fold of the upper half into the lower one.
    private uint Shuffle(uint number)
    {
        const uint Mask = 0x0FFFFFFF;
        var mixed = ((number * 0x9E3779B1) + _shift) & Mask;
        mixed ^= mixed >> 14;
        return (mixed * 0x85EBCA6B) & Mask;
    }
}
