"""The words Spanish counts, pays, measures and abbreviates with."""

import re

from make_episode.scripts.spoken.language import Noun

MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
MONTH_ABBREVIATIONS = {
    "ene.": 1, "ene": 1, "feb.": 2, "feb": 2, "febr.": 2, "mar.": 3, "abr.": 4, "abr": 4, "may.": 5, "jun.": 6,
    "jun": 6, "jul.": 7, "jul": 7, "ago.": 8, "ago": 8, "sept.": 9, "sep.": 9, "sep": 9, "sept": 9, "set.": 9,
    "setiembre": 9, "oct.": 10, "oct": 10, "nov.": 11, "nov": 11, "dic.": 12, "dic": 12,
}  # fmt: skip

SHORT_MONTHS = frozenset(name for name in MONTH_ABBREVIATIONS if len(name) == 3 and name.isalpha())
"""Names that are words of another kind too ("set", "dez"): months only before a year."""

FEMININE_ENDINGS = re.compile(r"(?:as?|[csx]i[oó]n(?:es)?|[dt]ad(?:es)?|tud(?:es)?|umbres?|eces|trices|sis|itis)$")
FEMININE = frozenset(
    """mujer mujeres vez veces muerte muertes sede sedes calle calles clase clases torre torres parte partes
    noche noches tarde tardes llave llaves imagen imágenes orden órdenes red redes ley leyes nave naves fuente
    fuentes serie series base bases fase fases frase frases flor flores voz voces luz luces cruz cruces raíz
    raíces mano manos foto fotos moto motos ong pyme pymes ave aves especie especies superficie superficies
    gente gentes madre madres sangre carne leche nube nubes suerte mente corriente señal señales cárcel cárceles
    piel miel sal hiel labor labores tribu tribus libido sinrazón razón razones crisis tesis hipótesis dosis
    sales catedral catedrales central centrales credencial sucursal sucursales vocal hectárea opción variante
    variantes vacante vacantes patente patentes pendiente vertiente mitad pared paredes sed merced virtud unión
    uniones región regiones legión religión religiones reunión reuniones opinión opiniones rebelión cuestión
    cuestiones gestión gestiones suspensión comisión prueba nariz perdiz matriz actriz emperatriz vejez niñez
    validez costumbre cumbre cumbres legumbres esfinge laringe falange alergia índole prole mole clave claves
    autopsia fiebre fiebres liebre sierpe sirvienta hélice hélices ciudad""".split()
)
MASCULINE = frozenset(
    """día días mapa mapas planeta planetas problema problemas sistema sistemas programa programas tema temas
    poema poemas idioma idiomas clima climas dilema dilemas drama dramas esquema esquemas fantasma fantasmas
    síntoma síntomas diploma diplomas emblema emblemas teorema enigma estigma telegrama telegramas diagrama
    diagramas panorama gramas carisma trauma traumas cometa cometas policía policías guardia guardias atleta
    atletas poeta poetas colega colegas astronauta astronautas patriota profeta demócrata demócratas piloto
    tranvía tranvías quilates sofá sofás papa pirata piratas terapeuta kamikaze espía espías vigía guía guías
    autócrata burócrata camarada camaradas delta puma pumas panda pandas gorila gorilas cava yoga pijama pijamas
    análisis énfasis oasis paréntesis éxtasis brindis lunes martes jueves viernes chasis tenis país países mes
    meses paraguas paracaídas portaaviones aviones millones camiones peatones corazones buzones
    guiones limones""".split()
)

NEVER = frozenset(
    """de del y e o u a al en con por para que se es son fue ha han más menos como entre hasta desde sobre según
    sin tras ante bajo cuando donde si no ni pero fueron eran era ya también el la los las un una unos unas lo
    le les su sus este esta estos estas ese esa esos esas entonces después además pues mientras antes apenas
    jamás atrás muchas muchos contra hacia durante mediante porque aunque está están estaba estuvo hay hubo será
    serán sigue siguen gracias mil todas todos otras otros adelante arriba abajo quien quienes cual cuales me
    nos así sólo solo luego incluso aún aun casi muy tan tanto""".split()
)

ALIKE = (
    "grandes|mejores|principales|jóvenes|importantes|posibles|diferentes"
    "|distintas|mayores|menores|peores|fuertes|nuevas|presuntas|supuestas"
)
"""Adjectives before a noun that do not show its gender, or that show it as the noun does."""

