namespace Sparkify.Simulation.World;

/// <summary>How titles and names in Romance languages are made: see <see cref="Grammar"/>.</summary>
internal static class RomanceWords
{
    public const string Spanish = """
        head: La Luna | El Río | Mi Corazón | La Ceniza | Un Pañuelo | La Niña | El Tren | Tu Sombra | La Canción | El Vecino
            | La Montaña | Mis Huesos | El Jardín | La Lámpara | Una Carta | El Último Baile | La Cigüeña | El Café
            | Aquel Otoño | La Música | El Corazón | Tu Boca | El Niño | La Guitarra | Un Sueño | La Lluvia | El Caimán
            | La Frontera | Dos Gardenias Azules | El Relámpago
        tail: de Noche | del Sur | sin Nombre | de Cristal | de Mañana | en Abril | que se Fue | de mi Abuela | sin Dueño
            | y la Lluvia | de Papel | en la Cocina | de Córdoba | a Medianoche | del Señor Ibáñez | de Azúcar | que no Vuelve
            | en Llamas | bajo el Mar | de Otro Año | con Limón | de Perú
        doing: Bailando | Soñando | Esperándote | Buscando | Llorando | Caminando | Cantándole | Volando
        where: en el Balcón | contigo | sin ti | hasta el Amanecer | por la Vereda | a la Luna | con los Muertos
            | de Madrugada | en Mi Menor | al Revés
        kind: En Vivo | Versión Acústica | Remasterizado | con Mariachi | Ranchera
        bare: 12* {head} {tail} | 5* {head} | 6* {doing} {where} | 2* ¿Dónde Está {head}? | 2* ¡Ay, {head}! | 1* Ñ
            | 1* {head} y {head} | 1* No Me Digas Adiós
        title: 10* {bare} | 1* {bare} ({kind})
        given: Inés | Ramón | Lucía | Joaquín | Begoña | Tomás | Consuelo | Andrés | Rocío | Íñigo | Noemí | Julián | Socorro
            | Ángel | Verónica | Abundio | Belén | Fermín | Graciela | Óscar
        family: Ibáñez Luz | Peñaflor | de la Vega Roja | Montalbán | Quiñones Mar | Aragüez | Villalobo | Cárdenas Sol
            | Santacruz Ruiz | Muñoz del Alba | Echegoyen | Tejeiro | Zúñiga Paz | Palomares | Borinque | Olivárez
        group: Los {plural} | Las {plural} | Orquesta {family} | Conjunto {family} | Banda {head} | Trío {family}
        plural: Golondrinas del Norte | Caimanes | Hermanos Peña | Muchachas | Relámpagos | Jinetes del Alba | Cigarras
            | Huérfanos | Tigres de Papel | Amantes | Vecinos | Náufragos | Coyotes de Seda | Parranderos
        act: 5* {given} {family} | 3* {group} | 2* {given} y {plural} | 1* {head} {tail}
        """;

    public const string Portuguese = """
        head: Saudade | O Avião | A Maré | Coração | O Violão | Manhã | A Janela | O Pão | Meu Irmão | Canção | A Ilha
            | O Verão | Ninguém | A Avó | Chuva | O Sertão | A Rã | São João | Amanhã | O Balão
        tail: de Vidro | do Mar | sem Fim | da Ladeira | em Março | da Bahia Velha | que Não Volta | de Madrugada | no Quintal
            | da Conceição | de Papelão | à Beira do Rio | para Você | com Açúcar | de Três Rios | ao Vivo
        bare: 6* {head} {tail} | 2* {head} | 1* Não {head} | 1* {head} e {head}
        title: 12* {bare} | 1* {bare} (Ao Vivo)
        given: João | Conceição | Inácio | Luísa | Zé | Mariângela | Tião | Glória | Antônio | Flávia | Caetana | Moacir
        family: Assunção | do Vale | Magalhães | Brandão | Simões | de Araújo | Guimarães | Falcão | Leitão | Ribeirão
            | Quental | Serrão
        act: 5* {given} {family} | 2* Os {head} {tail} | 1* Trio {family} | 1* {given} do Violão | 1* {given} & {given} {family}
        """;

    public const string French = """
        head: L'Été | La Fenêtre | Le Garçon | Une Étoile | La Forêt | Mon Frère | Le Café | L'Hôtel | La Neige | Les Élèves
            | Ma Tête | Le Cœur | La Chaîne | L'Île | Noël | Le Théâtre | La Poussière | Cet Hiver | Le Maïs | L'Œuvre
            | La Reine | Où | Les Ombres | Un Piège
        tail: de Minuit | sans Fin | à Montréal | d'Élise | dans la Brume | de Papier | qui Dort | en Février | d'Occasion
            | sous la Mer | à l'Envers | de ma Mère | côté Jardin | du Dimanche | très Loin | d'Août | et Moi | déjà Vu
        doing: J'ai Rêvé | Ça Ira | N'oublie Pas | T'attendre | Où Es-tu | Je T'écris | Reviens | C'était
        bare: 6* {head} {tail} | 3* {head} | 3* {doing} {tail} | 1* {doing}, {doing} | 1* {head} et {head}
        title: 12* {bare} | 1* {bare} (En Concert) | 1* {bare} - Version Longue
        given: Hélène | François | Zoé | Benoît | Maëlle | Jérôme | Solène | Anaïs | Étienne | Loïc | Océane | Gaël | Aimée
            | Théo | Françoise | Noé
        family: Lefébure | d'Aubigné | Gaûtier | Beauséjour | Delorêt | Marchand-Noir | Saint-Loup | Croisière | Bélanger d'Or
            | Tréville | Côté-Lys | Montclair | Vaucresson | Hérault
        act: 6* {given} {family} | 2* Les {plural} | 1* {head} {tail} | 1* {given} et les {plural}
        plural: Étrangers | Frères Delorêt | Châtelains | Hirondelles | Enfants du Marché | Horlogers | Pêcheurs | Fantômes
            | Sirènes à Vélo | Rêveurs
        """;

    public const string Italian = """
        head: La Città | Il Caffè | Perché | La Libertà | Un Gelato | Il Treno | Mia Sorella | La Virtù | Domani | Il Lunedì
            | La Verità | Un Bacio | La Finestra | Il Falò
        tail: di Notte | senza Età | di Carta | al Mare | che Non C'è | più Lontano | di Lunedì | sul Balcone | di mia Nonna
            | con Te | d'Inverno | laggiù | di Ostuni
        bare: 6* {head} {tail} | 2* {head} | 1* {head}, {head}
        title: 10* {bare} | 1* {bare} (Dal Vivo)
        given: Niccolò | Beatrice | Gianluca | Mirella | Ottavio | Noemi | Fabrizia | Tullio | Cosima | Ruggero
        family: Belcanto | Tramontana | Serafini Blu | D'Amaro | Montefosco | Lapulce | Cortese Nero | Dell'Orto | Settembrini
            | Vallescura
        act: 5* {given} {family} | 1* I {head} {tail} | 1* Orchestra {family} | 1* {given} & {given}
        """;
}
