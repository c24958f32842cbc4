"""The words Italian counts, pays, measures and abbreviates with."""

import re

from make_episode.scripts.spoken.language import Noun

MONTHS = "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split()
MONTH_ABBREVIATIONS = {
    "gen.": 1, "genn.": 1, "gen": 1, "feb.": 2, "febbr.": 2, "feb": 2, "mar.": 3, "mar": 3, "apr.": 4, "apr": 4,
    "mag.": 5, "mag": 5, "giu.": 6, "giu": 6, "lug.": 7, "lug": 7, "ago.": 8, "ago": 8, "set.": 9, "sett.": 9,
    "set": 9, "ott.": 10, "ott": 10, "nov.": 11, "nov": 11, "dic.": 12, "dic": 12,
}  # fmt: skip

SHORT_MONTHS = frozenset(name for name in MONTH_ABBREVIATIONS if len(name) == 3 and name.isalpha())
"""Names that are words of another kind too ("set", "dez"): months only before a year."""

FEMININE_ENDINGS = re.compile(r"(?:a|[zs]ione|gione|tà|tù|trice|[iu]dine|igine|agine|ggine|ie|si)$")
FEMININE = frozenset(
    """mano foto moto auto radio dinamo eco notte parte morte sede classe torre nave rete legge fonte fase base
    frase serie specie superficie moglie madre croce luce voce pace radice estate nube neve carne gente mente
    stagione ragione canzone azione lezione opinione unione regione religione riunione gestione questione
    occasione tensione pensione prigione febbre chiave sete fame fine pelle valle polvere cenere chiesa lite
    siepe tigre volpe arte corte sorte crisi tesi analisi ipotesi sintesi oasi dose legislazione edizione onlus
    ong startup start-up app mail e-mail pmi gara tv holding task mission star band hit""".split()
)
MASCULINE = frozenset(
    """problema programma sistema tema clima poema dramma schema fantasma sintomo diploma emblema enigma stemma
    telegramma panorama grammo trauma pianeta cometa poeta atleta collega papa pilota pirata delta puma panda
    gorilla sofà bonus aroma carisma dilemma teorema idioma cinema vaglia boia gulag patriarca monarca duca
    profeta astronauta terapeuta autocrate podio brindisi lunedì martedì mercoledì giovedì venerdì papà babbo
    alibi safari bisturi sci taxi""".split()
)

NEVER = frozenset(
    """di del dello della dei degli delle e o a ad al allo alla ai agli alle ed od in nel nello nella nei negli
    nelle con per da dal dallo dalla dai dagli dalle su sul sullo sulla sui sugli sulle tra fra che si è sono fu
    ha hanno più meno come fino sopra sotto secondo senza contro dove quando se non né ma era erano già anche il
    lo la i gli le un uno una suo sua suoi sue questo questa questi queste quello quella quelli quelle poi dopo
    prima mentre appena durante mediante perché sta stanno stava resta sarà saranno tutti tutte altri altre chi
    cui quale quali mi ci vi ne mila quasi molto così tanto ciò però invece infatti intanto circa entro oltre
    verso presso""".split()
)
HARD_START = re.compile(r"s[bcdfgklmnpqrtvz]|z|gn|ps|pn|x|y|i[aeou]")
"""Beginnings that want "uno" before them (Accademia della Crusca, "il, lo")."""

