namespace Sparkify.Simulation.World;

/// <summary>The thirteen top genres of the public label sources, with our own choice of finer terms.</summary>
internal static class Genres
{
    public static IReadOnlyList<Genre> All { get; } =
    [
        Make(0, "Pop_Rock", 560, """
            rock, pop, indie rock, pop rock, alternative rock, hard rock, heavy metal, punk, post-punk, indie pop,
            folk rock, blues-rock, grunge, shoegaze, garage rock, glam rock, new wave, power pop, progressive rock,
            psychedelic rock, soft rock, surf rock, emo, post-rock, math rock, britpop, death metal, black metal,
            doom metal, metalcore, ska punk, noise rock, stoner rock, gothic rock, dream pop, synthpop, chamber pop,
            christian rock, latin rock, singer-songwriter
            """),
        Make(1, "Electronic", 115, """
            electronic, house, techno, ambient, trance, drum and bass, dubstep, electro, downtempo, idm, breakbeat,
            minimal techno, deep house, progressive house, tech house, glitch, industrial, trip hop, chillwave,
            hardstyle, gabber, big beat, electropop, vaporwave, jungle
            """),
        Make(2, "Jazz", 60, """
            jazz, smooth jazz, bebop, swing, free jazz, jazz fusion, hard bop, big band, cool jazz, latin jazz,
            soul jazz, gypsy jazz, dixieland, acid jazz
            """),
        Make(3, "Rap", 60, """
            hip hop, rap, gangsta rap, underground rap, southern rap, trap, boom bap, conscious hip hop, grime, crunk,
            turntablism, old school rap
            """),
        Make(4, "Country", 42, """
            country, honky tonk, bluegrass, country rock, outlaw country, alt-country, americana, western swing,
            nashville sound, red dirt
            """),
        Make(5, "RnB", 35, """
            soul, rhythm and blues, funk, neo soul, motown, new jack swing, gospel, doo-wop, quiet storm, disco
            """),
        Make(6, "Reggae", 26, """
            reggae, dub, roots reggae, dancehall, ska, lovers rock, rocksteady, ragga, reggae fusion
            """),
        Make(7, "Blues", 24, """
            blues, delta blues, chicago blues, country blues, electric blues, jump blues, texas blues, harmonica blues,
            piano blues
            """),
        Make(8, "Folk", 27, """
            folk, indie folk, contemporary folk, traditional folk, freak folk, anti-folk, sea shanties, celtic,
            fingerstyle
            """),
        Make(9, "Latin", 23, """
            latin, salsa, cumbia, bachata, merengue, reggaeton, bossa nova, samba, tango, mariachi, ranchera, banda,
            latin pop, flamenco, fado
            """),
        Make(10, "International", 15, """
            world, afrobeat, highlife, chanson, klezmer, bollywood, qawwali, rai, polka, j-pop, k-pop, mandopop, enka,
            rebetiko, balkan brass, soukous
            """),
        Make(11, "New Age", 10, """
            new age, meditation, healing, space music, chill-out, nature sounds, neoclassical
            """),
        Make(12, "Vocal", 3, """
            vocal, crooner, a cappella, cabaret, barbershop, torch song
            """),
    ];

    /// <returns>-1 if no genre has this name.</returns>
    public static int IndexOf(string name) => All.FirstOrDefault(genre => genre.Name == name)?.Index ?? -1;

    private static Genre Make(int index, string name, int weight, string terms) =>
        new(index, name, weight, terms.Split(',', StringSplitOptions.TrimEntries));
}
