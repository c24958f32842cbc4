"""French as newsreaders say it, in Morocco and elsewhere."""

import re
from re import Match

from make_episode.scripts.spoken.language import Language, Noun, Number, Rule
from make_episode.scripts.spoken.numerals import cardinal as number_words
from make_episode.scripts.spoken.numerals import count, one_by_one, whole

MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
MONTH_ABBREVIATIONS = {
    "janv.": 1, "jan.": 1, "févr.": 2, "fév.": 2, "fevr.": 2, "avr.": 4, "juil.": 7, "sept.": 9, "oct.": 10,
    "nov.": 11, "déc.": 12, "dec.": 12, "aout": 8, "fevrier": 2, "decembre": 12,
}  # fmt: skip

FEMININE_ENDINGS = re.compile(
    r"(?:[st]ion|xion|(?:i|[èé]|au|er|re|ne|al)té|tié|ance|ence|[ae]nte|ée|ette|elle|enne|esse|sse|euse|trice|ade|ie"
    r"|[èe]re|ure|eure|aine|ine|ille|che|gue|oire|ude|ise|euve|ison|[cvd]ate|ive|ale|ole|ouve|eille|lle|nce|nse|onne)s?$"
)
FEMININE = frozenset(
    """minute seconde heure année semaine journée nuit fois tonne livre part page place pièce voix femme fille
    personne victime vie ville commune province région classe entreprise société équipe étape
    usine voiture moto tente maison mosquée coopérative start-up startup chaîne langue loi mesure
    question réponse œuvre image photo vidéo caméra arme balle bombe attaque frappe guerre grève marche
    plainte peine brigade unité tête étoile médaille rencontre passe faute séance salle
    chambre table porte route ligne gare station rue tour une oasis dose tranche côte zone île mer forêt
    espèce plante bouteille boîte carte lettre note liste offre demande soirée couleur
    troupe ong pme cellule structure fenêtre matière branche feuille graine palme couronne
    dame sœur mère tante actrice députée boutique banque clinique fabrique république chronique technique
    figure somme tentative course chute panne fuite visite saisie suite poursuite conduite dette enquête requête tempête fête
    conférence tente dizaine plateforme plate-forme norme réforme ferme alarme arme larme cible règle
    école coupole parole métropole banderole université santé volonté clé foi dent main nuit fin façon leçon
    chanson rançon boisson cloison prison raison saison trahison action ration""".split()
)
MASCULINE = frozenset(
    """silence musée lycée trophée génie incendie parapluie stade grade comité côté été traité député congé décret
    cadre magazine domaine patrimoine capitaine dimanche quartier modèle comité invité arrêté député comté
    kilomètre mètre millimètre centimètre litre membre titre siècle article ordre exercice service risque
    ministère critère caractère cratère mystère hémisphère adversaire frère père cancère missionnaire
    territoire laboratoire observatoire répertoire pourboire accessoire conservatoire interrogatoire réquisitoire
    scandale pétale cannibale dédale murmure augure reproche coche dialogue collègue catalogue prologue
    bastion poison bison horizon protocole symbole pétrole monopole rôle contrôle pactole rossignol bénévole
    foie crustacé scarabée athénée camée apogée pygmée caducée rez-de-chaussée mausolée colisée employé trophée
    interlude prélude coude camarade malade collège collègue mille intervalle vermicelle verre tonnerre
    complexe passage""".split()
)