UNITS = {
    "kmh": Noun("chilometro orario", "chilometri orari"),
    "mq": Noun("metro quadrato", "metri quadrati"),
    "kmq": Noun("chilometro quadrato", "chilometri quadrati"),
    "mc": Noun("metro cubo", "metri cubi"),
    "t": Noun("tonnellata", "tonnellate", "f"),
    "ton": Noun("tonnellata", "tonnellate", "f"),
    "Mt": Noun("milione di tonnellate", "milioni di tonnellate"),
    "kt": Noun("chilotone", "chilotoni"),
    "Kg": Noun("chilogrammo", "chilogrammi"),
    "Km": Noun("chilometro", "chilometri"),
    "gr": Noun("grammo", "grammi"),
    "q": Noun("quintale", "quintali"),
    "q.li": Noun("quintale", "quintali"),
    "hl": Noun("ettolitro", "ettolitri"),
    "lt": Noun("litro", "litri"),
    "Wh": Noun("wattora", "wattora"),
    "kWh": Noun("chilowattora", "chilowattora"),
    "MWh": Noun("megawattora", "megawattora"),
    "GWh": Noun("gigawattora", "gigawattora"),
    "TWh": Noun("terawattora", "terawattora"),
    "TW": Noun("terawatt", "terawatt"),
    "kV": Noun("chilovolt", "chilovolt"),
    "CV": Noun("cavallo", "cavalli"),
    "cv": Noun("cavallo", "cavalli"),
    "dB": Noun("decibel", "decibel"),
    "Mbps": Noun("megabit al secondo", "megabit al secondo"),
    "Mb/s": Noun("megabit al secondo", "megabit al secondo"),
    "Gbps": Noun("gigabit al secondo", "gigabit al secondo"),
    "Gb/s": Noun("gigabit al secondo", "gigabit al secondo"),
    "ppm": Noun("parte per milione", "parti per milione", "f"),
    "pp": Noun("punto percentuale", "punti percentuali"),
    "p.p.": Noun("punto percentuale", "punti percentuali"),
    "pb": Noun("punto base", "punti base"),
    "bps": Noun("punto base", "punti base"),
    "pt": Noun("punto", "punti"),
    "pti": Noun("punto", "punti"),
    "ab.": Noun("abitante", "abitanti"),
    "ab": Noun("abitante", "abitanti"),
    "px": Noun("pixel", "pixel"),
    "MP": Noun("megapixel", "megapixel"),
    "giri/min": Noun("giro al minuto", "giri al minuto"),
    "l/100 km": Noun("litro per cento chilometri", "litri per cento chilometri"),
    "min.": Noun("minuto", "minuti"),
    "sec": Noun("secondo", "secondi"),
    "sec.": Noun("secondo", "secondi"),
    "mld": Noun("miliardo", "miliardi"),
    "mln": Noun("milione", "milioni"),
}

DOLLAR, DIRHAM, POUND = Noun("dollaro", "dollari"), Noun("dirham", "dirham"), Noun("sterlina", "sterline", "f")
CURRENCIES: dict[str, Noun | str] = {
    "€": "EUR", "EUR": "EUR", "euro": "EUR", "Euro": "EUR", "$": DOLLAR, "USD": DOLLAR, "US$": DOLLAR,
    "dollari": DOLLAR, "dollaro": DOLLAR, "£": POUND, "GBP": POUND, "sterline": POUND,
    "lire": Noun("lira", "lire", "f"), "¥": Noun("yen", "yen"), "JPY": Noun("yen", "yen"), "CHF": "CHF",
    "franchi": Noun("franco", "franchi"), "MAD": DIRHAM, "DH": DIRHAM, "Dh": DIRHAM, "dh": DIRHAM,
    "dirham": DIRHAM, "CNY": Noun("yuan", "yuan"), "RMB": Noun("yuan", "yuan"), "RUB": Noun("rublo", "rubli"),
    "₽": Noun("rublo", "rubli"), "INR": Noun("rupia", "rupie", "f"), "₹": Noun("rupia", "rupie", "f"),
    "TRY": Noun("lira turca", "lire turche", "f"), "₺": Noun("lira turca", "lire turche", "f"),
    "₿": Noun("bitcoin", "bitcoin"), "BTC": Noun("bitcoin", "bitcoin"), "R$": Noun("real", "real"),
    "CAD": Noun("dollaro canadese", "dollari canadesi"),
    "AUD": Noun("dollaro australiano", "dollari australiani"), "FCFA": Noun("franco C F A", "franchi C F A"),
    "DZD": Noun("dinaro algerino", "dinari algerini"), "SEK": Noun("corona svedese", "corone svedesi", "f"),
    "LIT": Noun("lira", "lire", "f"),
}  # fmt: skip
CENTS = {
    "euro": ("centesimo", "centesimi"),
    "dollaro": ("centesimo", "centesimi"),
    "franco svizzero": ("centesimo", "centesimi"),
}
PER = {
    "mese": "al mese", "anno": "all'anno", "ora": "all'ora", "h": "all'ora", "giorno": "al giorno",
    "settimana": "alla settimana", "kg": "al chilo", "l": "al litro", "litro": "al litro",
    "mq": "al metro quadrato", "m²": "al metro quadrato", "MWh": "al megawattora", "kWh": "al chilowattora",
    "notte": "a notte", "persona": "a persona", "t": "a tonnellata",
}  # fmt: skip