UNITS = {
    "kmh": Noun("kilómetro por hora", "kilómetros por hora"),
    "kWh": Noun("kilovatio hora", "kilovatios hora"),
    "MWh": Noun("megavatio hora", "megavatios hora"),
    "GWh": Noun("gigavatio hora", "gigavatios hora"),
    "TWh": Noun("teravatio hora", "teravatios hora"),
    "TW": Noun("teravatio", "teravatios"),
    "Wh": Noun("vatio hora", "vatios hora"),
    "kV": Noun("kilovoltio", "kilovoltios"),
    "CV": Noun("caballo", "caballos"),
    "cv": Noun("caballo", "caballos"),
    "hm³": Noun("hectómetro cúbico", "hectómetros cúbicos"),
    "hm3": Noun("hectómetro cúbico", "hectómetros cúbicos"),
    "Tm": Noun("tonelada", "toneladas", "f"),
    "tm": Noun("tonelada", "toneladas", "f"),
    "Mt": Noun("millón de toneladas", "millones de toneladas"),
    "kt": Noun("kilotonelada", "kilotoneladas", "f"),
    "grs.": Noun("gramo", "gramos"),
    "gr": Noun("gramo", "gramos"),
    "kgs": Noun("kilo", "kilos"),
    "kms": Noun("kilómetro", "kilómetros"),
    "kms.": Noun("kilómetro", "kilómetros"),
    "Km": Noun("kilómetro", "kilómetros"),
    "mts": Noun("metro", "metros"),
    "mts.": Noun("metro", "metros"),
    "dB": Noun("decibelio", "decibelios"),
    "Mbps": Noun("megabit por segundo", "megabits por segundo"),
    "Mb/s": Noun("megabit por segundo", "megabits por segundo"),
    "Gbps": Noun("gigabit por segundo", "gigabits por segundo"),
    "Gb/s": Noun("gigabit por segundo", "gigabits por segundo"),
    "GB": Noun("gigabyte", "gigabytes"),
    "ppm": Noun("parte por millón", "partes por millón", "f"),
    "pp": Noun("punto porcentual", "puntos porcentuales"),
    "p.p.": Noun("punto porcentual", "puntos porcentuales"),
    "pb": Noun("punto básico", "puntos básicos"),
    "pbs": Noun("punto básico", "puntos básicos"),
    "pts.": Noun("punto", "puntos"),
    "pts": Noun("punto", "puntos"),
    "bpd": Noun("barril diario", "barriles diarios"),
    "b/d": Noun("barril diario", "barriles diarios"),
    "hab.": Noun("habitante", "habitantes"),
    "hab": Noun("habitante", "habitantes"),
    "MP": Noun("megapíxel", "megapíxeles"),
    "px": Noun("píxel", "píxeles"),
    "rpm": Noun("revolución por minuto", "revoluciones por minuto", "f"),
    "l/100 km": Noun("litro a los cien kilómetros", "litros a los cien kilómetros"),
    "hs": Noun("hora", "horas", "f"),
    "hs.": Noun("hora", "horas", "f"),
    "hrs": Noun("hora", "horas", "f"),
    "hrs.": Noun("hora", "horas", "f"),
    "h.": Noun("hora", "horas", "f"),
    "min.": Noun("minuto", "minutos"),
    "mins": Noun("minuto", "minutos"),
    "seg": Noun("segundo", "segundos"),
    "seg.": Noun("segundo", "segundos"),
    "mdd": Noun("millón de dólares", "millones de dólares"),
    "mdp": Noun("millón de pesos", "millones de pesos"),
    "MDD": Noun("millón de dólares", "millones de dólares"),
    "MDP": Noun("millón de pesos", "millones de pesos"),
    "msnm": Noun("metro sobre el nivel del mar", "metros sobre el nivel del mar"),
}

