"""The words German counts, pays, measures and abbreviates with."""

import re

from make_episode.scripts.spoken.language import Noun

MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
MONTH_ABBREVIATIONS = {
    "jan.": 1, "jänner": 1, "feb.": 2, "febr.": 2, "feber": 2, "mrz.": 3, "mär.": 3, "apr.": 4, "jun.": 6, "jul.": 7,
    "aug.": 8, "sep.": 9, "sept.": 9, "okt.": 10, "nov.": 11, "dez.": 12,
}  # fmt: skip
OPENERS = frozenset(
    """Der Die Das Den Dem Des Ein Eine Einen Einem Einer Es Er Sie Wir Ich Ihr Man In Im Ins Am An Auf Aus Bei Beim Mit
    Nach Nun Von Vom Vor Zu Zum Zur Für Und Aber Doch Auch Als Wenn Weil Dass Da Dann Damit Dazu Dabei Dort Hier Heute
    Gestern Jetzt Noch Nur So Seit Seither Trotz Um Unter Über Während Was Wer Wie Wo Laut Zwar Zuvor Danach Darauf
    Diese Dieser Dieses Diesen Bis Ab Bereits Dagegen Insgesamt Ob Mehr Nicht Kein Keine Alle Ihre Seine Sein""".split()
)
MONTH_NUMBERS = {**{name.lower(): at for at, name in enumerate(MONTHS, 1)}, **MONTH_ABBREVIATIONS}

WATT_HOURS = {"": "W", "Kilo": "kW", "Mega": "MW", "Giga": "GW", "Tera": "TW"}
WATT_HOUR_UNITS = {
    f"{sign}h": Noun(f"{of}wattstunde".capitalize(), f"{of}wattstunden".capitalize(), "f")
    for of, sign in WATT_HOURS.items()
}
UNITS = {
    **WATT_HOUR_UNITS, "TW": Noun("Terawatt", "Terawatt"), "kWp": Noun("Kilowatt Peak", "Kilowatt Peak"),
    "dB": Noun("Dezibel", "Dezibel"), "PS": Noun("P S", "P S"), "qm": Noun("Quadratmeter", "Quadratmeter"),
    "qkm": Noun("Quadratkilometer", "Quadratkilometer"), "cbm": Noun("Kubikmeter", "Kubikmeter"),
    "dm": Noun("Dezimeter", "Dezimeter"), "Mbit/s": Noun("Megabit pro Sekunde", "Megabit pro Sekunde"),
    "MBit/s": Noun("Megabit pro Sekunde", "Megabit pro Sekunde"),
    "Gbit/s": Noun("Gigabit pro Sekunde", "Gigabit pro Sekunde"), "Std.": Noun("Stunde", "Stunden", "f"),
    "Std": Noun("Stunde", "Stunden", "f"), "Min.": Noun("Minute", "Minuten", "f"),
    "Min": Noun("Minute", "Minuten", "f"), "Sek.": Noun("Sekunde", "Sekunden", "f"),
    "Sek": Noun("Sekunde", "Sekunden", "f"), "sec": Noun("Sekunde", "Sekunden", "f"),
    "kV": Noun("Kilovolt", "Kilovolt"), "mAh": Noun("Milliamperestunde", "Milliamperestunden", "f"),
    "Mt": Noun("Megatonne", "Megatonnen", "f"), "t": Noun("Tonne", "Tonnen", "f"), "Ztr.": Noun("Zentner", "Zentner"),
    "EW": Noun("Einwohner", "Einwohner"), "Ew.": Noun("Einwohner", "Einwohner"), "St.": Noun("Stück", "Stück", "n"),
    "ppm": Noun("P P M", "P P M"), "l/100 km": Noun("Liter auf hundert Kilometer", "Liter auf hundert Kilometer"),
    "MP": Noun("Megapixel", "Megapixel"), "px": Noun("Pixel", "Pixel"), "sm": Noun("Seemeile", "Seemeilen", "f"),
    "Pp.": Noun("Prozentpunkt", "Prozentpunkte"), "mbar": Noun("Millibar", "Millibar"),
    "Bq": Noun("Becquerel", "Becquerel"),
}  # fmt: skip