MILLION, BILLION = Noun("milione", "milioni"), Noun("miliardo", "miliardi")
SCALES = {
    "M": MILLION, "mln": MILLION, "Mln": MILLION, "mil.": MILLION, "mio": MILLION, "Mio": MILLION,
    "milioni": MILLION, "milione": MILLION, "mld": BILLION, "Mld": BILLION, "mrd": BILLION, "Mrd": BILLION,
    "miliardi": BILLION, "miliardo": BILLION, "mln.": MILLION, "mld.": BILLION,
}  # fmt: skip

REIGNS = frozenset(
    """Luigi Carlo Filippo Enrico Giorgio Edoardo Guglielmo Riccardo Giacomo Federico Leopoldo Alberto Baldovino
    Giovanni Paolo Pio Leone Benedetto Gregorio Clemente Innocenzo Urbano Sisto Giulio Bonifacio Alessandro
    Nicola Nicolò Niccolò Napoleone Francesco Ferdinando Alfonso Umberto Emanuele Amedeo Cosimo Lorenzo Ramses
    Ramesse Thutmosi Tolomeo Mohammed Maometto Hassan Hussein Abdullah Faruk Harald Gustavo Haakon Olav
    Cristiano Costantino Teodosio Giustiniano Dario Serse Selim Solimano Murad Vittorio Massimiliano Ranieri
    Celestino Adriano Callisto Eugenio Stefano Silvestro Martino Rama Tawadros Bartolomeo Kirill Cirillo Ottone
    Corrado Ivan Juan Felipe Pietro Ludovico Sancho Marcello Agapito Onorio Zar Antioco Mitridate Artaserse
    Cosma""".split()
)
QUEENS = (
    "Elisabetta|Caterina|Maria|Margherita|Giovanna|Cristina"
    "|Isabella|Beatrice|Cleopatra|Anna|Guglielmina|Margrethe|Teresa"
)
ROMAN_BEFORE = {
    **dict.fromkeys(
        """secolo secoli capitolo tomo volume atto titolo libro allegato livello tipo gruppo grado episodio articolo
        lotto sec. cap.
        vol. art. vaticano municipio comma quaderno""".split(),
        "m",
    ),
    **dict.fromkeys("scena sezione fase parte classe zona categoria stagione appendice fascia".split(), "f"),
}
ROMAN_AFTER = {
    **dict.fromkeys(
        """secolo sec. congresso municipio millennio anniversario centenario festival premio reich concilio
        concorso campionato trofeo torneo vertice forum governo canto capitolo libro atto battaglione
        reggimento""".split(),
        "m",
    ),
    **dict.fromkeys("secoli giochi".split(), "mp"),
    **dict.fromkeys(
        """guerra legislatura repubblica edizione giornata olimpiade conferenza fiera dinastia circoscrizione
        assemblea commissione brigata armata flotta crociata internazionale""".split(),
        "f",
    ),
    **dict.fromkeys("olimpiadi giornate".split(), "fp"),
}  # fmt: skip

