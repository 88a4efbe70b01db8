namespace Sparkify.Simulation.World;

/// <summary>How titles and names of northern, central and eastern Europe in Latin letters are made: see <see cref="Grammar"/>.</summary>
internal static class NorthernWords
{
    public const string German = """
        head: Über den Dächern | Mein Schlüssel | Das Mädchen | Fünf Uhr | Der Bär | Grüße | Die Straße | Kein Märchen
            | Süßes Gift | Frühling | Der Kühlschrank | Zwölf Vögel | Die Müllabfuhr | Schöne Lügen | Das Gewächshaus
            | Glühwürmchen | Der letzte Bus | Mondsüchtig | Ein Löffel | Große Worte | Im Grünen | Übermorgen
        tail: im Regen | von Köln | aus Glas | am Fluss | für Käthe | ohne Ende | nach Mitternacht | im März | über uns
            | zum Frühstück | bleibt wach | in Moll | der Nordsee | mit Sahne | vor der Tür | an der Wäscheleine
        bare: 6* {head} {tail} | 3* {head} | 1* Warum {head}? | 1* {head} und {head}
        title: 10* {bare} | 1* {bare} (Live) | 1* {bare} (Akustik)
        given: Jürgen | Käthe | Günther | Sönke | Änne | Björn | Gesine | Wölfi | Uschi | Rüdiger | Lieselotte | Jörg
            | Hannelore | Götz
        family: Köhler-Blum | Müllerstein | Groß | Schönfeld-Ost | Bäcker | Weißenborn | Klöppel | Drögemeier | Strauß-Nebel
            | Zühlke | Hülsenbeck | Öztürk-Lang
        act: 5* {given} {family} | 2* Die {plural} | 1* {head} | 1* Kapelle {family} | 1* {plural} {tail}
        plural: Königskinder | Mäuse | Glühbirnen | Hörgeräte | Fernmelder | Blaumänner | Türsteher | Schwäne | Spätschicht
            | Kohlköpfe | Wühlmäuse | Übersetzer
        """;

    public const string Nordic = """
        head: Blå Ljus | Røde Sko | Hjärtats Båt | Ísbjörn | Smørbrød | Havet | Månen | Kråkan | Fjörður | Öde Ö | Yö
            | Sininen Hetki | Älä Itke | Skogen | Ljósið | Nordlyset | Hún | Bjørka | Þögn | Æbletræet | Kesäyö | Vår
            | Fågelsång | Å
        tail: i Natten | på Fjället | ved Søen | í Nótt | och Jag | uden Dig | i Våras | á Morgun | Hjem | Talvella
            | utan Namn | från Umeå | i Tromsø | fyrir Mömmu | om Våren | kotona
        bare: 6* {head} {tail} | 3* {head} | 1* {head} & {head}
        title: 12* {bare} | 1* {bare} (Live i {city})
        city: Göteborg | København | Tromsø | Reykjavík | Jyväskylä | Århus
        given: Søren | Åsa | Þóra | Bjørg | Göran | Päivi | Håkon | Sigríður | Jörgen | Ragnheiður | Väinö | Øyvind | Märta
            | Elín | Kåre
        family: Lindström-Ek | Ødegård | Jónsdóttir Ey | Hämäläinen | Bjørnstad | Åkerblom | Sørlie | Þorsteinn | Mäkinen-Salo
            | Kjær | Högbo | Nygård Vik
        act: 5* {given} {family} | 3* {head} | 1* {given} og {plural} | 1* {plural} {tail}
        plural: Ulvene | Måsarna | Hestar | Trollen | Fiskerne | Lómar | Sudet | Tågorna | Isbjørnene | Älgarna
        """;

    public const string Slavic = """
        head: Zażółć | Księżyc | Łódź | Moja Wieża | Příběh | Žluťoučký Kůň | Černá Řeka | Świt | Dziś | Hvězda | Můj Dům
            | Jesień | Šumava | Gwiazda | Podróż | Růže | Čekám | Ćma | Žarulja | Što Znaš
        tail: nocą | bez Końca | nad Řekou | w Deszczu | na Dworcu | z Papíru | o Północy | v Říjnu | dla Żony | za Oknem
            | po Cichu | bez Tebe | u Moře | i Ja | ještě Jednou
        bare: 5* {head} {tail} | 3* {head} | 1* {head}, {head}
        title: 12* {bare} | 1* {bare} (na żywo)
        given: Zdzisław | Jiřina | Łucja | Matěj | Świętosława | Ondřej | Bożena | Růžena | Wojciech | Živka | Kazimierz
            | Ljubiša
        family: Brzęczyk | Dvořáček | Wiśniewska-Lis | Šťastný | Żuraw | Kovář | Jaśmin | Čapková | Mróz | Pařízek | Ćwik
            | Vlček
        act: 5* {given} {family} | 2* {head} | 1* {head} i {head} | 1* Kapela {family} | 1* Trio {family}
        """;

    public const string Turkish = """
        head: Güneş | Gece Yarısı | Kırık Ayna | Yağmur | Şehir | Çocukluğum | Deniz Kızı | Gözlerin | Üç Kuruş | Boğaz | Çay
            | Rüya | Söğüt | Kış
        tail: Gibi | Sensiz | Olmadan | Üstüne | Şarkısı | Bekler | Düştü | Çağırır | Yolunda | Güzeldi | Uzakta
        title: 5* {head} {tail} | 2* {head} | 1* {head} ve {head}
        given: Ayşe | Çağla | Gökhan | Şebnem | Oğuz | Müjgan | Ümit | Özgür | Nilüfer | Tuğba
        family: Yıldızoğlu | Gümüş | Kaçar | Şahinbaş | Öksüz | Karadağlı | Çelikten | Güzelsu
        act: 5* {given} {family} | 1* {head} {tail} | 1* {given} ve {head}
        """;

    public const string Vietnamese = """
        head: Mưa | Trăng Khuyết | Con Đường | Mùa Thu | Đêm | Người Ấy | Giấc Mơ | Hoa Sữa | Bến Cũ | Tình Ca | Sông Quê
            | Chiều
        tail: Hà Nội | Không Tên | Xa Xôi | Của Mẹ | Cuối Cùng | Lặng Lẽ | Ngày Về | Trên Phố | Và Em | Đầu Mùa | Còn Đó
        title: 6* {head} {tail} | 2* {head}
        given: Hồng Nhung Lê | Đức Phúc An | Thị Mỹ Duyên | Quốc Bảo | Ngọc Ánh | Văn Tuấn | Bích Phượng | Minh Đăng
        family: Nguyễn | Trần | Phạm | Đặng | Võ | Huỳnh | Đỗ | Bùi
        act: 5* {family} {given} | 1* Ban Nhạc {head} | 1* {head} {tail}
        """;
}