DOLLAR, DIRHAM = Noun("dólar", "dólares"), Noun("dírham", "dírhams")
POUND, PESO = Noun("libra esterlina", "libras esterlinas", "f"), Noun("peso", "pesos")
CURRENCIES: dict[str, Noun | str] = {
    "€": "EUR", "EUR": "EUR", "euros": "EUR", "euro": "EUR", "$": DOLLAR, "USD": DOLLAR, "US$": DOLLAR,
    "U$S": DOLLAR, "$US": DOLLAR, "dólares": DOLLAR, "dólar": DOLLAR, "pesos": PESO, "peso": PESO, "£": POUND,
    "GBP": POUND, "libras": Noun("libra", "libras", "f"), "¥": Noun("yen", "yenes"), "JPY": Noun("yen", "yenes"),
    "CHF": "CHF", "MXN": "MXN", "MX$": "MXN", "ARS": "ARS", "AR$": "ARS", "COP": "COP", "CLP": "CLP",
    "UYU": "UYU", "PEN": Noun("sol", "soles"), "S/": Noun("sol", "soles"), "S/.": Noun("sol", "soles"),
    "BOB": "BOB", "Bs": Noun("bolívar", "bolívares"), "Bs.": Noun("bolívar", "bolívares"),
    "VES": Noun("bolívar", "bolívares"), "R$": Noun("real", "reales"), "BRL": "BRL",
    "₲": Noun("guaraní", "guaraníes"), "MAD": DIRHAM, "DH": DIRHAM, "Dh": DIRHAM, "dh": DIRHAM, "dírhams": DIRHAM,
    "dirhams": Noun("dirham", "dirhams"), "CNY": Noun("yuan", "yuanes"), "RMB": Noun("yuan", "yuanes"),
    "RUB": "RUB", "₽": Noun("rublo", "rublos"), "INR": "INR", "₹": Noun("rupia", "rupias", "f"), "TRY": "TRY",
    "₺": Noun("lira turca", "liras turcas", "f"), "₿": Noun("bitcoin", "bitcoins"),
    "BTC": Noun("bitcoin", "bitcoins"), "CAD": Noun("dólar canadiense", "dólares canadienses"),
    "AUD": Noun("dólar australiano", "dólares australianos"), "₪": Noun("séquel", "séqueles"), "DZD": "DZD",
    "FCFA": Noun("franco C F A", "francos C F A"), "SEK": "SEK", "ptas": Noun("peseta", "pesetas", "f"),
    "ptas.": Noun("peseta", "pesetas", "f"), "pesetas": Noun("peseta", "pesetas", "f"),
}  # fmt: skip
CENTS = {"euro": ("céntimo", "céntimos"), "dólar": ("centavo", "centavos"), "peso": ("centavo", "centavos"),
         "peso mexicano": ("centavo", "centavos"), "sol": ("céntimo", "céntimos")}  # fmt: skip

MILLION, THOUSAND_MILLIONS = Noun("millón", "millones"), Noun("mil millones", "mil millones")
SCALES = {
    "M": MILLION, "MM": MILLION, "mill.": MILLION, "mill": MILLION, "mills.": MILLION, "Mill.": MILLION,
    "Mio": MILLION, "millones": MILLION, "millón": MILLION, "mil millones": Noun("mil millones", "mil millones"),
    "mil M": THOUSAND_MILLIONS, "billones": Noun("billón", "billones"), "billón": Noun("billón", "billones"),
    "millardos": Noun("millardo", "millardos"),
}  # fmt: skip

REIGNS = frozenset(
    """Felipe Alfonso Carlos Fernando Juan Luis Enrique Pedro Sancho Jaime Amadeo José Francisco Benedicto León
    Pío Gregorio Clemente Inocencio Urbano Pablo Sixto Julio Bonifacio Alejandro Nicolás Napoleón Jorge Eduardo
    Guillermo Ricardo Jacobo Federico Leopoldo Alberto Balduino Ramsés Tutmosis Ptolomeo Mohamed Mohammed Hasán
    Hassan Hussein Abdalá Abdullah Faruk Harald Gustavo Haakon Olaf Cristián Constantino Teodosio Justiniano
    Darío Jerjes Selim Solimán Murad Victor Víctor Manuel Humberto Maximiliano Rainiero Raniero Abderramán
    Boabdil Ordoño Ramiro Bermudo García Teobaldo Martín Agustín Moctezuma Celestino Adriano Calixto Eugenio
    Esteban Silvestre Rama Tawadros Bartolomé Cirilo Otón Conrado Iván""".split()
)
QUEENS = "Isabel|Catalina|María|Margarita|Juana|Cristina|Beatriz|Cleopatra|Berenguela|Urraca|Guillermina|Ana|Blanca"
ROMAN_BEFORE = {
    **dict.fromkeys(["siglo", "siglos", "s.", "ss."], "reign"),
    **dict.fromkeys(["vaticano"], "m"),
    **dict.fromkeys(
        """capítulo capítulos tomo volumen acto escena título libro anexo sección fase parte nivel tipo clase
        grupo grado
        episodio temporada zona categoría artículo apéndice bloque cap. vol. art. lote punto""".split(),
        "cardinal",
    ),
}
ROMAN_AFTER = {
    **dict.fromkeys(
        """guerra legislatura república edición cumbre asamblea jornada conferencia feria dinastía gala copa""".split(),
        "f",
    ),
    **dict.fromkeys("jornadas".split(), "fs"),
    **dict.fromkeys("juegos encuentros premios".split(), "ms"),
    **dict.fromkeys(
        """congreso aniversario centenario festival foro encuentro premio certamen torneo plan concurso simposio
        maratón
        convenio concilio campeonato trofeo reich seminario memorial ciclo""".split(),
        "m",
    ),
}  # fmt: skip