TITLES = {
    "sig.": "signor", "Sig.": "Signor", "sig.ra": "signora", "Sig.ra": "Signora", "sig.na": "signorina",
    "sigg.": "signori", "Sigg.": "Signori", "dott.": "dottor", "Dott.": "Dottor", "dr.": "dottor",
    "Dr.": "Dottor", "dott.ssa": "dottoressa", "Dott.ssa": "Dottoressa", "dr.ssa": "dottoressa",
    "prof.": "professor", "Prof.": "Professor", "prof.ssa": "professoressa", "Prof.ssa": "Professoressa",
    "on.": "onorevole", "On.": "Onorevole", "onn.": "onorevoli", "sen.": "senatore", "Sen.": "Senatore",
    "avv.": "avvocato", "Avv.": "Avvocato", "ing.": "ingegner", "Ing.": "Ingegner", "arch.": "architetto",
    "Arch.": "Architetto", "geom.": "geometra", "rag.": "ragionier", "cav.": "cavalier", "Cav.": "Cavalier",
    "comm.": "commendatore", "mons.": "monsignor", "Mons.": "Monsignor", "card.": "cardinale",
    "Card.": "Cardinale", "gen.": "generale", "Gen.": "Generale", "col.": "colonnello", "Col.": "Colonnello",
    "cap.": "capitano", "Cap.": "Capitano", "ten.": "tenente", "magg.": "maggiore", "mar.": "maresciallo",
    "amm.": "ammiraglio", "min.": "ministro", "pres.": "presidente", "Pres.": "Presidente", "dir.": "direttore",
    "S.": "San", "SS.": "Santi", "S.ta": "Santa", "Sta.": "Santa", "p.zza": "piazza", "P.zza": "Piazza",
    "p.za": "piazza", "P.za": "Piazza", "v.le": "viale", "V.le": "Viale", "c.so": "corso", "C.so": "Corso",
    "l.go": "largo", "L.go": "Largo", "str.": "strada", "loc.": "località", "f.lli": "fratelli",
    "F.lli": "Fratelli", "Ill.mo": "Illustrissimo", "Egr.": "Egregio", "Gent.mo": "Gentilissimo",
    "Gent.ma": "Gentilissima", "Spett.le": "Spettabile", "V.": "via", "dott": "dottor", "sig": "signor",
    "S.E.": "Sua Eccellenza", "S.M.": "Sua Maestà", "S.A.R.": "Sua Altezza Reale", "ass.": "assessore",
    "cons.": "consigliere", "fr.": "fratel", "M.llo": "Maresciallo", "m.llo": "maresciallo",
    "brig.": "brigadiere", "isp.": "ispettore", "Ss.": "Santi",
}  # fmt: skip
FULL_TITLES = {
    "sig.": "signore", "dott.": "dottore", "prof.": "professore", "ing.": "ingegnere", "on.": "onorevole",
    "avv.": "avvocato", "rag.": "ragioniere", "sen.": "senatore", "arch.": "architetto", "mons.": "monsignore",
}  # fmt: skip
"""Titles that no name follows."""
ABBREVIATIONS = {
    "ecc.": "eccetera", "ecc…": "eccetera", "ecc": "eccetera", "etc.": "eccetera", "ad es.": "ad esempio",
    "Ad es.": "Ad esempio", "p. es.": "per esempio", "p.es.": "per esempio", "per es.": "per esempio",
    "es.": "esempio", "a.C.": "avanti Cristo", "a. C.": "avanti Cristo", "d.C.": "dopo Cristo",
    "d. C.": "dopo Cristo", "ca.": "circa", "c.a.": "corrente anno", "u.s.": "ultimo scorso",
    "p.v.": "prossimo venturo", "c.m.": "corrente mese", "tel.": "telefono", "Tel.": "Telefono",
    "cell.": "cellulare", "Cell.": "Cellulare", "S. p. A.": "S P A", "S.p.A.": "S P A", "S.p.a.": "S P A",
    "s.p.a.": "S P A", "SpA": "S P A", "Spa": "S P A", "S.r.l.": "S R L", "s.r.l.": "S R L", "Srl": "S R L",
    "srl": "S R L", "S.a.s.": "S A S", "s.n.c.": "S N C", "snc": "S N C", "vs": "contro", "vs.": "contro",
    "dx": "destra", "sx": "sinistra", "max.": "massimo", "cfr.": "confronta", "Cfr.": "Confronta", "v.": "vedi",
    "n.d.r.": "nota della redazione", "ndr": "nota della redazione", "N.d.R.": "nota della redazione",
    "NdR": "nota della redazione", "n.d.a.": "nota dell'autore", "et al.": "e altri", "e.g.": "per esempio",
    "i.e.": "cioè", "D.Lgs.": "decreto legislativo", "D. Lgs.": "decreto legislativo",
    "d.lgs.": "decreto legislativo", "Dlgs": "decreto legislativo", "dlgs": "decreto legislativo",
    "D.L.": "decreto legge", "d.l.": "decreto legge", "Dl": "decreto legge", "dl": "decreto legge",
    "Ddl": "disegno di legge", "ddl": "disegno di legge", "DDL": "disegno di legge", "Dpcm": "D P C M",
    "dpcm": "D P C M", "D.P.R.": "D P R", "Dpr": "D P R", "dpr": "D P R", "d.p.r.": "D P R",
    "c.p.": "codice penale", "c.c.": "codice civile", "c.p.p.": "codice di procedura penale",
    "co.co.co.": "co co co", "p.zza": "piazza", "v.le": "viale", "c.so": "corso", "km/h": "chilometri orari",
    "km²": "chilometri quadrati", "m²": "metri quadrati", "mq": "metri quadrati", "m³": "metri cubi",
    "kWh": "chilowattora", "MW": "megawatt", "GW": "gigawatt", "CO2": "C O due", "CO₂": "C O due", "n°": "numero",
    "N°": "Numero", "nº": "numero", "e/o": "e o", "P.S.": "post scriptum", "N.B.": "nota bene",
    "R&S": "ricerca e sviluppo", "sig.ra": "signora", "dott.ssa": "dottoressa", "prof.ssa": "professoressa",
    "sec.": "secolo", "secc.": "secoli", "pag.": "pagina", "pagg.": "pagine", "art.": "articolo",
    "artt.": "articoli", "cap.": "capitolo", "km": "chilometri", "mln": "milioni", "mld": "miliardi",
    "c.d.": "cosiddetto", "cd.": "cosiddetto", "LGBT+": "L G B T più", "LGBTQ+": "L G B T Q più",
    "Lgbtq+": "L G B T Q più", "F.C.": "F C", "tab.": "tabella",
}  # fmt: skip
NEVER_LAST = frozenset(
    """vs. i.e. e.g. cfr. Cfr. v. ca. tel. Tel. cell. Cell. art. artt. cap. pag. pagg. sec. secc. sig. sig.ra
    dott. dott.ssa prof. prof.ssa D.Lgs. d.lgs. D.L. d.l. on. avv. c.d. cd. es. p.es.""".split()
) | {"ad es.", "Ad es.", "p. es.", "per es.", "D. Lgs."}
BEFORE_NUMBER = {
    "p.": "pagina", "pp.": "pagine", "pag.": "pagina", "pagg.": "pagine", "Pag.": "Pagina", "art.": "articolo",
    "artt.": "articoli", "Art.": "Articolo", "n.": "numero", "N.": "Numero", "nn.": "numeri", "nr.": "numero",
    "n°": "numero", "N°": "Numero", "nº": "numero", "no.": "numero", "№": "numero", "vol.": "volume",
    "Vol.": "Volume", "cap.": "capitolo", "capp.": "capitoli", "fig.": "figura", "tab.": "tabella",
    "co.": "comma", "c.": "comma", "§": "paragrafo", "ca.": "circa", "~": "circa", "≈": "circa", "<": "meno di",
    ">": "più di", "≥": "almeno", "≤": "al massimo", "#": "numero", "km": "chilometro", "Km": "chilometro",
    "tel.": "telefono", "Tel:": "Telefono:", "x": "per", "L.": "legge", "par.": "paragrafo", "lett.": "lettera",
}  # fmt: skip