UNITS = {
    "km/h": Noun("kilomètre heure", "kilomètres heure"),
    "kmh": Noun("kilomètre heure", "kilomètres heure"),
    "t": Noun("tonne", "tonnes", "f"),
    "kt": Noun("kilotonne", "kilotonnes", "f"),
    "Mt": Noun("million de tonnes", "millions de tonnes"),
    "Gt": Noun("milliard de tonnes", "milliards de tonnes"),
    "tCO2": Noun("tonne de C O deux", "tonnes de C O deux", "f"),
    "tonnes/ha": Noun("tonne par hectare", "tonnes par hectare", "f"),
    "q": Noun("quintal", "quintaux"),
    "qx": Noun("quintal", "quintaux"),
    "Qx": Noun("quintal", "quintaux"),
    "Mqx": Noun("million de quintaux", "millions de quintaux"),
    "MQx": Noun("million de quintaux", "millions de quintaux"),
    "Mm3": Noun("million de mètres cubes", "millions de mètres cubes"),
    "Mm³": Noun("million de mètres cubes", "millions de mètres cubes"),
    "Go": Noun("gigaoctet", "gigaoctets"),
    "Mo": Noun("mégaoctet", "mégaoctets"),
    "To": Noun("téraoctet", "téraoctets"),
    "Ko": Noun("kilooctet", "kilooctets"),
    "ko": Noun("kilooctet", "kilooctets"),
    "Mb/s": Noun("mégabit par seconde", "mégabits par seconde"),
    "Mbps": Noun("mégabit par seconde", "mégabits par seconde"),
    "Mbit/s": Noun("mégabit par seconde", "mégabits par seconde"),
    "Gb/s": Noun("gigabit par seconde", "gigabits par seconde"),
    "Gbps": Noun("gigabit par seconde", "gigabits par seconde"),
    "Gbit/s": Noun("gigabit par seconde", "gigabits par seconde"),
    "dB": Noun("décibel", "décibels"),
    "TW": Noun("térawatt", "térawatts"),
    "kWh": Noun("kilowattheure", "kilowattheures"),
    "KWh": Noun("kilowattheure", "kilowattheures"),
    "Wh": Noun("wattheure", "wattheures"),
    "MWh": Noun("mégawattheure", "mégawattheures"),
    "GWh": Noun("gigawattheure", "gigawattheures"),
    "TWh": Noun("térawattheure", "térawattheures"),
    "kWc": Noun("kilowatt-crête", "kilowatts-crête"),
    "MWc": Noun("mégawatt-crête", "mégawatts-crête"),
    "GWc": Noun("gigawatt-crête", "gigawatts-crête"),
    "KW": Noun("kilowatt", "kilowatts"),
    "kV": Noun("kilovolt", "kilovolts"),
    "mAh": Noun("milliampère-heure", "milliampères-heures"),
    "ch": Noun("cheval", "chevaux"),
    "ppm": Noun("partie par million", "parties par million", "f"),
    "tr/min": Noun("tour par minute", "tours par minute"),
    "l/100 km": Noun("litre aux cent kilomètres", "litres aux cent kilomètres"),
    "L/100 km": Noun("litre aux cent kilomètres", "litres aux cent kilomètres"),
    "hab.": Noun("habitant", "habitants"),
    "hab": Noun("habitant", "habitants"),
    "pts": Noun("point", "points"),
    "pt": Noun("point", "points"),
    "pb": Noun("point de base", "points de base"),
    "pdb": Noun("point de base", "points de base"),
    "b/j": Noun("baril par jour", "barils par jour"),
    "bpj": Noun("baril par jour", "barils par jour"),
    "EVP": Noun("équivalent vingt pieds", "équivalents vingt pieds"),
    "px": Noun("pixel", "pixels"),
    "MP": Noun("mégapixel", "mégapixels"),
    "Mpx": Noun("mégapixel", "mégapixels"),
    "kcal": Noun("kilocalorie", "kilocalories", "f"),
    "cal": Noun("calorie", "calories", "f"),
    "sec": Noun("seconde", "secondes", "f"),
    "sec.": Noun("seconde", "secondes", "f"),
    "mn": Noun("minute", "minutes", "f"),
    "°": Noun("degré", "degrés"),
}