EURO, DOLLAR, POUND = Noun("Euro", "Euro"), Noun("Dollar", "Dollar"), Noun("Pfund", "Pfund", "n")
FRANC, DIRHAM, CENT = Noun("Franken", "Franken"), Noun("Dirham", "Dirham"), Noun("Cent", "Cent")
CURRENCIES: dict[str, Noun | str] = {
    "€": EURO, "EUR": EURO, "$": DOLLAR, "USD": DOLLAR, "US$": DOLLAR, "£": POUND, "GBP": POUND, "CHF": FRANC,
    "SFr.": FRANC, "sFr.": FRANC, "¥": Noun("Yen", "Yen"), "JPY": Noun("Yen", "Yen"), "CNY": Noun("Yuan", "Yuan"),
    "MAD": DIRHAM, "DH": DIRHAM, "Dh": DIRHAM, "Dhs": DIRHAM, "ct": CENT, "Ct.": CENT,
    "Rp.": Noun("Rappen", "Rappen"), "₽": Noun("Rubel", "Rubel"), "RUB": Noun("Rubel", "Rubel"),
    "₺": Noun("Lira", "Lira", "f"), "TRY": Noun("Lira", "Lira", "f"), "PLN": Noun("Zloty", "Zloty"),
    "SEK": Noun("schwedische Krone", "schwedische Kronen", "f"), "₹": Noun("Rupie", "Rupien", "f"),
    "DM": Noun("D-Mark", "D-Mark", "f"), "BTC": Noun("Bitcoin", "Bitcoin"), "₿": Noun("Bitcoin", "Bitcoin"),
    "AED": Noun("Dirham", "Dirham"), "FCFA": Noun("C F A-Franc", "C F A-Franc"),
    "UAH": Noun("Hrywnja", "Hrywnja", "f"), "₪": Noun("Schekel", "Schekel"),
}  # fmt: skip
PRICED = {"Euro": EURO, "Dollar": DOLLAR, "Franken": FRANC, "Pfund": POUND}
CENTS = {"Euro": CENT, "Dollar": CENT, "Franken": Noun("Rappen", "Rappen"), "Pfund": Noun("Penny", "Pence")}
MILLION, BILLION = Noun("Million", "Millionen", "f"), Noun("Milliarde", "Milliarden", "f")
TRILLION = Noun("Billion", "Billionen", "f")
SCALES = {
    "Mio.": MILLION, "Mio": MILLION, "Mill.": MILLION, "Millionen": MILLION, "Million": MILLION, "Mrd.": BILLION,
    "Mrd": BILLION, "Mia.": BILLION, "Milliarden": BILLION, "Milliarde": BILLION, "Bio.": TRILLION, "Bio": TRILLION,
    "Billionen": TRILLION, "Billion": TRILLION,
}  # fmt: skip

FEMININE = """frau stadt zahl wahl bahn nacht welt hand zeit liga person tochter mutter schwester bank nummer kammer
    partei form art tür fahrt schicht kraft luft macht arbeit schlacht tat sicht post firma saison show mail crew
    jury bar app feier mauer dauer steuer regel insel kugel tafel formel schulter geburt ankunft herkunft zukunft
    nation million milliarde billion schuld gewalt antwort hochzeit burg wand haut uni kita aktie gefahr schrift
    figur natur tour spur uhr etage runde klasse reihe woche stelle ag eu cd dvd pflicht sucht flucht bucht schau
    kur last ui em wm mark""".split()
NEUTER = """jahr mal tor kind spiel jahrhundert jahrtausend jahrzehnt quartal kapitel haus buch land stück team album
    semester finale viertel drittel rennen treffen opfer mitglied prozent kilo pferd auto flugzeug schiff boot
    fahrzeug gebäude gesetz verfahren ziel ergebnis ereignis geschäft unternehmen leben produkt projekt programm
    zimmer bier foto video lied konzert festival turnier match duell derby tief tier modell paar bataillon amt dorf
    gericht werk wort bild konto kilogramm gramm pfund megawatt gigawatt kilowatt watt volt byte hektar urteil tal
    fest gespräch angebot dach fach feld geld gold netz papier recht schloss system theater wetter wasser ende auge
    interesse ohr herz bein training restaurant hotel café baby brot ei og ug glas hemd holz jubiläum licht lager
    mittel museum zentrum stadion verbot telefon""".split()