ACRONYMS = frozenset(
    """MAX ONU NATO UNESCO UNICEF NASA FIFA UEFA OPEC IVA CGIL CISL UIL ISTAT INPS INAIL PIL RAI TAV ENI ENEL ANSA
    ANAS ASL AIFA FIAT ILVA COVID COP IMU TARI TASI IRPEF IRES IRAP ISEE INVALSI ATA CONI VAR DAD SPID TIM WIND
    DASPO TASER AIDS OVNI RIS NAS ROS DIA DIGOS LUISS MIUR MISE MEF ENAC ENAV ATAC ATM AMA ACEA IKEA LEGO NVIDIA
    COPASIR COREPER AGENAS ARPA ANCI ANPI ANIA ABI ARAN ARERA CONSOB IVASS AGCOM SIAE COBAS FIOM FILT ACLI ARCI
    CARITAS LIPU UNIONCAMERE EXPO TIR GIP GUP PIN SIM CAP CAF TAC RAM BOT CUD IBAN NASDAQ UNRWA FRONTEX INTERPOL
    EUROPOL EUROJUST ASEAN BRICS MERCOSUR HAMAS DAESH ISIS USAID USA UCI FAO OK LASER RADAR SERT REMS MAXXI MART
    MOSE FAI CAI CUS SARS MERS TAR SAGA PIF MAS CERN ESA AISE AISI SISMI SISDE NOE CIE SUV UNIRE FEDEZ DOC DOP
    DEF SIAP SAP SINDACI AVIS AIDO TELT ANM ITA ASI ENEA ISPRA CREA ICE SACE INVITALIA GEDI FIDAL FIBA FIN FISI
    SWAT TED MIT OSCE LIDL""".split()
)
INITIALISMS = frozenset("""OMS UE UA IA AIEA EAU OIM OIL IAEA AI""".split())
CAPITAL_WORDS = frozenset(
    """IL LO LA I GLI LE DI DEL DA IN UN UNA E AL SU SI NON PER CON CHE È HA DEI MA SE AI NEL TRA
    FRA NOI VOI LUI LEI MIO TUO SUO SUA MIA TUA ORA CI VI MI TI NE QUI DAL DALLA ALLA DELLA DELLE
    SONO ERA ORO RE ANNI OGGI IO TU COME CHI""".split()
)

