"""Lands and cities of several words, which look like somebody's full name in any of our languages.

Folded, as names are compared: without accents, in lower case, hyphens as spaces.
"""

LANDS = frozenset(
    name
    for name in """
    países bajos, reino unido, estados unidos, arabia saudí, arabia saudita, nueva zelanda, nueva york, corea del sur,
    corea del norte, costa rica, república checa, república dominicana, república centroafricana, sri lanka,
    el salvador, buenos aires, puerto rico, cabo verde, hong kong, costa de marfil, sierra leona, burkina faso,
    emiratos árabes, emiratos árabes unidos, papúa nueva guinea, guinea ecuatorial, timor oriental, oriente medio,
    gran bretaña, américa latina, américa del sur, nueva orleans, nueva delhi, nueva caledonia, río de janeiro,
    new zealand, new york, new orleans, new delhi, new jersey, new mexico, new hampshire, new caledonia, new england,
    new south wales, north korea, south korea, south africa, north carolina, south carolina, north dakota,
    south dakota, west virginia, saudi arabia, sierra leone, ivory coast, northern ireland, great britain, el paso,
    los angeles, las vegas, cape verde, cape town, abu dhabi, east timor, latin america, middle east, rhode island,
    equatorial guinea, papua new guinea, czech republic, dominican republic, kuala lumpur, phnom penh, addis ababa,
    royaume uni, etats unis, pays bas, arabie saoudite, nouvelle zélande, nouvelle calédonie, nouvelle orléans,
    corée du sud, corée du nord, afrique du sud, côte d'ivoire, cap vert, grande bretagne, irlande du nord,
    amérique latine, moyen orient, proche orient, addis abeba, le caire, la haye, le cap, la mecque,
    regno unito, stati uniti, paesi bassi, arabia saudita, nuova zelanda, gran bretagna, corea del nord, sudafrica,
    reino unido, países baixos, arábia saudita, nova zelândia, nova iorque, nova york, coreia do sul, coreia do norte,
    belo horizonte, porto alegre, costa do marfim, serra leoa, vereinigte staaten, vereinigtes königreich,
    saudi arabien, neu delhi, hong kong
    """.translate(str.maketrans("áàâäãåéèêëíìîïóòôöõúùûüç", "aaaaaaeeeeiiiiooooouuuuc"))
    .replace("\n", " ")
    .split(",")
    for name in (" ".join(name.split()),)
)
"""Names that are no person's."""