TITLES = {
    "Sr.": "señor", "Sra.": "señora", "Sres.": "señores", "Sras.": "señoras", "Srta.": "señorita", "Sr": "señor",
    "Sra": "señora", "D.": "don", "Dña.": "doña", "D.ª": "doña", "Dª": "doña", "Da.": "doña", "Dña": "doña",
    "Dr.": "doctor", "Dra.": "doctora", "Dres.": "doctores", "Dr": "doctor", "Dra": "doctora",
    "Prof.": "profesor", "Profa.": "profesora", "Prof.ª": "profesora", "Excmo.": "excelentísimo",
    "Excma.": "excelentísima", "Ilmo.": "ilustrísimo", "Ilma.": "ilustrísima", "Gral.": "general",
    "Cnel.": "coronel", "Cap.": "capitán", "Tte.": "teniente", "Sgto.": "sargento", "Cmte.": "comandante",
    "Cdte.": "comandante", "Lic.": "licenciado", "Lcdo.": "licenciado", "Ldo.": "licenciado", "Lda.": "licenciada",
    "Lcda.": "licenciada",
    "Ing.": "ingeniero", "Arq.": "arquitecto", "Abg.": "abogado", "Mons.": "monseñor", "Mtro.": "maestro",
    "Fr.": "fray", "Sor.": "sor", "Sto.": "santo", "Sta.": "santa", "S.": "san", "St.": "saint", "Av.": "avenida",
    "Avda.": "avenida", "Av": "avenida", "Avda": "avenida", "Pza.": "plaza", "Plza.": "plaza", "Pl.": "plaza",
    "Pº": "paseo", "P.º": "paseo", "Ctra.": "carretera", "Gob.": "gobernador", "Sen.": "senador",
    "Dip.": "diputado", "Pdte.": "presidente", "Mª": "María", "M.ª": "María", "Ntra.": "nuestra",
    "Hnos.": "hermanos", "S.M.": "Su Majestad", "S. M.": "Su Majestad", "S.A.R.": "Su Alteza Real",
    "Rvdo.": "reverendo", "Bco.": "banco",
}  # fmt: skip
PLURALS = {
    "EE. UU.": "Estados Unidos", "JJ. OO.": "Juegos Olímpicos", "CC. AA.": "comunidades autónomas",
    "RR. HH.": "recursos humanos", "FF. AA.": "Fuerzas Armadas", "RR. SS.": "redes sociales",
    "RR. PP.": "relaciones públicas", "FF. CC.": "ferrocarriles", "CC. OO.": "Comisiones Obreras",
    "SS. MM.": "Sus Majestades", "AA. PP.": "administraciones públicas",
    "PP. GG. EE.": "presupuestos generales del Estado", "SS. AA. RR.": "Sus Altezas Reales",
    "DD. HH.": "derechos humanos", "FF. SS.": "Fuerzas de Seguridad",
}  # fmt: skip
"""Doubled letters stand for a plural; written with or without full stops and blanks."""
ABBREVIATIONS = {
    "etc.": "etcétera", "etc…": "etcétera", "p. ej.": "por ejemplo", "p.ej.": "por ejemplo",
    "P. ej.": "Por ejemplo", "a. C.": "antes de Cristo", "a.C.": "antes de Cristo", "d. C.": "después de Cristo",
    "d.C.": "después de Cristo", "a. de C.": "antes de Cristo", "d. de C.": "después de Cristo",
    "aprox.": "aproximadamente", "tel.": "teléfono", "Tel.": "Teléfono", "tfno.": "teléfono", "Tfno.": "Teléfono",
    "teléf.": "teléfono", "Cía.": "compañía", "cía.": "compañía", "S. A.": "S A", "S.L.": "S L", "S. L.": "S L",
    "S.L.U.": "S L U", "S. A. de C. V.": "S A de C V", "S.A. de C.V.": "S A de C V", "dcha.": "derecha",
    "izda.": "izquierda", "izq.": "izquierda", "máx.": "máximo", "mín.": "mínimo", "vs": "contra",
    "vs.": "contra", "admón.": "administración", "dpto.": "departamento", "Dpto.": "Departamento",
    "depto.": "departamento", "Ud.": "usted", "Uds.": "ustedes", "Vd.": "usted", "Vds.": "ustedes",
    "cf.": "véase", "cfr.": "véase", "i. e.": "es decir", "i.e.": "es decir", "C/": "calle", "c/": "calle",
    "Hnos.": "hermanos", "et al.": "y otros", "q.e.p.d.": "que en paz descanse",
    "N. del T.": "nota del traductor", "prof.": "profesor", "P. D.": "posdata", "P.D.": "posdata",
    "Univ.": "Universidad", "Gob.": "Gobierno", "S.M.": "Su Majestad", "S. M.": "Su Majestad",
    "SM el": "Su Majestad el", "SM la": "Su Majestad la", "s/n": "sin número", "S.A.R.": "Su Alteza Real",
    "S. A. R.": "Su Alteza Real", "s.": "siglo", "y/o": "y o", "I+D": "I más D", "I+D+i": "I más D más I",
    "km/h": "kilómetros por hora", "km²": "kilómetros cuadrados", "m²": "metros cuadrados",
    "m³": "metros cúbicos", "kWh": "kilovatios hora", "MWh": "megavatios hora", "GWh": "gigavatios hora",
    "MW": "megavatios", "GW": "gigavatios", "CO2": "C O dos", "CO₂": "C O dos", "n.º": "número", "nº": "número",
    "N.º": "número", "Nº": "número", "LGTBI+": "L G T B I más", "LGTBIQ+": "L G T B I Q más", "PYMES": "pymes",
    "ed.": "edición", "pág.": "página", "págs.": "páginas", "núm.": "número", "RR HH": "recursos humanos",
    "Edo.": "Estado", "cta.": "cuenta", "km": "kilómetros", "a. m.": "de la mañana", "p. m.": "de la tarde",
    "Sr.": "señor", "Sra.": "señora", "Dr.": "doctor", "Dra.": "doctora", "Avda.": "avenida", "Sres.": "señores",
    "art.": "artículo", "arts.": "artículos", "cap.": "capítulo", "ctra.": "carretera", "avda.": "avenida",
    "pza.": "plaza", "admin.": "administración", "ayto.": "ayuntamiento", "Ayto.": "Ayuntamiento",
}  # fmt: skip
NEVER_LAST = frozenset(
    """vs. i.e. cf. cfr. aprox. tel. Tel. tfno. Tfno. art. arts. pág. págs. núm. s. Sr. Sra. Dr. Dra. Avda.
    Sres. cap. ctra. avda. pza.""".split()
) | {"p. ej.", "p.ej.", "P. ej.", "i. e."}
BEFORE_NUMBER = {
    "p.": "página", "pp.": "páginas", "pág.": "página", "págs.": "páginas", "Pág.": "Página", "art.": "artículo",
    "arts.": "artículos", "Art.": "Artículo", "n.º": "número", "nº": "número", "N.º": "Número", "Nº": "Número",
    "n°": "número", "N°": "Número", "no.": "número", "No.": "número", "núm.": "número", "Núm.": "Número",
    "núms.": "números", "№": "número", "n.ºs": "números", "vol.": "volumen", "Vol.": "Volumen",
    "cap.": "capítulo", "caps.": "capítulos", "Cap.": "Capítulo", "fig.": "figura", "ap.": "apartado",
    "§": "párrafo", "aprox.": "aproximadamente", "~": "aproximadamente", "≈": "aproximadamente", "<": "menos de",
    ">": "más de", "≥": "al menos", "≤": "como máximo", "#": "número", "km": "kilómetro", "Km": "kilómetro",
    "Km.": "kilómetro", "km.": "kilómetro", "min.": "minuto", "tel.": "teléfono", "c.": "circa",
    "Tel:": "Teléfono:", "x": "por",
}  # fmt: skip