DIRHAM = Noun("dirham", "dirhams")
DOLLAR = Noun("dollar", "dollars")
CFA = Noun("franc C F A", "francs C F A")
CURRENCIES: dict[str, Noun | str] = {
    "€": "EUR", "EUR": "EUR", "euros": "EUR", "euro": "EUR",
    "$": DOLLAR, "USD": DOLLAR, "US$": DOLLAR, "$US": DOLLAR, "dollars": DOLLAR,
    "$ CA": Noun("dollar canadien", "dollars canadiens"), "CAD": "CAD",
    "DH": DIRHAM, "Dh": DIRHAM, "dh": DIRHAM, "DHS": DIRHAM, "DHs": DIRHAM, "Dhs": DIRHAM, "dhs": DIRHAM,
    "MAD": DIRHAM, "dirhams": DIRHAM, "dirham": DIRHAM,
    "FCFA": CFA, "F CFA": CFA, "francs CFA": CFA, "XOF": CFA, "XAF": CFA,
    "£": Noun("livre sterling", "livres sterling", "f"), "GBP": Noun("livre sterling", "livres sterling", "f"),
    "¥": Noun("yen", "yens"), "JPY": Noun("yen", "yens"), "CHF": "CHF", "FS": "CHF",
    "CNY": Noun("yuan", "yuans"), "RMB": Noun("yuan", "yuans"),
    "DA": Noun("dinar algérien", "dinars algériens"), "DZD": "DZD",
    "DT": Noun("dinar tunisien", "dinars tunisiens"), "TND": "TND",
    "MRU": Noun("ouguiya", "ouguiyas"), "EGP": "EGP", "SAR": Noun("riyal saoudien", "riyals saoudiens"),
    "AED": Noun("dirham émirati", "dirhams émiratis"), "QAR": Noun("riyal qatari", "riyals qataris"),
    "RUB": "RUB", "₽": Noun("rouble", "roubles"), "INR": "INR", "₹": Noun("roupie", "roupies", "f"),
    "TRY": "TRY", "₺": Noun("livre turque", "livres turques", "f"), "₿": Noun("bitcoin", "bitcoins"),
    "BTC": Noun("bitcoin", "bitcoins"), "₪": Noun("shekel", "shekels"),
}  # fmt: skip

MILLION, BILLION = Noun("million", "millions"), Noun("milliard", "milliards")
SCALES = {
    "M": MILLION, "m": MILLION, "Mio": MILLION, "millions": MILLION, "million": MILLION,
    "MM": BILLION, "Md": BILLION, "Mds": BILLION, "Mrd": BILLION, "Mrds": BILLION, "mds": BILLION, "md": BILLION,
    "G": BILLION, "milliards": BILLION, "milliard": BILLION,
}  # fmt: skip


def cardinal(value: int, gender: str) -> str:
    """The number; "une" before a feminine noun."""
    words = count(value, "fr")
    return words + "e" if gender == "f" and re.search(r"\bun$", words) else words


def rank(value: int) -> str:
    """The number in its place in a row (pages, years): vingt and cent take no s there."""
    return re.sub(r"(?<=vingt)s$|(?<=cent)s$", "", count(value, "fr"))


def ordinal(value: int, kind: str) -> str:
    """ "premier", "vingt et unième"; num2words keeps an s that French drops ("deux centsième")."""
    plural = "s" if kind.endswith("s") else ""
    match kind.removesuffix("s"):
        case "second" | "seconde":
            return kind
        case "m" | "f" | "" if value == 1:
            return ("première" if kind.startswith("f") else "premier") + plural
    words = count(value, "fr")
    words = re.sub(r"(?<=vingt|llion|liard)s$|(?<=cent)s$", "", words)
    words = re.sub("cinq$", "cinqu", re.sub("neuf$", "neuv", re.sub("e$", "", words)))
    return words + "ième" + plural


def decimals(figures: str) -> str:
    """Up to three figures after the comma are one number, said after their zeros."""
    zeros = len(figures) - len(figures.lstrip("0"))
    rest = figures[zeros:]
    if len(rest) > 3:
        return one_by_one(figures, LANGUAGE)
    return " ".join(["zéro"] * zeros + ([count(int(rest), "fr")] if rest else []))


def fraction(top: int, bottom: int) -> str | None:
    names = {2: "demi", 3: "tiers", 4: "quart"}
    if not 0 < top < bottom or bottom not in (2, 3, 4, 5, 6, 8):
        return None
    name = names.get(bottom) or ordinal(bottom, "")
    return f"{cardinal(top, 'm')} {name}{'s' if top > 1 and not name.endswith('s') else ''}"


