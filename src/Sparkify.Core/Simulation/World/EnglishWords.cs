namespace Sparkify.Simulation.World;

/// <summary>How English titles and names are made: see <see cref="Grammar"/>.</summary>
internal static class EnglishWords
{
    public const string Rules = """
        quality: Silver | Hollow | Quiet | Paper | Crooked | Golden | Broken | Velvet | Northern | Second | Midnight | Wooden
            | Faded | Electric | Early | Lonesome | Scarlet | Borrowed | Gentle | Frozen | Hidden | Distant | Burning | Copper
            | Restless | Salted | Pale | Wild | Burnt | Tender | Invisible | Heavy | Plastic | Sleepy | Marble | Secret
            | Crimson | Drowsy | Lucky | Rusty | Neon | Winter | Summer | Narrow | Patient | Dusty | Forgotten | Tangled
            | Weightless | Holy | Lazy | Amber | Careful | Spare | Upside-Down | Hungry | Half-Lit | Sudden | Unsent | Blue
            | Black | White | Green | Red | Grey | Bitter | Sweet | Slow | Loud | Tiny | Open | Empty | Last | First | Long
            | Cold | Warm | Common | Perfect | Ordinary | Cheap | Foreign | Modern | Ancient | Polite | Sour | Brave | Clumsy
            | Nervous | Magnetic | Analog | Liquid
        thing: Lantern | Harbour | Engine | Window | River | Orchard | Mirror | Satellite | Kitchen | Highway | Sparrow
            | Thunder | Telephone | Garden | Compass | Ladder | Chimney | Pocket | Ocean | Carnival | Sister | Doctor
            | Machine | Meadow | Umbrella | Whistle | Feather | Anchor | Suitcase | Hurricane | Radio | Candle | Elevator
            | Lighthouse | Magnet | Shadow | Blanket | Cathedral | Bicycle | Tambourine | Sunday | Monday | October | January
            | Avenue | Balcony | Moth | Heron | Fox | Wolf | Tiger | Pigeon | Horse | Salmon | Whale | Cactus | Willow | Birch
            | Clover | Nettle | Poppy | Mango | Sugar | Honey | Whiskey | Coffee | Cinder | Ember | Smoke | Flood | Drizzle
            | Snowfall | Comet | Planet | Moonlight | Sunrise | Evening | Daybreak | Heart | Hand | Bone | Tongue | Stranger
            | Neighbour | Sailor | Dancer | Farmer | Pilot | Thief | Queen | Captain | Widow | Ghost | Giant | Angel | Saint
            | Devil | Promise | Rumour | Secret | Apology | Letter | Question | Answer | Accident | Holiday | Memory
            | Argument | Fever | Silence | Laughter | Gravity | Static | Echo | Signal | Motel | Diner | Parade | Circus
            | Ballroom | Basement | Staircase | Bridge | Railway | Runway | Tunnel | Island | Desert | Canyon | Valley
            | Hillside
        things: Lanterns | Engines | Windows | Rivers | Mirrors | Satellites | Sparrows | Telephones | Gardens | Ladders
            | Pockets | Oceans | Sisters | Machines | Feathers | Anchors | Hurricanes | Radios | Candles | Magnets | Shadows
            | Blankets | Bicycles | Sundays | Moths | Herons | Foxes | Wolves | Tigers | Pigeons | Horses | Whales | Willows
            | Poppies | Embers | Comets | Planets | Evenings | Hearts | Hands | Bones | Strangers | Neighbours | Sailors
            | Dancers | Pilots | Thieves | Queens | Widows | Ghosts | Giants | Angels | Saints | Devils | Promises | Rumours
            | Secrets | Letters | Questions | Answers | Accidents | Holidays | Fevers | Echoes | Signals | Motels | Parades
            | Bridges | Tunnels | Islands | Canyons | Hills
        doing: Waiting for | Running from | Counting | Breaking | Painting | Chasing | Following | Losing | Leaving | Carrying
            | Dancing with | Talking to | Driving through | Sleeping under | Looking for | Falling into | Learning | Burying
            | Stealing | Mending | Forgetting | Calling | Singing to | Drinking with
        verb: Wait | Run | Breathe | Fall | Dance | Listen | Burn | Float | Shiver | Whisper | Return | Disappear | Shine
            | Drift | Stay | Begin | Fade | Bleed | Sing | Hide
        someone: You | Me | Her | Him | Us | Them | My Brother | Your Mother | Nobody | Somebody | Everyone | The Driver
            | An Old Friend | The Kid Next Door
        place: Nebraska | Lisbon | the Moon | Room Nine | the Parking Lot | Marigold Street | the River Bend | Saint Elmo
            | Old Delhi | the Back Seat | Alder Lake | Winnipeg | the Supermarket | Port Amity | the Far Side | Tin Valley
            | Reykjavík | the Kitchen | Tulsa | Valparaíso | the Third Floor | Cape Sorrow | Montréal | the Rain
            | Junction City | San Isidro | the Dark | Harlan County | the Sea
        spot: Lisbon | Nebraska | Marigold Street | Old Delhi | Alder Lake | Port Amity | Tin Valley | Reykjavík | Cape Sorrow
            | Junction City | Harlan County | The Far Side | Room Nine | Route {number}
        when: Tonight | Tomorrow | Again | Forever | in June | All Winter | Before Breakfast | After the Storm | at Four A.M.
            | Until Monday | Once More | Too Late | in Slow Motion | for the Last Time
        letter: X | Q | J | K | Z | W | Y | 7 | 9 | 3 | 0 | ?
        number: 2 | 4 | 9 | 11 | 17 | 24 | 33 | 51 | 77 | 99 | 108 | 400 | 909 | 1972 | 1984 | 3000
        roman: I | II | III | IV | V | VI | VII | IX | XII
        clause: I Never {verb} | You Always {verb} | We Could {verb} {when} | Don't {verb} | Let Me {verb} | She'll {verb}
            | They Don't {verb} Anymore | I Can't {verb} Without {someone} | Nobody Told {someone}
            | It's Only {quality} {thing} | If You {verb}, I'll {verb} | Why Do We {verb}? | Ain't No {thing}
            | Won't You {verb} | You're My {thing} | I'd {verb} for {someone}
        image: {quality} {thing} | The {quality} {thing} | {thing} of {things} | {things} in {place} | {thing} and {thing}
            | A {thing} for {someone}
        bare: 22* {quality} {thing} | 9* {quality} {things} | 9* The {thing} | 7* {thing} | 7* {things} | 6* {doing} {someone}
            | 6* {doing} the {thing} | 5* {things} in {place} | 5* {thing} and {thing} | 12* {clause} | 4* {clause} ({when})
            | 4* The {quality} {thing} of {place} | 3* {verb} | 3* {verb} {when} | 2* {spot} | 2* {thing} No. {number}
            | 2* My {quality} {thing} | 2* {verb}, {verb}, {verb} | 2* {number} {things} | 1* {thing}/{thing}
            | 1* "{quality}" {thing} | 1* {thing}: {thing} {roman} | 1* Interlude {roman} | 1* {thing}, {thing} & {thing}
            | 1* Rock 'n' {thing} | 1* {quality}-{thing} Blues
        long: The {quality} {thing} Who Kept {doing} the {quality} {thing} of {place} and Never Told {someone} About the {quality} {things}, or How {someone} Learned to {verb} {when}
            | {clause} / {clause} / {clause} / {doing} the {quality} {things} of {place} {when} (For {someone})
            | Medley: {image} / {image} / {image} / {image} / {image}
        live: Live | Live in {place} | Acoustic | Album Version | Remastered | Radio Edit | Demo | Instrumental | Reprise
            | Extended Mix | LP Version | Explicit | {place} Remix | Pt. 2 | Part {roman} | Unplugged
        odd: {letter} | {letter}{letter} | ¿{thing}? | {thing} 🌙 | 💔 {quality} | {thing} ♥ {thing} | C'est {thing} | {number}
            | {number}/{number} | ({thing}) | {thing}... | !!! {thing} | {quality} \ {thing} | Ünder the {thing}
            | {thing} + {thing} = {thing} | 100% {thing} | #{thing}
        title: 840* {bare} | 120* {bare} ({live}) | 12* {bare} [{live}] | 10* {bare} - {live} | 5* {bare} / {bare} | 3* {long}
            | 10* {odd}
        given: Ada | Amos | Bea | Calvin | Clara | Cole | Dahlia | Dexter | Edie | Elias | Etta | Felix | Fern | Gus | Hattie
            | Hollis | Ida | Ira | Jasper | Josie | June | Kit | Lena | Levi | Lou | Mabel | Marlo | Mavis | Milo | Nell
            | Nico | Odessa | Otis | Pearl | Percy | Quinn | Ramona | Rhett | Rosa | Rufus | Sadie | Silas | Tess | Theo | Una
            | Vera | Virgil | Wade | Willa | Xavier | Yara | Zeke | Zoë | Renée | Chloë | André | José | Siân | D'Arcy
            | Mary-Lou | Big Joe | Little Ruth | DJ Moss | MC Vellum | Dr. Ono | Lady Fenn | Kid Ozone | Sister Opal
            | Blind Amos | Young Tavi
        family: Ashgrove | Bellweather | Birdsong | Blackwood | Brannigan | Calloway | Carrow | Castellan | Crane | Delacroix
            | Dunmore | Eastlake | Everhart | Fairlow | Farrow | Fennimore | Galloway | Garrick | Glass | Greenway | Hadley
            | Halloran | Harrow | Hawthorne | Hollins | Ironwood | Jessup | Kestrel | Kilbride | Lachance | Larkin | Lockhart
            | Loveless | Marlowe | McCrae | Merriweather | Moonbeam | Mulholland | Nightingale | Northcott | O'Dell | O'Rourke
            | Oakley | Pemberton | Penhallow | Quill | Ravenel | Redfern | Rosewood | Rowntree | Sandoval | Sinclair
            | Starling | Sutherland | Tamblyn | Tennant | Thistlewood | Underhill | Vanterpool | Vance | Wainwright
            | Westbrook | Whitlock | Winterbourne | Wren | Yardley | Zimmer | St. James | Van Doorn | De la Mare | Ó Briain
            | Ng | Diaz-Moon
        group: Band | Orchestra | Quartet | Trio | Collective | Brothers | Sisters | Club | Society | Revival | Choir
            | Ensemble | Project | Experience | Sound System | Family | Department | Union | Committee | Parade | Big Band
            | Singers | Boys | Girls | Company | Exchange
        act: 20* {given} {family} | 12* The {quality} {things} | 10* {quality} {thing} | 10* The {things}
            | 9* {quality} {thing} {group} | 6* {given} {family} and the {things} | 5* The {family} {group}
            | 4* {thing} {thing} | 4* {things} of {place} | 3* {given} | 3* {thing} & {thing} | 3* {family} & {family}
            | 2* {things} with {things} | 2* {given} {letter}. {family} | 2* {quality} {things} {group}
            | 2* {family}, {family} & {family} | 1* {thing}/{thing} | 1* {quality}! | 1* {thing} {number}
            | 1* {letter}{letter}{number} | 1* ({quality}) {things} | 1* {thing} vs. {thing} | 1* "{given}" {family}
            | 1* The {things} From {place} | 1* {clause}
        """;
}