ACRONYMS = frozenset(
    """MAX ONU PIB OTAN UNESCO UNICEF NASA FIFA UEFA OPEP PSOE IVA INE ERE ERTE CIS BOE AVE RENFE SIDA OVNI PYME
    SEPE UCO NIF NIE CIF PIN SIM ETA GAL VOX ONCE AEMET DANA ESO EBAU MIR TALGO AENA SEAT IBEX CEOE CEPYME CSIC
    CIEMAT UNED ENAIRE COVID COP RAE ARCO FITUR MERCOSUR UNASUR CEPAL ALBA CELAC ASEAN BRICS FARC MUFACE AMPA
    ANPE RADAR LASER LÁSER NASDAQ FROB SAREB FOGASA IMSERSO INSALUD ICEX ADIF BIC INEM LOGSE LOMCE LOMLOE PISA
    MENA TIC PAC BUP COU OCU FACUA UME UCI ICO MUNICE UNRWA FRONTEX INTERPOL EUROPOL EUROJUST CONCACAF CONMEBOL
    CAN MINURSO NVIDIA IKEA LEGO SAMUR SUMMA INAEM MACBA MUSAC MOMA SICAV OK WIFI USAID HAMAS DAESH PEMEX INEGI
    CONADE UNAM CONACYT MORENA INAH AMLO SUNAT ANSES AFIP INDEC PAMI SAT IRPEF LED FAES CESID GRAPO APEC ALCA
    TED CAF FAO SARS MERS ZARA RAM PAU PEVAU FEMP FEDER BILD ENDESA CEPSA REPSOL MAPFRE UDEF EPA ICAC SEOPAN
    ANFAC UNACC FECYT CRUE""".split()
)
INITIALISMS = frozenset("""OMS OEA UE UA IA IAE OCDE AEPD OIEA IES UIMP OIT OMC EAU AUC UEX""".split())
CAPITAL_WORDS = frozenset(
    """EL LA LOS LAS DE DEL UN UNA EN Y AL SE SU SUS ES NO SI POR CON QUE LO LE TE HA MÁS SIN DON
    HOY YO SOY ERES MI TU ME NOS LEY MAR SOL PAZ REY VER SER HAN HAY FUE UNO MAL BIEN YA MUY TRAS
    ANTE ESTE ESTA ESO PERO""".split()
)