PLAIN_WORDS = frozenset("""GLI DEL UNA NON CHE MAI CON PER""".split())
"""Said as words wherever they stand in capitals."""

BEFORE_MINUS = frozenset(
    """di del da a con e un al cala calo cede perde perso scende sceso flessione contro è era segna
    variazione""".split()
)
"""Words after which "- 5" is a figure with its minus."""
SYMBOLS = {
    "&": "e", "=": "uguale", "+": "più", "×": "per", "÷": "diviso", "±": "più o meno", "≈": "circa",
    "≠": "diverso da", "≤": "minore o uguale a", "≥": "maggiore o uguale a", "<": "minore di", ">": "maggiore di",
    "@": "chiocciola", "°": "gradi", "§": "paragrafo", "€": "euro", "$": "dollari", "£": "sterline", "¥": "yen",
    "%": "per cento", "‰": "per mille", "#": "cancelletto", "*": "", "_": " ", "|": ",", "©": "", "®": "",
    "™": "", "•": "", "~": "circa", "^": "", "\\": "", "µ": "micro", "/": " ", "¶": "", "†": "", "‡": "",
    "√": "radice di", "∞": "infinito", "²": "al quadrato", "³": "al cubo", "№": "numero",
}  # fmt: skip
WEB = {
    "@": "chiocciola",
    ".": "punto",
    "/": "barra",
    "-": "trattino",
    "_": "trattino basso",
    ":": "due punti",
    "#": "hashtag",
}