def gender(word: str) -> str:
    """Gender of a plural or singular noun, by list and by ending."""
    word = word.lower()
    singular = word[:-1] if word.endswith("s") else word
    if singular in MASCULINE or word in MASCULINE:
        return "m"
    return "f" if singular in FEMININE or word in FEMININE or FEMININE_ENDINGS.search(word) else "m"


def price(number: Number, noun: Noun) -> str | None:
    """ "2,50 €" is two euros fifty."""
    if len(number.fraction) != 2 or number.sign or number.fraction == "00":
        return None if number.fraction != "00" else f"{cardinal(number.value, noun.gender)} {_agree(number, noun)}"
    if number.value == 0:
        return None
    return f"{cardinal(number.value, noun.gender)} {_agree(number, noun)} {count(int(number.fraction), 'fr')}"


def _agree(number: Number, noun: Noun) -> str:
    return noun.many if number.value > 1 else noun.one


def date(day: int, month: int, year: int | None) -> str:
    words = ["premier" if day == 1 else count(day, "fr"), MONTHS[month - 1]]
    return " ".join(words + ([rank(year)] if year else []))


def time(hour: int, minute: int | None, second: int | None) -> str:
    words = [cardinal(hour, "f"), "heure" if hour < 2 else "heures"]
    words += [cardinal(minute, "f")] if minute else []
    if second:
        words += ["minutes" if (minute or 0) > 1 else "minute"] if minute else []
        words += [cardinal(second, "f"), "secondes" if second > 1 else "seconde"]
    return " ".join(words)


def elision(noun: str) -> str:
    return " d'" if noun[0] in "aeéèêiîoôuhy" and noun[:2] not in ("ye", "yu", "ha", "un") else " de "


def say_date(match: Match[str]) -> str | None:
    day = int(match["day"])
    written = match["month"].lower()
    if not 1 <= day <= 31:
        return None
    return date(day, LANGUAGE.months[written], int(match["year"]) if match["year"] else None)


def say_slash_date(match: Match[str]) -> str | None:
    day, month = int(match["day"]), int(match["month"])
    return date(day, month, None) if 1 <= day <= 31 and 1 <= month <= 12 else None


def say_time(match: Match[str]) -> str | None:
    parts = match.groupdict()
    return time(*(int(part) if part else None for part in (parts["hour"], parts["minute"], parts.get("second"))))  # type: ignore[arg-type]


def say_times(match: Match[str]) -> str:
    """Opening hours: 9h30-17h."""
    ends = [match.group("hour", "minute"), match.group("last_hour", "last_minute")]
    return " à ".join(time(int(hour), int(minute) if minute else None, None) for hour, minute in ends)


def say_law(match: Match[str]) -> str:
    """The number of a law is read part by part: 27-06, 2.20.292."""
    return " ".join(whole(part, LANGUAGE) for part in re.split(r"[-.‑–]", match["it"]))


def say_around_the_clock(match: Match[str]) -> str:
    first, noun, last = int(match["first"]), match["noun"].lower()[0], int(match["last"])
    name = {"h": "heures", "j": "jours"}[noun]
    return f"{count(first, 'fr')} {name} sur {count(last, 'fr')}"


def say_minute(match: Match[str]) -> str:
    """A minute of play: 45', 90'+3."""
    said = f"{ordinal(int(match['minute']), '')} minute" if int(match["minute"]) > 1 else "première minute"
    return f"{said} plus {count(int(match['more']), 'fr')}" if match["more"] else said


def say_decade(match: Match[str]) -> str:
    return rank(int(match["it"]))


def say_rank(match: Match[str]) -> str | None:
    return None if match["it"].startswith("0") else rank(int(match["it"]))


def bare(number: Number, following: str) -> str | None:
    """Years in figures take no s; the rest is left to the common rule."""
    if number.fraction or number.sign or len(number.whole) != 4 or not 1000 <= number.value <= 2099:
        return None
    counts_something = len(following) > 3 and following[-1] in "sx" and following.islower()
    return None if counts_something or number.value % 100 not in (0, 80) else rank(number.value)


