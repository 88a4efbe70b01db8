using System.Globalization;

namespace Sparkify.Simulation.World;

/// <summary>Metropolitan statistical areas of all fifty states and of Washington.</summary>
/// <remarks>
/// Names as the Office of Management and Budget delineated them in 2013, inhabitants as the Census Bureau estimated them about 2016, rounded:
/// facts in the public domain. Letters after the number are time zones: E C M P, Z for Arizona, A for Alaska, H for Hawaii.
/// </remarks>
internal static class Towns
{
    private const string Zones = "ECMZPAH";

    private const string Lines = """
        New York-Newark-Jersey City, NY-NJ-PA|20153 E
        Los Angeles-Long Beach-Anaheim, CA|13311 P
        Chicago-Naperville-Elgin, IL-IN-WI|9513 C
        Dallas-Fort Worth-Arlington, TX|7233 C
        Houston-The Woodlands-Sugar Land, TX|6772 C
        Washington-Arlington-Alexandria, DC-VA-MD-WV|6132 E
        Philadelphia-Camden-Wilmington, PA-NJ-DE-MD|6071 E
        Miami-Fort Lauderdale-West Palm Beach, FL|6066 E
        Atlanta-Sandy Springs-Roswell, GA|5789 E
        Boston-Cambridge-Newton, MA-NH|4794 E
        San Francisco-Oakland-Hayward, CA|4679 P
        Phoenix-Mesa-Scottsdale, AZ|4661 Z
        Riverside-San Bernardino-Ontario, CA|4528 P
        Detroit-Warren-Dearborn, MI|4298 E
        Seattle-Tacoma-Bellevue, WA|3799 P
        Minneapolis-St. Paul-Bloomington, MN-WI|3551 C
        San Diego-Carlsbad, CA|3317 P
        Tampa-St. Petersburg-Clearwater, FL|3032 E
        Denver-Aurora-Lakewood, CO|2853 M
        St. Louis, MO-IL|2807 C
        Baltimore-Columbia-Towson, MD|2799 E
        Charlotte-Concord-Gastonia, NC-SC|2474 E
        Orlando-Kissimmee-Sanford, FL|2441 E
        San Antonio-New Braunfels, TX|2429 C
        Portland-Vancouver-Hillsboro, OR-WA|2425 P
        Pittsburgh, PA|2342 E
        Sacramento--Roseville--Arden-Arcade, CA|2296 P
        Cincinnati, OH-KY-IN|2165 E
        Las Vegas-Henderson-Paradise, NV|2156 P
        Kansas City, MO-KS|2105 C
        Austin-Round Rock, TX|2056 C
        Cleveland-Elyria, OH|2056 E
        Columbus, OH|2041 E
        Indianapolis-Carmel-Anderson, IN|2004 E
        San Jose-Sunnyvale-Santa Clara, CA|1979 P
        Nashville-Davidson--Murfreesboro--Franklin, TN|1865 C
        Virginia Beach-Norfolk-Newport News, VA-NC|1726 E
        Providence-Warwick, RI-MA|1615 E
        Milwaukee-Waukesha-West Allis, WI|1572 C
        Jacksonville, FL|1478 E
        Oklahoma City, OK|1373 C
        Memphis, TN-MS-AR|1343 C
        Raleigh, NC|1303 E
        Louisville/Jefferson County, KY-IN|1283 E
        Richmond, VA|1282 E
        New Orleans-Metairie, LA|1269 C
        Hartford-West Hartford-East Hartford, CT|1207 E
        Salt Lake City, UT|1186 M
        Birmingham-Hoover, AL|1147 C
        Buffalo-Cheektowaga-Niagara Falls, NY|1133 E
        Rochester, NY|1079 E
        Grand Rapids-Wyoming, MI|1048 E
        Tucson, AZ|1016 Z
        Urban Honolulu, HI|993 H
        Tulsa, OK|987 C
        Fresno, CA|980 P
        Bridgeport-Stamford-Norwalk, CT|944 E
        Worcester, MA-CT|936 E
        Omaha-Council Bluffs, NE-IA|925 C
        Albuquerque, NM|909 M
        Bakersfield, CA|885 P
        Greenville-Anderson-Mauldin, SC|885 E
        Albany-Schenectady-Troy, NY|882 E
        Knoxville, TN|869 E
        New Haven-Milford, CT|857 E
        Oxnard-Thousand Oaks-Ventura, CA|850 P
        McAllen-Edinburg-Mission, TX|850 C
        El Paso, TX|842 M
        Allentown-Bethlehem-Easton, PA-NJ|835 E
        Baton Rouge, LA|835 C
        Columbia, SC|817 E
        Dayton, OH|801 E
        North Port-Sarasota-Bradenton, FL|788 E
        Charleston-North Charleston, SC|761 E
        Greensboro-High Point, NC|756 E
        Little Rock-North Little Rock-Conway, AR|734 C
        Stockton-Lodi, CA|733 P
        Cape Coral-Fort Myers, FL|722 E
        Colorado Springs, CO|712 M
        Akron, OH|702 E
        Boise City, ID|691 M
        Lakeland-Winter Haven, FL|666 E
        Winston-Salem, NC|662 E
        Syracuse, NY|656 E
        Ogden-Clearfield, UT|654 M
        Madison, WI|649 C
        Wichita, KS|644 C
        Des Moines-West Des Moines, IA|634 C
        Springfield, MA|630 E
        Toledo, OH|605 E
        Provo-Orem, UT|603 M
        Augusta-Richmond County, GA-SC|595 E
        Deltona-Daytona Beach-Ormond Beach, FL|637 E
        Palm Bay-Melbourne-Titusville, FL|579 E
        Jackson, MS|579 C
        Harrisburg-Carlisle, PA|571 E
        Durham-Chapel Hill, NC|560 E
        Spokane-Spokane Valley, WA|557 P
        Scranton--Wilkes-Barre--Hazleton, PA|555 E
        Chattanooga, TN-GA|552 E
        Youngstown-Warren-Boardman, OH-PA|544 E
        Modesto, CA|542 P
        Lancaster, PA|538 E
        Portland-South Portland, ME|530 E
        Fayetteville-Springdale-Rogers, AR-MO|525 C
        Lansing-East Lansing, MI|475 E
        Lexington-Fayette, KY|507 E
        Santa Rosa, CA|503 P
        Pensacola-Ferry Pass-Brent, FL|486 C
        Huntsville, AL|449 C
        Reno, NV|457 P
        Springfield, MO|458 C
        Visalia-Porterville, CA|460 P
        Asheville, NC|453 E
        Port St. Lucie, FL|465 E
        Killeen-Temple, TX|435 C
        York-Hanover, PA|443 E
        Vallejo-Fairfield, CA|440 P
        Salinas, CA|435 P
        Santa Maria-Santa Barbara, CA|446 P
        Fort Wayne, IN|431 E
        Mobile, AL|415 C
        Manchester-Nashua, NH|408 E
        Salem, OR|418 P
        Shreveport-Bossier City, LA|442 C
        Corpus Christi, TX|455 C
        Flint, MI|409 E
        Beaumont-Port Arthur, TX|409 C
        Brownsville-Harlingen, TX|422 C
        Davenport-Moline-Rock Island, IA-IL|383 C
        Savannah, GA|385 E
        Tallahassee, FL|379 E
        Peoria, IL|376 C
        Montgomery, AL|374 C
        Eugene, OR|370 P
        Anchorage, AK|402 A
        Ann Arbor, MI|364 E
        Huntington-Ashland, WV-KY-OH|359 E
        Gulfport-Biloxi-Pascagoula, MS|391 C
        Salisbury, MD-DE|400 E
        Fort Collins, CO|340 M
        Lincoln, NE|326 C
        Boulder, CO|322 M
        Green Bay, WI|319 C
        Lubbock, TX|314 C
        South Bend-Mishawaka, IN-MI|320 E
        San Luis Obispo-Paso Robles-Arroyo Grande, CA|283 P
        Cedar Rapids, IA|270 C
        Amarillo, TX|263 C
        Sioux Falls, SD|255 C
        Duluth, MN-WI|279 C
        Fargo, ND-MN|238 C
        Bremerton-Silverdale, WA|265 P
        Olympia-Tumwater, WA|275 P
        Bellingham, WA|217 P
        Charleston, WV|215 E
        Burlington-South Burlington, VT|217 E
        Las Cruces, NM|214 M
        Medford, OR|216 P
        Prescott, AZ|225 Z
        Rapid City, SD|146 M
        Dover, DE|174 E
        Topeka, KS|233 C
        Billings, MT|170 M
        Kahului-Wailuku-Lahaina, HI|165 H
        Santa Fe, NM|149 M
        Coeur d'Alene, ID|154 P
        Bangor, ME|152 E
        Morgantown, WV|138 E
        Flagstaff, AZ|141 Z
        Iowa City, IA|168 C
        Bloomington, IN|166 E
        Missoula, MT|116 M
        Bismarck, ND|132 C
        Cheyenne, WY|98 M
        Fairbanks, AK|101 A
        Casper, WY|81 M
        Great Falls, MT|82 M
        Lewiston, ID-WA|62 P
        Carson City, NV|55 P
        """;

    public static IReadOnlyList<Town> All { get; } = [.. Lines.Split('\n', StringSplitOptions.TrimEntries).Select(Parse)];

    private static readonly WeightedChoice _choice = new(All.Select(town => town.Weight));

    /// <returns>An index into <see cref="All"/>: large towns more often than small ones.</returns>
    public static int Pick(ref Chance chance) => _choice.Pick(ref chance);

    private static Town Parse(string line)
    {
        var bar = line.IndexOf('|', StringComparison.Ordinal);
        var comma = line.IndexOf(", ", StringComparison.Ordinal);
        var weight = int.Parse(line.AsSpan(bar + 1, line.Length - bar - 3), CultureInfo.InvariantCulture);
        var zone = (UsZone)Zones.IndexOf(line[^1], StringComparison.Ordinal);
        return new Town(line[..bar], line.Substring(comma + 2, 2), weight, zone);
    }
}
