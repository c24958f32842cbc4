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
    rosarino valenciano
    """,
    f="""
    argentina boliviana brasileña chilena colombiana cubana ecuatoriana española francesa guatemalteca hondureña
    italiana mexicana paraguaya peruana portuguesa uruguaya venezolana alemana inglesa británica rusa china
    japonesa argelina senegalesa holandesa sueca noruega danesa polaca turca griega serbia suiza austriaca
    catalana gallega madrileña sevillana porteña murciana asturiana alicantina granadina malagueña gaditana
    zaragozana bilbaína canaria tinerfeña extremeña manchega
    castellana navarra riojana cántabra limeña bogotana caraqueña santiaguina montevideana tucumana mendocina
    rosarina valenciana
    """,
    both="costarricense estadounidense marroquí belga croata vasco",
)