def say_scale_before(match: Match[str]) -> str:
    return SCALES[match["scale"]].many + elision(_noun(match["currency"])) + _noun(match["currency"])


def _noun(sign: str) -> str:
    known = CURRENCIES[sign]
    return known.many if isinstance(known, Noun) else {"EUR": "euros"}.get(known, known)


LAST = r"(?P<last_hour>[01]?[0-9]|2[0-4])"
HOUR = r"(?P<hour>[01]?[0-9]|2[0-4])"
RULES = (
    Rule("date", r"‹start›(?P<day>1er|[0-9]{1,2})‹blank›(?P<month>(?i:‹month›))(?!\w)(?:‹blank›(?P<year>[12][0-9]{3})(?![\w]|[.,][0-9]))?", lambda m: say_date(m) if m["day"] != "1er" else date(1, LANGUAGE.months[m["month"].lower()], int(m["year"]) if m["year"] else None)),
    Rule("date", r"(?i:(?<!\w)(?:le|du|au|dès le|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))‹blank›(?P<it>(?P<day>0?[1-9]|[12][0-9]|3[01])/(?P<month>0[1-9]|1[0-2]))(?![\w/]|[.,][0-9])", say_slash_date),
    Rule("time", r"‹start›(?P<first>24|7|6|5)‹gap›(?P<noun>[hHjJ])‹gap›(?:/|sur)‹gap›(?P<last>24|7)‹gap›[hHjJ]?(?!\w)", say_around_the_clock),
    Rule("time", rf"‹start›{HOUR}‹gap›[hH](?P<minute>[0-5][0-9])?‹to›{LAST}‹gap›[hH](?P<last_minute>[0-5][0-9])?(?!\w)", say_times),
    Rule("time", r"‹start›24/7(?!\w|/)", lambda _: "vingt-quatre heures sur vingt-quatre, sept jours sur sept"),
    Rule("time", rf"‹start›{HOUR}‹gap›[hH]‹gap›(?P<minute>[0-5][0-9])(?:‹gap›(?:min|mn|m|')‹gap›(?P<second>[0-5]?[0-9])‹gap›(?:sec|s|'')|‹gap›(?:min|mn))?(?!\w)", say_time),
    Rule("time", rf"‹start›{HOUR}‹gap›[hH](?P<minute>)(?P<second>)(?![\w²³/])", say_time),
    Rule("time", r"(?<![\w'’])(?P<minute>[0-9]{1,3})['’′](?:‹gap›\+‹gap›(?P<more>[0-9]{1,2}))?(?![\w'’\"])", say_minute),
    Rule("year", r"(?i:(?<!\w)(?:années|décennie))‹blank›(?P<it>[0-9]{2,4})(?![\w]|[.,][0-9])", say_decade),
    Rule("year", r"(?i:(?<!\w)(?:page|article|chapitre|numéro|l'an|l’an|chaîne|chambre|en|depuis|dès|avant|après|vers|jusqu'en|jusqu’en|fin|début))‹blank›(?P<it>[0-9]{1,4})(?=[.,;:!?)»]|$|‹blank›(?:et|à|ou|de|du|des|pour|par|sur|dans|au|aux|avec|qui|que|le|la|les)(?!\w))(?![.,][0-9])", say_rank),
    Rule("abbreviation", r"(?<!\w)(?P<scale>MM|Mds|Md|M|millions|milliards)‹gap›(?P<currency>‹currency›)(?!\w)", say_scale_before),
    Rule("abbreviation", r"(?i:(?<!\w)(?:millions?|milliards?|mille|en|de))‹blank›(?:de‹blank›|d['’])?(?P<it>(?:DH|Dh|dh|DHS|Dhs|dhs|MAD|FCFA|USD|EUR|€|\$))(?!\w)", lambda m: _noun(m["it"])),
    Rule("score", r"(?i:(?<!\w)(?:article|le|du|au))‹blank›(?P<it>49[.-]3)(?![\w.,-])", lambda _: "quarante-neuf trois"),
    Rule("score", r"(?i:(?<!\w)(?:loi|lois|dahir|décret|arrêté|résolution|loi-cadre|circulaire))‹blank›(?:(?:n°|N°|nº|no\.?)‹gap›)?(?P<it>[0-9]{1,4}(?:[-.‑–][0-9]{1,4}){1,3})(?![\w-]|[.,][0-9])", say_law),
    Rule("roman", r"(?<!\w)‹roman›(?:e|ème|er)‹blank›(?P<it>s\.)", lambda _: "siècle"),
    Rule("fraction", r"‹start›1/(?P<bottom>2|4|8|16|32)(?:e|ème|è)?(?P<tail>(?:s)?‹blank›(?:de )?finales?)(?!\w)", lambda m: {"2": "demi", "4": "quart", "8": "huitième", "16": "seizième", "32": "trente-deuxième"}[m["bottom"]] + ("-" + m["tail"].split()[-1] if m["bottom"] == "2" else m["tail"])),
    Rule("ordinal", r"‹start›(?P<it>(?P<number>[0-9]{1,3})e)‹gap›\+‹gap›(?P<more>[0-9]{1,2})(?!\w)", lambda m: ordinal(int(m["number"]), "")),
)  # fmt: skip