PLAIN_WORDS = frozenset("""LOS LAS DEL QUE MUY PERO NUNCA SIN CON POR HOY""".split())
"""Said as words wherever they stand in capitals."""

BEFORE_MINUS = frozenset(
    """de a con y en un del cayó cae caen bajó baja bajan perdió pierde retrocede retrocedió frente
    fue es variación""".split()
)
"""Words after which "- 5" is a figure with its minus."""
SYMBOLS = {
    "&": "y", "=": "igual a", "+": "más", "×": "por", "÷": "dividido entre", "±": "más menos",
    "≈": "aproximadamente", "≠": "distinto de", "≤": "menor o igual que", "≥": "mayor o igual que",
    "<": "menor que", ">": "mayor que", "@": "arroba", "°": "grados", "§": "párrafo", "€": "euros",
    "$": "dólares", "£": "libras", "¥": "yenes", "%": "por ciento", "‰": "por mil", "#": "almohadilla", "*": "",
    "_": " ", "|": ",", "©": "", "®": "", "™": "", "•": "", "~": "aproximadamente", "^": "", "\\": "",
    "µ": "micro", "/": " ", "¶": "", "†": "", "‡": "", "√": "raíz de", "∞": "infinito", "²": "al cuadrado",
    "³": "al cubo", "№": "número",
}  # fmt: skip
WEB = {"@": "arroba", ".": "punto", "/": "barra", "-": "guion", "_": "guion bajo", ":": "dos puntos", "#": "hashtag"}
