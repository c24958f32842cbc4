"""Spanish words for where somebody is from, and the gender they show."""

from make_episode.articles.quotes.cues import gendered

NATIVES = gendered(
    m="""
    argentino boliviano brasileño chileno colombiano cubano ecuatoriano español francés guatemalteco hondureño
    italiano mexicano paraguayo peruano portugués uruguayo venezolano alemán inglés británico ruso chino japonés
    argelino senegalés holandés sueco noruego danés polaco turco griego serbio suizo austriaco catalán gallego
    madrileño sevillano porteño murciano asturiano alicantino granadino malagueño gaditano zaragozano bilbaíno
    canario tinerfeño extremeño manchego
    castellano navarro riojano cántabro limeño bogotano caraqueño santiaguino montevideano tucumano mendocino
    rosarino valenciano búlgaro rumano ucraniano húngaro checo eslovaco esloveno bosnio albanés georgiano armenio
    keniano nigeriano ghanés camerunés marfileño congoleño sudafricano egipcio tunecino libio sirio libanés
    palestino indio coreano australiano neozelandés irlandés escocés galés finlandés islandés panameño
    salvadoreño dominicano puertorriqueño haitiano cordobés pamplonés coruñés guipuzcoano vizcaíno leonés salmantino
    """,
    f="""
    argentina boliviana brasileña chilena colombiana cubana ecuatoriana española francesa guatemalteca hondureña
    italiana mexicana paraguaya peruana portuguesa uruguaya venezolana alemana inglesa británica rusa china
    japonesa argelina senegalesa holandesa sueca noruega danesa polaca turca griega serbia suiza austriaca
    catalana gallega madrileña sevillana porteña murciana asturiana alicantina granadina malagueña gaditana
    zaragozana bilbaína canaria tinerfeña extremeña manchega
    castellana navarra riojana cántabra limeña bogotana caraqueña santiaguina montevideana tucumana mendocina
    rosarina valenciana búlgara rumana ucraniana húngara checa eslovaca eslovena bosnia albanesa georgiana armenia
    keniana nigeriana ghanesa camerunesa marfileña congoleña sudafricana egipcia tunecina libia siria libanesa
    palestina india coreana australiana neozelandesa irlandesa escocesa galesa finlandesa islandesa panameña
    salvadoreña dominicana puertorriqueña haitiana cordobesa pamplonesa coruñesa guipuzcoana vizcaína leonesa salmantina
    """,
    both="""
    costarricense estadounidense marroquí belga croata vasco israelí iraní iraquí saudí nicaragüense etíope canadiense
    donostiarra
    """,
)