LANGUAGE = Language(
    code="fr",
    cardinal=cardinal,
    ordinal=ordinal,
    ordinal_marks={
        "er": "m", "ers": "ms", "re": "f", "res": "fs", "ère": "f", "ères": "fs", "e": "", "es": "s", "ᵉ": "",
        "ème": "", "èmes": "s", "eme": "", "ième": "", "è": "", "nd": "second", "nde": "seconde", "nds": "seconds",
        "ndes": "secondes", "ᵉʳ": "m",
    },
    roman_marks={"e": "", "er": "m", "re": "f", "ère": "f", "ème": "", "ᵉ": "", "es": "s", "ᵉʳ": "m"},
    point="virgule",
    dot="point",
    decimals=decimals,
    plus="plus",
    plus_minus="plus ou moins",
    lone_scales=frozenset({"Mds", "Md", "Mrds", "Mrd", "MM", "Mio"}),
    minus="moins",
    plural=lambda number: number.size >= 2,
    gender=gender,
    bare=bare,
    year=rank,
    fraction=fraction,
    to="à",
    out_of="sur",
    times="fois",
    per="par",
    and_="et",
    half="demi",
    scales=SCALES,
    scale_values={"k": 1000, "K": 1000},
    of="(?:de‹blank›|d['’])?".replace("‹blank›", "[ \u00a0\u202f]"),
    scale_link=elision,
    currencies=CURRENCIES,
    price=price,
    units=UNITS,
    feminine=frozenset({"tonne", "heure", "minute", "seconde", "milliseconde", "calorie", "kilocalorie", "livre", "roupie", "couronne"}),
    never_last=frozenset({"vs.", "i.e.", "cf.", "env.", "p. ex.", "p.ex.", "c.-à-d.", "c.à.d.", "tél.", "Tél."}),
    percent={"%": "pour cent", "‰": "pour mille", "p. 100": "pour cent"},
    months={**{name: at for at, name in enumerate(MONTHS, 1)}, **MONTH_ABBREVIATIONS},
    month_names=tuple(MONTHS),
    date=date,
    time=time,
    regnal=lambda value: "premier" if value == 1 else count(value, "fr"),
    reigns=frozenset(
        """Mohammed Mohamed Muhammad Hassan Louis François Charles Philippe Felipe Henri Georges George Élisabeth
        Elisabeth Elizabeth Napoléon Jean-Paul Jean Paul Pie Benoît Léon Grégoire Clément Innocent Urbain Pierre
        Catherine Nicolas Alexandre Guillaume Frédéric Léopold Albert Baudouin Ramsès Thoutmosis Ptolémée Jacques
        Édouard Edouard Richard Robert Hussein Abdallah Abdullah Fouad Farouk Juan Alphonse Isabelle Margrethe Harald
        Gustave Carl Constantin Justinien Théodose Darius Xerxès Selim Mehmet Soliman Mourad Abdülhamid Boniface
        Sixte Jules Sylvestre Victor-Emmanuel Humbert Ferdinand Joseph Rainier Hamad Faycal Fayçal Ahmed Idriss Zog
        Tawadros Kirill Bartholomée Haakon Christian Olav Charles-Quint Vajiralongkorn Rama Napoleon""".split()
    ),
    roman_before={
        word: "cardinal"
        for word in """chapitre tome livre acte scène partie titre annexe section volume phase type niveau classe
        groupe article épisode saison zone catégorie siècle division ligue palier pilier lot tranche vatican paris
        med noor apollo windows chap. art. vol. t.""".split()
    },
    abbreviations={
        "etc.": "et cetera", "etc…": "et cetera", "p. ex.": "par exemple", "p.ex.": "par exemple",
        "c.-à-d.": "c'est-à-dire", "c-à-d": "c'est-à-dire", "c.à.d.": "c'est-à-dire", "c.à.d": "c'est-à-dire",
        "càd": "c'est-à-dire", "i.e.": "c'est-à-dire", "cf.": "voir", "vs": "contre", "vs.": "contre",
        "av. J.-C.": "avant Jésus-Christ", "av. J.-C": "avant Jésus-Christ", "ap. J.-C.": "après Jésus-Christ",
        "apr. J.-C.": "après Jésus-Christ", "J.-C.": "Jésus-Christ", "env.": "environ", "tél.": "téléphone",
        "Tél.": "Téléphone", "NDLR": "note de la rédaction", "ndlr": "note de la rédaction", "Cie": "compagnie",
        "Mds": "milliards", "Md": "milliard", "SAR": "Son Altesse Royale", "S.A.R.": "Son Altesse Royale",
        "LL.AA.RR.": "Leurs Altesses Royales", "R-V": "rendez-vous", "RDV": "rendez-vous", "svp": "s'il vous plaît",
        "et al.": "et autres", "max.": "maximum", "min.": "minimum", "hab.": "habitants", "nb.": "nombre",
        "N.B.": "nota bene", "NB": "nota bene", "P.-S.": "post-scriptum", "rdc": "rez-de-chaussée",
        "a.p.": "après prolongation", "t.a.b.": "tirs au but", "SM le": "Sa Majesté le", "S.M. le": "Sa Majesté le",
        "SM la": "Sa Majesté la", "SAR le": "Son Altesse Royale le", "SAR la": "Son Altesse Royale la", "Mmes": "Mesdames", "Mlles": "Mesdemoiselles", "km": "kilomètres",
        "km/h": "kilomètres heure", "km²": "kilomètres carrés", "m²": "mètres carrés", "m³": "mètres cubes",
        "MW": "mégawatts", "GW": "gigawatts", "kWh": "kilowattheures", "MWh": "mégawattheures",
        "TWh": "térawattheures", "GWh": "gigawattheures", "µg/m³": "microgrammes par mètre cube",
        "CO2": "C O deux", "CO₂": "C O deux", "FCFA": "francs C F A", "et/ou": "et ou", "H/F": "homme femme",
        "nº": "numéro", "n°": "numéro", "N°": "numéro", "2M": "deux M",
    },
    titles={
        "M.": "Monsieur", "MM.": "Messieurs", "Mme": "Madame", "Mme.": "Madame", "Mᵐᵉ": "Madame", "Mlle": "Mademoiselle",
        "Me": "Maître", "Mᵉ": "Maître", "Mes": "Maîtres", "Mgr": "Monseigneur", "Mgr.": "Monseigneur",
        "Dr": "docteur", "Dr.": "docteur", "Dre": "docteure", "Drs": "docteurs", "Pr": "professeur",
        "Pr.": "professeur", "Prs": "professeurs", "Pre": "professeure", "St": "Saint", "St.": "Saint",
        "Ste": "Sainte", "Sté": "société", "bd": "boulevard", "Bd": "boulevard", "Bd.": "boulevard", "bd.": "boulevard",
        "boul.": "boulevard", "av.": "avenue", "Av.": "avenue", "Gal": "général", "Gén.": "général",
        "Cdt": "commandant", "Cne": "capitaine", "Lt": "lieutenant", "Col.": "colonel", "Ets": "établissements",
        "pl.": "place", "S.E.M.": "Son Excellence Monsieur", "S.M.": "Sa Majesté", "SM": "Sa Majesté",
        "S.E.": "Son Excellence", "S.A.": "Son Altesse", "S.E.M": "Son Excellence Monsieur",
    },
    before_number={
        "p.": "page", "pp.": "pages", "art.": "article", "Art.": "article", "n°": "numéro", "N°": "numéro",
        "nº": "numéro", "no": "numéro", "no.": "numéro", "N.": "numéro", "n°s": "numéros", "nos": "numéros",
        "№": "numéro", "chap.": "chapitre", "t.": "tome", "vol.": "volume", "fig.": "figure", "al.": "alinéa",
        "§": "paragraphe", "§§": "paragraphes", "env.": "environ", "~": "environ", "≈": "environ", "ch.": "chapitre",
        "Tél:": "Téléphone", "<": "moins de", ">": "plus de", "≥": "au moins", "≤": "au plus",
    },
    acronyms=frozenset(
        """ONU OTAN UNESCO UNICEF NASA FIFA UEFA CAF CAN CHAN SMIC SMIG SMAG INSEE SIDA COP OPEP CEDEAO ISESCO ICESCO
        SIAM GITEX PNUD ENSA ENA ESSEC IRCAM HACA MINURSO ASEAN BRICS MERCOSUR MASEN ONDA ANAPEC ONHYM CESE ZLECAF
        RAM MAP PAM FAR MAS FUS WAC COVID CAC NASDAQ EDHEC INSEAD DOM TOM ZEP RIB PIN SAV LED LEGO NVIDIA IKEA RATP-
        OVNI PACS SAMU VIH- ESA RADAR LASER FEMA OPA- AMO- TED AFCON FRONTEX INTERPOL EUROPOL AMDIE ANAM CGEM- UNRWA
        COMESA UEMOA ALENA AFSSA INED INRA CREDIF CNOPS- SAR ISCAE INPT- AREF MEN- SIEL FIDADOC TICAD CIRAD IFREMER
        UGTM- FIFDA SONASID ONICL- OFPPT- CIN CROUS CREPS RER- BAC OMPIC MOROCCO OK WIFI LOL DAESH FEMISE ENCGT-
        OLA CASA ANP- AL FIDA OIM- USAID OSCE- EDF- CNES AMISOM ECOWAS HAMAS AQMI""".split()
    ),
    initialisms=frozenset("ONEE OCDE UMPE ANRE AIEA ANRT CNIA OMC UE UA IA ADII CNAM OMPE IUT IVG AOC AMEE".split()),
    capital_words=frozenset(
        "LE LA LES DE DU DES UN UNE ET OU EN AU AUX EL BEN BIN AIT SI NE PAS SUR PAR CE SA SON SES À EST POUR DANS".split()
    ),
    symbols={
        "&": "et", "=": "égale", "+": "plus", "×": "fois", "÷": "divisé par", "±": "plus ou moins", "≈": "environ",
        "≠": "différent de", "≤": "inférieur ou égal à", "≥": "supérieur ou égal à", "<": "inférieur à",
        ">": "supérieur à", "@": "arobase", "°": "degrés", "§": "paragraphe", "€": "euros", "$": "dollars",
        "£": "livres", "¥": "yens", "%": "pour cent", "‰": "pour mille", "#": "dièse", "*": "", "_": " ", "|": ",",
        "©": "", "®": "", "™": "", "•": "", "~": "environ", "^": "", "\\": "", "µ": "micro", "/": " ", "¶": "",
        "†": "", "‡": "", "√": "racine de", "∞": "infini", "²": "au carré", "³": "au cube", "№": "numéro",
    },
    web={"@": "arobase", ".": "point", "/": "slash", "-": "tiret", "_": "tiret bas", ":": "deux-points", "#": "hashtag"},
    rules=RULES,
)  # fmt: skip