MASCULINE = """name kollege experte junge zeuge kunde franzose brite pole russe chinese türke bote erbe riese see
    käse""".split()
"""Nouns (or their last parts) whose gender their ending does not show."""

COUNTED = frozenset(
    """Menschen Personen Euro Dollar Einwohner Einwohnern Tote Toten Verletzte Verletzten Fälle Fällen Jahre Jahren
    Kilometer Meter Stück Zuschauer Zuschauern Mitarbeiter Mitarbeitern Mitarbeitende Beschäftigte Beschäftigten
    Soldaten Stimmen Arbeitsplätze Stellen Wohnungen Seiten Teilnehmer Teilnehmern Besucher Besuchern Quadratmeter
    Tonnen Plätze Punkte Gäste Schüler Schülern Studenten Studierende Haushalte Haushalten Kinder Kindern Frauen
    Männer Gramm Kalorien Tage Tagen Stunden Minuten Mal Exemplare Flüchtlinge Flüchtlingen Migranten Polizisten
    Einsatzkräfte Feuerwehrleute Demonstranten Betriebe Unternehmen Firmen Häuser Gebäude Fahrzeuge Autos Fans Grad
    Höhenmeter Liter Patienten Ärzte Lehrer Delegierte Delegierten Neuinfektionen Infektionen Opfer Objekte Werke
    Franken Pfund Mark Megawatt Kilowattstunden Hektar Bäume Tiere""".split()
)
"""Nouns before which four figures are a number, not a year."""
RANKED_NOUNS = r"""Platz Runde Liga bundesliga Spieltag Minute Etage Stock Klasse Quartal Auflage
    Ausgabe Weltkriegs? Geburtstag Jahrestag Halbzeit Satz Jahrhunderts? Jahrtausends? Mal FC SC FFC Tag
    Sitzung Etappe Staffel Advent Stufe Sieg Niederlage Hälfte Drittel Rang Bürgermeister Vorsitzende
    Vorsitzender Präsident Senat Strafsenat Zivilsenat Kammer Instanz Folge Symphonie Sinfonie Amtszeit
    OG UG Obergeschoss Jh\. Wahlgang Lesung Kapitel Gebot Teil Akt Semester Saison Spiel Tor
    Weltmeisterschaft Generation Dynastie Republik Reich""".split()
"""Nouns (or their ends) before which a number with a full stop is an ordinal even with no article."""
WEEKDAYS = {
    "Mo": "Montag", "Di": "Dienstag", "Mi": "Mittwoch", "Do": "Donnerstag", "Fr": "Freitag", "Sa": "Samstag",
    "So": "Sonntag",
}  # fmt: skip
ROMAN_BEFORE = """kapitel teil band akt szene klasse typ stufe phase artikel hartz vatikan anlage gruppe liga buch
    minsk sgb division apollo abschnitt titel zone kategorie nummer nr. episode staffel agenda""".split()
EIN_BEFORE = frozenset(
    """Platz Nummer Gruppe Kapitel Artikel Teil Tag Liga Stufe Klasse Gleis Formel Gate Rang Band Phase
    Schlüssel""".split()
)
QUEENS = frozenset(
    """Elisabeth Elizabeth Margrethe Katharina Maria Beatrix Victoria Viktoria Isabella Juliana Christina
    Anna""".split()
)
REIGNS = """Ludwig Karl Friedrich Wilhelm Franz Joseph Josef Heinrich Otto Konrad Maximilian Leopold Ferdinand Rudolf
        Philipp Georg Charles Paul Johannes Benedikt Pius Leo Gregor Clemens Innozenz Urban Alexander Nikolaus Iwan
        Peter Napoleon Mohammed Hassan Abdullah Hussein Felipe Carl Gustav Harald Albert Baudouin Willem Edward
        Eduard Richard Robert Jakob August Ramses Ptolemäus Dareios Xerxes Selim Mehmed Mehmet Murad Süleyman Bonifaz
        Sixtus Julius Hadrian Umberto Juan Alfons Sigismund Christian Olav Haakon Rama Henri Frederik Philippe
        Tutmosis Justinian Konstantin Theodosius Tawadros Kyrill""".split()
HONOURS = frozenset(
    """könig königs königin papst papstes kaiser kaisers kaiserin zar zaren zarin fürst sultan prinz kurfürst
    herzog großherzog pharao""".split()
)

DOTTED = {
    "z.B.": "zum Beispiel", "d.h.": "das heißt", "u.a.": "unter anderem", "u.Ä.": "und Ähnliches",
    "o.Ä.": "oder Ähnliches", "o.ä.": "oder Ähnliches", "u.ä.": "und Ähnliches", "o.g.": "oben genannte",
    "i.d.R.": "in der Regel", "z.T.": "zum Teil",
    "u.U.": "unter Umständen", "m.E.": "meines Erachtens", "a.D.": "außer Dienst", "a.M.": "am Main",
    "a.d.": "an der", "v.Chr.": "vor Christus", "n.Chr.": "nach Christus", "s.o.": "siehe oben",
    "s.u.": "siehe unten", "u.v.m.": "und vieles mehr", "e.V.": "eingetragener Verein", "i.V.": "in Vertretung",
    "i.A.": "im Auftrag", "p.a.": "pro Jahr", "n.V.": "nach Verlängerung", "i.E.": "im Elfmeterschießen",
    "z.Zt.": "zur Zeit", "z.Z.": "zur Zeit", "u.s.w.": "und so weiter", "v.a.": "vor allem", "i.e.": "das heißt",
    "o.d.T.": "ob der Tauber", "h.c.": "honoris causa", "d.J.": "des Jahres", "v.l.": "von links",
    "v.l.n.r.": "von links nach rechts", "u.A.w.g.": "um Antwort wird gebeten", "b.w.": "bitte wenden",
    "Dr.h.c.": "Doktor honoris causa", "i.S.v.": "im Sinne von", "i.H.v.": "in Höhe von", "z.H.": "zu Händen",
    "a.G.": "auf Gegenseitigkeit", "u.z.": "und zwar",
}  # fmt: skip
PLAIN = {
    "usw.": "und so weiter", "usf.": "und so fort", "etc.": "et cetera", "bzw.": "beziehungsweise", "ca.": "circa",
    "rd.": "rund", "mind.": "mindestens", "max.": "maximal", "min.": "minimal", "vgl.": "vergleiche",
    "ggf.": "gegebenenfalls", "evtl.": "eventuell", "inkl.": "inklusive", "exkl.": "exklusive", "zzgl.": "zuzüglich",
    "abzgl.": "abzüglich", "bspw.": "beispielsweise", "bzgl.": "bezüglich", "lt.": "laut", "gem.": "gemäß",
    "insg.": "insgesamt", "geb.": "geboren", "gest.": "gestorben", "gegr.": "gegründet", "verh.": "verheiratet",
    "ehem.": "ehemals", "einschl.": "einschließlich", "od.": "oder", "sowj.": "sowjetisch", "zw.": "zwischen",
    "ff.": "folgende", "Hbf.": "Hauptbahnhof", "Hbf": "Hauptbahnhof", "Bhf.": "Bahnhof", "Bf.": "Bahnhof",
    "Str.": "Straße", "Jh.": "Jahrhundert", "Jhd.": "Jahrhundert", "Jhs.": "Jahrhunderts", "Tel.": "Telefon",
    "Mio.": "Millionen", "Mrd.": "Milliarden", "Mwst.": "Mehrwertsteuer", "MwSt.": "Mehrwertsteuer",
    "MwSt": "Mehrwertsteuer", "Hrsg.": "Herausgeber", "Abt.": "Abteilung", "Abg.": "Abgeordnete",
    "Dipl.-Ing.": "Diplomingenieur", "Prof.": "Professor", "Dr.": "Doktor", "Anm.": "Anmerkung", "Red.": "Redaktion",
    "vs.": "versus", "vs": "versus", "Dr. med.": "Doktor", "Dr. jur.": "Doktor", "Dr. phil.": "Doktor",
    "Std.": "Stunden", "Min.": "Minuten", "Sek.": "Sekunden", "Einw.": "Einwohner", "Ew.": "Einwohner",
    "km/h": "Kilometer pro Stunde", "AfD": "A F D", "GmbH": "G M B H", "gGmbH": "G G M B H", "VfB": "V F B",
    "VfL": "V F L", "VfR": "V F R", "StGB": "S T G B", "StPO": "S T P O", "StVO": "S T V O",
    "MdB": "M D B", "MdL": "M D L",
    "MdEP": "M D E P", "Kfz": "K F Z", "Lkw": "L K W", "Pkw": "P K W", "Lkws": "L K Ws", "Pkws": "P K Ws",
    "GbR": "G B R", "BfV": "B F V", "KfW": "K F W", "EuGH": "E U G H",
    "DoE": "D O E", "CO2": "C O zwei", "CO₂": "C O zwei", "km²": "Quadratkilometer",
    "m²": "Quadratmeter", "m³": "Kubikmeter", "µg/m³": "Mikrogramm pro Kubikmeter", "kWh": "Kilowattstunden",
    "&Co.": "und Co", "& Co.": "und Co", "TV": "T V", "Bd.": "Band", "Jr.": "Junior", "Sr.": "Senior",
    "Nr.": "Nummer", "Tsd.": "Tausend", "gGMBH": "G G M B H", "BaFin": "Bafin", "BAföG": "Bafög",
}  # fmt: skip


def spaced() -> dict[str, str]:
    """Abbreviations of several words, written with and without blanks, at the start of a sentence too."""
    forms = DOTTED | {key[0].upper() + key[1:]: said[0].upper() + said[1:] for key, said in DOTTED.items()}
    return {**forms, **{re.sub(r"\.(?=\w)", ". ", key): said for key, said in forms.items()}}


LAST_IN_SENTENCE = {
    "usw.", "etc.", "usf.", "Hbf.", "Str.", "u.Ä.", "o.Ä.", "u. Ä.", "o. Ä.", "u.v.m.", "u. v. m.", "n. Chr.",
    "v. Chr.", "Jr.", "Min.", "Std.", "n.V.", "n. V.", "i.E.", "i. E.", "p. a.", "p.a.", "a. M."
}  # fmt: skip
"""Abbreviations that end sentences at times; others stand before nouns, whose capitals look like a new sentence."""
ABBREVIATIONS = {
    **spaced(),
    **PLAIN,
    **{key.capitalize(): said.capitalize() for key, said in PLAIN.items() if key.islower() and key.endswith(".")},
}
TITLES = {
    "Dr.": "Doktor", "Dr": "Doktor", "Prof.": "Professor", "Hr.": "Herr", "Hrn.": "Herrn", "Fr.": "Frau",
    "St.": "Sankt", "Hl.": "Heiliger", "hl.": "heiliger", "Gen.": "General", "Ing.": "Ingenieur", "Mag.": "Magister",
    "Priv.-Doz.": "Privatdozent", "Min.": "Minister", "Dres.": "Doktores", "Frhr.": "Freiherr", "Gebr.": "Gebrüder",
    "Fa.": "Firma", "Mr.": "Mister", "Mrs.": "Missis", "Pfr.": "Pfarrer", "Hptm.": "Hauptmann", "Bgm.": "Bürgermeister",
    "Pl.": "Platz", "Ltd.": "Leitender",
}  # fmt: skip
BEFORE_NUMBER = {
    "Nr.": "Nummer", "Nrn.": "Nummern", "S.": "Seite", "Art.": "Artikel", "Abs.": "Absatz", "Kap.": "Kapitel",
    "Abb.": "Abbildung", "Bd.": "Band", "§": "Paragraf", "§§": "Paragrafen", "Ziff.": "Ziffer", "Rn.": "Randnummer",
    "Tel.": "Telefon", "Tel.:": "Telefon:", "Nº": "Nummer", "№": "Nummer", "#": "Nummer", "~": "etwa", "≈": "etwa",
    "<": "weniger als", ">": "mehr als", "≥": "mindestens", "≤": "höchstens", "Jg.": "Jahrgang",
    "Hausnr.": "Hausnummer", "Az.": "Aktenzeichen", "Z.": "Zeile", "Tab.": "Tabelle", "Anm.": "Anmerkung",
    "*": "geboren", "†": "gestorben", "Fn.": "Fußnote", "Lit.": "Buchstabe", "vor.": "vor", "PLZ": "Postleitzahl",
}  # fmt: skip
ACRONYMS = frozenset(
    """MAX NATO UNO UNESCO UNICEF NASA ESA FIFA UEFA OPEC ASEAN DAX MDAX TECDAX SDAX NASDAQ PISA IGLU AIDS COVID LASER
    RADAR BRICS MERCOSUR PIN SIM IBAN GAU NOK SARS MERS UNRWA FRONTEX EUROPOL INTERPOL KITA MINT TED IKEA EDEKA
    ALDI HARIBO LIDL DEKRA ISIN OSINT SWIFT LED RAF VERDI IFO BAFIN DITIB COP CERN HAMAS NABU BUND GEMA SCHUFA
    ELSTER ERASMUS LEADER DAK RAM ROM NVIDIA LEGO DEFA REWE KIKA FAZ TAZ DAF OLAF EUFOR KFOR ISAF AWACS MAD SALT
    START HIMARS PATRIOT TAURUS OK EURIBOR ESTER BIMCO CARE""".split()
) - {"MAD", "FAZ"}
SYMBOLS = {
    "&": "und", "=": "gleich", "+": "plus", "×": "mal", "÷": "geteilt durch", "±": "plus minus", "≈": "etwa",
    "≠": "ungleich", "≤": "höchstens", "≥": "mindestens", "<": "kleiner als", ">": "größer als", "@": "at",
    "°": "Grad", "§": "Paragraf", "€": "Euro", "$": "Dollar", "£": "Pfund", "¥": "Yen", "%": "Prozent",
    "‰": "Promille", "#": "Raute", "*": "", "_": " ", "|": ",", "©": "", "®": "", "™": "", "•": "", "~": "etwa",
    "^": "", "\\": "", "µ": "Mikro", "/": " ", "¶": "", "†": "", "‡": "", "√": "Wurzel aus", "∞": "unendlich",
    "²": "hoch zwei", "³": "hoch drei", "№": "Nummer",
}  # fmt: skip
CAPITAL_WORDS = frozenset(
    """DER DIE DAS UND IN IM AM AN AUF ZU ZUM ZUR VON VOM MIT FÜR BEI ES ER SIE WIR IST SIND WAR
    NICHT EIN EINE DEM DEN DES NACH AUS ALS ODER DOCH NUR SO WO WIE WAS WER BIST DU ICH MAN MUSS
    KANN WILL HAT HABEN MEHR NEU GUT TAG JA NEIN KEIN KEINE UM BIS OB DA UNS IHR IHRE SEIN VOR NOCH
    AUCH DASS WENN ABER NUN MAL IMMER TUN TOT ENDE GEGEN""".split()
)

PLAIN_WORDS = frozenset(
    """UND ODER DER DIE DEN DEM DES NICHT EIN EINE ICH WIR SIE IST ABER NUR AUCH KEIN KEINE NOCH""".split()
)
"""Said as words wherever they stand in capitals."""

BEFORE_MINUS = frozenset(
    """von um auf bei mit und sank sinkt fiel fällt minus verlor verliert rückgang nach gegen war
    ist""".split()
)
"""Words after which "- 5" is a figure with its minus."""
