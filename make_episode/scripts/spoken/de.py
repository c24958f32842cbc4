"""German as newsreaders say it; the grammar is in `de_words.py`."""

import re
from re import Match

from make_episode.scripts.spoken.de_words import (
    ACCUSATIVE,
    DATIVE,
    MIXED,
    WEAK_E,
    WEAK_N,
    article,
    cardinal,
    case,
    ending,
    gender,
    stem,
    year,
)
from make_episode.scripts.spoken.language import Language, Noun, Number, Rule
from make_episode.scripts.spoken.numerals import cardinal as number_words
from make_episode.scripts.spoken.numerals import count, one_by_one, parse, roman

MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
MONTH_ABBREVIATIONS = {
    "jan.": 1, "jänner": 1, "feb.": 2, "febr.": 2, "feber": 2, "mrz.": 3, "mär.": 3, "apr.": 4, "jun.": 6, "jul.": 7, "aug.": 8,
    "sep.": 9, "sept.": 9, "okt.": 10, "nov.": 11, "dez.": 12,
}  # fmt: skip

WATT_HOURS = {"": "W", "Kilo": "kW", "Mega": "MW", "Giga": "GW", "Tera": "TW"}
UNITS = {
    **{f"{sign}h": Noun((of + "wattstunde").capitalize(), (of + "wattstunden").capitalize(), "f") for of, sign in WATT_HOURS.items()},
    "TW": Noun("Terawatt", "Terawatt"), "kWp": Noun("Kilowatt Peak", "Kilowatt Peak"), "dB": Noun("Dezibel", "Dezibel"),
    "PS": Noun("P S", "P S"), "qm": Noun("Quadratmeter", "Quadratmeter"), "qkm": Noun("Quadratkilometer", "Quadratkilometer"),
    "cbm": Noun("Kubikmeter", "Kubikmeter"), "dm": Noun("Dezimeter", "Dezimeter"), "Mbit/s": Noun("Megabit pro Sekunde", "Megabit pro Sekunde"),
    "MBit/s": Noun("Megabit pro Sekunde", "Megabit pro Sekunde"), "Gbit/s": Noun("Gigabit pro Sekunde", "Gigabit pro Sekunde"),
    "Std.": Noun("Stunde", "Stunden", "f"), "Std": Noun("Stunde", "Stunden", "f"), "Min.": Noun("Minute", "Minuten", "f"),
    "Min": Noun("Minute", "Minuten", "f"), "Sek.": Noun("Sekunde", "Sekunden", "f"), "Sek": Noun("Sekunde", "Sekunden", "f"),
    "sec": Noun("Sekunde", "Sekunden", "f"), "kV": Noun("Kilovolt", "Kilovolt"), "mAh": Noun("Milliamperestunde", "Milliamperestunden", "f"),
    "Mt": Noun("Megatonne", "Megatonnen", "f"), "t": Noun("Tonne", "Tonnen", "f"), "Ztr.": Noun("Zentner", "Zentner"),
    "EW": Noun("Einwohner", "Einwohner"), "Ew.": Noun("Einwohner", "Einwohner"), "St.": Noun("Stück", "Stück", "n"),
    "ppm": Noun("P P M", "P P M"), "l/100 km": Noun("Liter auf hundert Kilometer", "Liter auf hundert Kilometer"),
    "MP": Noun("Megapixel", "Megapixel"), "px": Noun("Pixel", "Pixel"), "sm": Noun("Seemeile", "Seemeilen", "f"),
    "Pp.": Noun("Prozentpunkt", "Prozentpunkte"), "mbar": Noun("Millibar", "Millibar"), "Bq": Noun("Becquerel", "Becquerel"),
}  # fmt: skip

EURO, DOLLAR, POUND = Noun("Euro", "Euro"), Noun("Dollar", "Dollar"), Noun("Pfund", "Pfund", "n")
FRANC, DIRHAM, CENT = Noun("Franken", "Franken"), Noun("Dirham", "Dirham"), Noun("Cent", "Cent")
CURRENCIES: dict[str, Noun | str] = {
    "€": EURO, "EUR": EURO, "$": DOLLAR, "USD": DOLLAR, "US$": DOLLAR, "£": POUND, "GBP": POUND, "CHF": FRANC, "SFr.": FRANC,
    "sFr.": FRANC, "¥": Noun("Yen", "Yen"), "JPY": Noun("Yen", "Yen"), "CNY": Noun("Yuan", "Yuan"), "MAD": DIRHAM,
    "DH": DIRHAM, "Dh": DIRHAM, "Dhs": DIRHAM, "ct": CENT, "Ct.": CENT, "Rp.": Noun("Rappen", "Rappen"), "₽": Noun("Rubel", "Rubel"),
    "RUB": Noun("Rubel", "Rubel"), "₺": Noun("Lira", "Lira", "f"), "TRY": Noun("Lira", "Lira", "f"), "PLN": Noun("Zloty", "Zloty"),
    "SEK": Noun("schwedische Krone", "schwedische Kronen", "f"), "₹": Noun("Rupie", "Rupien", "f"), "DM": Noun("D-Mark", "D-Mark", "f"),
    "BTC": Noun("Bitcoin", "Bitcoin"), "₿": Noun("Bitcoin", "Bitcoin"), "AED": Noun("Dirham", "Dirham"), "FCFA": Noun("C F A-Franc", "C F A-Franc"),
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

COUNTED = frozenset(
    """Menschen Personen Euro Dollar Einwohner Einwohnern Tote Toten Verletzte Verletzten Fälle Fällen Jahre Jahren Kilometer
    Meter Stück Zuschauer Zuschauern Mitarbeiter Mitarbeitern Mitarbeitende Beschäftigte Beschäftigten Soldaten Stimmen
    Arbeitsplätze Stellen Wohnungen Seiten Teilnehmer Teilnehmern Besucher Besuchern Quadratmeter Tonnen Plätze Punkte Gäste
    Schüler Schülern Studenten Studierende Haushalte Haushalten Kinder Kindern Frauen Männer Gramm Kalorien Tage Tagen Stunden
    Minuten Mal Exemplare Flüchtlinge Flüchtlingen Migranten Polizisten Einsatzkräfte Feuerwehrleute Demonstranten Betriebe
    Unternehmen Firmen Häuser Gebäude Fahrzeuge Autos Fans Grad Höhenmeter Liter Patienten Ärzte Lehrer Delegierte Delegierten
    Neuinfektionen Infektionen Opfer Objekte Werke Franken Pfund Mark Megawatt Kilowattstunden Hektar Bäume Tiere""".split()
)
RANKED = re.compile(
    r"(?:Platz|Runde|Liga|bundesliga|Spieltag|Minute|Etage|Stock|Klasse|Quartal|Auflage|Ausgabe|Weltkriegs?|Geburtstag|Jahrestag|Halbzeit"
    r"|Satz|Jahrhunderts?|Jahrtausends?|Mal|FC|SC|FFC|Tag|Sitzung|Etappe|Staffel|Advent|Stufe|Sieg|Niederlage|Hälfte|Drittel|Rang"
    r"|Bürgermeister|Vorsitzende|Vorsitzender|Präsident|Senat|Strafsenat|Zivilsenat|Kammer|Instanz|Folge|Symphonie|Sinfonie|Amtszeit"
    r"|Jh\.|Wahlgang|Lesung|Kapitel|Gebot|Teil|Akt|Semester|Saison|Spiel|Tor|Weltmeisterschaft|Generation|Dynastie|Republik|Reich)$"
)
DETERMINER = re.compile(r"(?:der|dies|jed|jen|welch)(?:e|er|es|em|en)?")
EIN_BEFORE = frozenset("Platz Nummer Gruppe Kapitel Artikel Teil Tag Liga Stufe Klasse Gleis Formel Gate Rang Band Phase Schlüssel".split())
QUEENS = frozenset("Elisabeth Elizabeth Margrethe Katharina Maria Beatrix Victoria Viktoria Isabella Juliana Christina Anna".split())
REIGNS = (
    """Ludwig Karl Friedrich Wilhelm Franz Joseph Heinrich Otto Konrad Maximilian Leopold Ferdinand Rudolf Philipp Georg
    Charles Paul Johannes Benedikt Pius Leo Gregor Clemens Innozenz Urban Alexander Nikolaus Iwan Peter Napoleon Mohammed
    Hassan Abdullah Hussein Felipe Carl Gustav Harald Albert Baudouin Willem Edward Eduard Richard Robert Jakob August
    Ramses Ptolemäus Dareios Xerxes Selim Mehmed Mehmet Murad Süleyman Bonifaz Sixtus Julius Hadrian Umberto Juan
    Alfons Sigismund Christian Olav Haakon Rama Henri Frederik Philippe Tutmosis Justinian Konstantin Theodosius Tawadros Kyrill""".split()
)
YEAR_BEFORE = re.compile(
    r"(?:^|[^\w])(?:Jahre?s?|seit|bis|um|ab|Ende|Anfang|Mitte|Sommer|Winter|Herbst|Frühjahr|Frühling|von|nach|und|in|Revolution|Krieg"
    rf"|{'|'.join(MONTHS)})[ \u00a0]$"
)
TITLES = frozenset(
    "könig königs königin papst papstes kaiser kaisers kaiserin zar zaren zarin fürst sultan prinz kurfürst herzog großherzog pharao".split()
)


def ordinal(value: int, kind: str) -> str:
    return stem(value) + (kind or "e")


def fraction(top: int, bottom: int) -> str | None:
    """ "ein halb", "drei Viertel", "ein Hundertstel"."""
    if not 0 < top < bottom or bottom not in (*range(2, 11), 12, 100, 1000):
        return None
    name = "halb" if bottom == 2 else stem(bottom).removesuffix("t").capitalize() + "tel"
    return f"{cardinal(top, 'n')} {name}"


def price(number: Number, noun: Noun) -> str | None:
    """ "4,50 €" is vier Euro fünfzig."""
    if len(number.fraction) != 2 or number.sign or noun.one not in CENTS:
        return None
    cents = int(number.fraction)
    if number.value == 0 and cents:
        cent = CENTS[noun.one]
        return f"{cardinal(cents, 'm')} {cent.one if cents == 1 else cent.many}"
    said = f"{cardinal(number.value, noun.gender)} {noun.one if number.value == 1 else noun.many}"
    return f"{said} {count(cents, 'de')}" if cents else said


def date(day: int, month: int, year_: int | None) -> str:
    return f"{stem(day)}er {MONTHS[month - 1]}" + (f" {year(year_)}" if year_ else "")


def time(hour: int, minute: int | None, second: int | None) -> str:
    said = f"{cardinal(hour, 'm')} Uhr" + (f" {count(minute, 'de')}" if minute else "")
    return f"{said} und {cardinal(second, 'f')} {'Sekunde' if second == 1 else 'Sekunden'}" if second else said


def _before(match: Match[str], group: str | int = 0) -> str:
    return match.string[max(0, match.start(group) - 80) : match.start(group)]


def _stop(match: Match[str]) -> str:
    """The full stop of an ordinal that ends a line is the sentence's too."""
    text = match.string
    return "." if re.fullmatch(r"[»“”\")]?\s*", text[match.end() : match.end() + 3]) and len(text.split()) > 2 else ""


def say_date(match: Match[str]) -> str:
    """ "am 7. Februar", "der 3.-7. März": days take the ending their article asks."""
    written, end = match["month"].lower(), ending(_before(match), "Monat")
    month = match["month"] if "." not in written else MONTHS[LANGUAGE.months[written] - 1]
    said = f"{stem(int(match['day']))}{end} {month}{match['s']}"
    if match["first"]:
        said = f"{stem(int(match['first']))}{end} bis {said}"
    return said + (f" {year(int(match['year']))}" if match["year"] else "")


def say_figure_date(match: Match[str]) -> str:
    """ "am 24.12.", "vom 3.2.2025"."""
    said = f"{stem(int(match['day']))}{ending(_before(match, 'it'), 'Monat')} {MONTHS[int(match['month']) - 1]}"
    written = match.groupdict().get("year")
    if not written:
        return said + _stop(match)
    full = int(written) if len(written) == 4 else int(written) + (2000 if int(written) < 50 else 1900)
    return f"{said} {year(full)}"


def say_ordinal(match: Match[str]) -> str | None:
    """A number with a full stop, where its neighbours show that it is an ordinal and not the end of a sentence."""
    written = match["number"]
    value = int(written.replace(".", "")) if written[0].isdigit() else roman(written)
    before, noun = _before(match), (match["next"] or "").strip()
    if not value or not _is_ordinal(before, match.string[match.end() :], noun):
        return None
    return stem(value) + ending(before, _noun_after(match)) + ("" if noun else _stop(match))


def _noun_after(match: Match[str]) -> str:
    """The noun an ordinal stands before, beyond other ordinals and adjectives."""
    found = re.match(
        r"(?:[ \u00a0,/]{1,2}(?:und|oder|bis|sowie|[0-9]{1,4}\.|[a-zäöüß]{3,20}(?:e|en|er|es|em)(?!\w))){0,4}[ \u00a0]"
        r"(?P<noun>[A-ZÄÖÜ][\w-]{1,40})",
        match.string[match.end() : match.end() + 120],
    )
    return re.split("-", found["noun"])[-1] if found else ""


def _is_ordinal(before: str, after: str, noun: str) -> bool:
    if noun and (noun[0].islower() or RANKED.search(noun)):
        return True
    if re.match(r"(?:‹to›|[/,] ?)?(?:[ \u00a0](?:und|oder|bis|sowie))?[ \u00a0/–-]{1,3}[0-9]{1,4}\.[ \u00a0]".replace("‹to›", ""), after):
        return True
    word = re.search(r"([^\W\d_]{1,20})[ \u00a0]$", re.sub(r"[0-9]{1,4}\.?[ \u00a0](?:und|oder|bis|sowie)[ \u00a0]$", "", before))
    if not word:
        return False
    last = word[1].lower()
    return last in WEAK_N | WEAK_E or bool(DETERMINER.fullmatch(last) or MIXED.fullmatch(last))


def say_one(match: Match[str]) -> str:
    """ "1 Tag", "mit 1 Stimme": the article agrees with its noun and preposition."""
    before, noun = _before(match), match["next"]
    label = re.search(r"(\w+)[ \u00a0]$", before)
    if noun[0].islower() or (label and label[1] in EIN_BEFORE):
        return "eins"
    return article(before, noun)


def say_one_of(match: Match[str]) -> str:
    """ "für 1 €", "nach 1 km"."""
    from make_episode.scripts.spoken.names import currencies, units

    noun = {**units(LANGUAGE), **currencies(LANGUAGE)}[match["sign"]]
    endings = {"n": ("", "e", ""), "a": ("en", "e", ""), "d": ("em", "er", "em"), "g": ("es", "er", "es")}
    return f"ein{endings[case(_before(match, 'it'))]['mfn'.index(noun.gender)]} {noun.one}"


def say_decade(match: Match[str]) -> str:
    value = int(match["number"])
    said = {1: "eins", 7: "sieben"}.get(value) or (year(value) if value > 999 else count(value, "de"))
    return said + match["mark"]


def say_compound(match: Match[str]) -> str:
    """ "17-jährig", "3-mal", "10%ige": one word."""
    number = parse(match["number"], LANGUAGE)
    tail = match["tail"].replace("%-", "prozent").replace("%", "prozent")
    said = number_words(number, LANGUAGE, "m")
    return f"{said}-{tail}" if " " in said else (said.capitalize() + tail.lower() if tail[0].isupper() else said + tail)


def say_hours(match: Match[str]) -> str:
    """ "8.05 Uhr", "8.30–12 Uhr", "8-12 Uhr"."""
    first, last = match.group("hour", "minute"), match.group("last_hour", "last_minute")
    said = time(int(first[0]), int(first[1] or 0), None)
    if not last[0]:
        return said
    if not first[1] and not last[1]:
        said = count(int(first[0]), "de")
    return f"{said} bis {time(int(last[0]), int(last[1] or 0), None)}"


def say_duration(match: Match[str]) -> str:
    """ "2:03:15 Stunden", "1:45,3 Minuten"."""
    parts = [int(part) for part in match["figures"].split(":")]
    names = [("Stunde", "Stunden"), ("Minute", "Minuten"), ("Sekunde", "Sekunden")][-len(parts) :]
    if match["noun"] == "Stunden" and len(parts) == 2:
        names = [("Stunde", "Stunden"), ("Minute", "Minuten")]
    said = [f"{cardinal(part, 'f')} {one if part == 1 else many}" for part, (one, many) in zip(parts, names, strict=True)]
    if match["part"]:
        said[-1] = f"{count(parts[-1], 'de')} Komma {one_by_one(match['part'], LANGUAGE)} {names[-1][1]}"
    return " ".join(said)


def say_score(match: Match[str]) -> str:
    return f"{count(int(match['first']), 'de')} zu {count(int(match['last']), 'de')}"


def say_thousands(match: Match[str]) -> str:
    number = parse(match["number"], LANGUAGE)
    value = round(number.size * 1000)
    return cardinal(value, "")


def say_year(match: Match[str]) -> str | None:
    value, noun = int(match["it"]), match["next"] or ""
    if noun in COUNTED or noun.removesuffix("n") in COUNTED:
        return None
    return None if value < 1900 and noun[:1].isupper() and not YEAR_BEFORE.search(_before(match, "it")) else year(value)


def say_regnal(match: Match[str]) -> str:
    """ "Ludwig XIV." is der Vierzehnte, after prepositions dem or den Vierzehnten, in the genitive des Vierzehnten."""
    name, value = match["name"], roman(match["roman"])
    queen = name.removesuffix("s") in QUEENS or name in QUEENS
    words = re.findall(r"[^\W\d_]+", _before(match))
    governor = ""
    while words and not governor:
        word = words.pop()
        lower = word.lower()
        if lower in DATIVE or lower in ACCUSATIVE or lower in ("dem", "den", "des"):
            governor = lower
        elif not (word[0].isupper() or lower in TITLES or lower == "der"):
            break
    kind = "n"
    if name not in REIGNS and name not in QUEENS or governor == "des":
        kind = "g"
    elif governor:
        kind = "d" if governor in DATIVE or governor == "dem" else "a"
    said = {"n": ("der", "e"), "a": ("den", "en"), "d": ("dem", "en"), "g": ("des", "en")}[kind]
    if queen:
        said = {"n": ("die", "e"), "a": ("die", "e"), "d": ("der", "en"), "g": ("der", "en")}[kind]
    stop = _stop(match) if match["dot"] and len(match.string.split()) > 4 else ""
    return f"{said[0]} {stem(value).capitalize()}{said[1]}{stop}"


def say_so_called(match: Match[str]) -> str:
    """ "sog.": the adjective takes the ending of its article."""
    noun, before = match["next"], _before(match)
    end = ending(before, noun)
    return "sogenannte" + ("n" if before.lower().endswith("die ") and gender(noun) != "f" else end[1:])


def say_half(match: Match[str]) -> str:
    return cardinal(int(match["whole"]), "m") + "einhalb"


def say_weekdays(match: Match[str]) -> str:
    names = {"Mo": "Montag", "Di": "Dienstag", "Mi": "Mittwoch", "Do": "Donnerstag", "Fr": "Freitag", "Sa": "Samstag", "So": "Sonntag"}
    return f"{names[match['first']]} bis {names[match['last']]}" if match["last"] else names[match["first"]]


YEAR = r"(?P<year>[12][0-9]{3})(?!\w|[.,][0-9])"
DAY = r"(?P<day>0?[1-9]|[12][0-9]|3[01])"
HOUR, LAST = r"(?P<hour>[01]?[0-9]|2[0-4])", r"(?P<last_hour>[01]?[0-9]|2[0-4])"
DAYS = "Mo|Di|Mi|Do|Fr|Sa|So"
TAILS = (
    "jährig|Jährig|jährlich|prozentig|mal(?!s)|fach|Fach|köpfig|minütig|stündig|tägig|wöchig|monatig|stellig|stöckig|teilig|seitig"
    "|sekündig|geschossig|türig|spurig|zeilig|%-?ig"
)
ON = "(?i:am|vom|bis|zum|dem|den|der|ab|seit|Stand:?|Montag,?|Dienstag,?|Mittwoch,?|Donnerstag,?|Freitag,?|Samstag,?|Sonntag,?)"
SCORED = "(?i:mit|gewann|siegte|verlor|Sieg|Niederlage|Stand|Verhältnis|Maßstab|Quote|Ergebnis|Endstand|Remis|ein|beim|von)"
RULES = (
    Rule("date", rf"‹start›(?:(?P<first>[12]?[0-9]|3[01])\.‹to›)?{DAY}\.‹gap›(?P<month>(?i:‹month›))(?P<s>s?)(?!\w)(?:‹blank›{YEAR})?", say_date),
    Rule("date", rf"‹start›(?P<it>{DAY}\.‹gap›(?P<month>0?[1-9]|1[0-2])\.‹gap›(?P<year>(?:19|20)[0-9]{{2}}|[0-9]{{2}}))(?![\w.]*\d)(?!\w)(?![.,][0-9])", say_figure_date),
    Rule("date", rf"(?<!\w){ON}‹blank›(?P<it>{DAY}\.‹gap›(?P<month>0?[1-9]|1[0-2])\.)(?!‹gap›[0-9])(?!\w)", say_figure_date),
    Rule("time", rf"‹start›{HOUR}(?:[.:](?P<minute>[0-5][0-9]))?(?:‹to›{LAST}(?:[.:](?P<last_minute>[0-5][0-9]))?)?‹gap›(?:Uhr|h(?<=[0-9]h)(?<=[.:][0-9]{{2}}h))(?!\w)", say_hours),
    Rule("time", rf"‹start›{HOUR}[.:](?P<minute>[0-5][0-9])(?P<last_hour>)(?P<last_minute>)(?=‹blank›(?:bis|und|oder)‹blank›[0-9]{{1,2}}(?:[.:][0-9]{{2}})?‹gap›Uhr)", say_hours),
    Rule("time", r"‹start›(?P<figures>[0-9]{1,2}(?::[0-5][0-9]){1,2})(?:,(?P<part>[0-9]{1,3}))?‹blank›(?P<noun>Stunden|Minuten)(?!\w)", say_duration),
    Rule("time", rf"(?<!\w){SCORED}‹blank›(?P<it>(?P<first>[0-9]{{1,3}}):(?P<last>[0-9]{{1,3}}))(?![\w:]|[.,][0-9]|‹gap›Uhr)", say_score),
    Rule("time", r"‹start›24/7(?![\w/])", lambda _: "vierundzwanzig sieben"),
    Rule("abbreviation", rf"(?<!\w)(?P<first>{DAYS})\.?‹to›(?P<last>{DAYS})(?:\.|(?!\w))", say_weekdays),
    Rule("abbreviation", rf"(?<!\w)(?P<first>{DAYS})(?P<last>)\.(?=,?‹blank›[0-9])", say_weekdays),
    Rule("phone", r"(?<![\w.,+])\(?0[1-9][0-9]{1,4}\)?(?:‹gap›/‹gap›|‹gap›[–-]‹gap›|‹blank›)[0-9]{2,9}(?:[ -][0-9]{1,6}){0,4}(?!\w|[.,][0-9])", lambda m: one_by_one(re.sub(r"\D", "", m[0]), LANGUAGE)),
    Rule("phone", r"(?<!\w)(?:(?i:Notruf|Notrufnummer|Rufnummer|Hotline|wählen|Telefonnummer)|Nummer)‹blank›(?P<it>1[01][0-9]{1,4})‹end›", lambda m: one_by_one(m["it"], LANGUAGE)),
    Rule("money", r"‹start›(?P<number>‹number›),[–—-]{1,2}‹gap›(?P<currency>€|Euro|Franken|EUR)(?!\w)", lambda m: f"{cardinal(parse(m['number'], LANGUAGE).value, 'm')} {'Franken' if m['currency'] == 'Franken' else 'Euro'}"),
    Rule("money", r"‹start›(?P<it>(?P<number>[0-9.]{0,12}[0-9],[0-9]{2})‹blank›(?P<currency>Euro|Dollar|Franken|Pfund))(?!\w)", lambda m: price(parse(m["number"], LANGUAGE), PRICED[m["currency"]])),
    Rule("money", r"(?<!\w)(?i:für|mit|um|nach|auf|von|ab|zu|vor|seit|bei|gegen|je)‹blank›(?P<it>1‹gap›(?P<sign>‹currency›|‹unit›))(?![\w²³/])", say_one_of),
    Rule("money", r"‹start›(?P<number>[0-9]{1,3})‹gap›[x×]‹gap›(?=[0-9])", lambda m: f"{cardinal(int(m['number']), 'm')} mal "),
    Rule("measure", r"‹start›(?P<number>‹number›)‹gap›Tsd\.?(?!\w)", say_thousands),
    Rule("percent", r"‹start›(?P<sign>‹sign›)1‹gap›%(?![\w-])", lambda m: {"-": "minus ", "−": "minus ", "–": "minus ", "+": "plus "}.get(m["sign"][:1], "") + "ein Prozent"),
    Rule("year", r"‹start›(?P<it>(?P<number>[0-9]{1,4})(?P<mark>er[ns]?))(?![^\W\d_])", say_decade),
    Rule("year", r"‹start›(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:19|20)[0-9]{2})(?![\w/]|[.,][0-9])", lambda m: f"{count(int(m['month']), 'de')} {year(int(m['year']))}"),
    Rule("year", r"(?<![\w.,€$£–-])(?P<it>1[1-9][0-9]{2})(?!\w|[.,][0-9]|‹gap›(?:[–%-]|Uhr))(?=(?:‹blank›(?P<next>[^\W\d_]{1,30}))?)", say_year),
    Rule("score", r"‹start›(?P<first>[0-9]{1,3}):(?P<last>[0-9]{1,3})(?![\w:]|[.,][0-9])", say_score),
    Rule("score", r"‹start›[0-9](?:-[0-9]){2,3}(?=-‹upper›)", lambda m: " ".join(count(int(part), "de") for part in m[0].split("-"))),
    Rule("fraction", r"‹start›(?P<top>[23])/(?P<bottom>[345])(?=‹dash›Mehrheit)", lambda m: (fraction(int(m["top"]), int(m["bottom"])) or "").title().replace(" ", "-")),
    Rule("fraction", r"‹start›(?P<whole>[0-9]{1,3})‹gap›½(?!\w)", say_half),
    Rule("ordinal", r"‹start›(?P<number>[0-9]{1,4}|[0-9]{1,3}\.000)\.(?!\w)(?=(?P<next>‹blank›[^\W\d_][\w-]{0,40}\.?)?)", say_ordinal),
    Rule("roman", rf"(?<!\w)(?P<name>(?:{'|'.join([*REIGNS, *QUEENS])})s?)‹blank›(?P<it>(?P<roman>‹roman›)(?P<dot>\.?))(?!\w)", say_regnal),
    Rule("roman", r"(?<![\w.])(?P<number>(?=[IVX])‹roman›)\.(?=(?P<next>‹blank›[^\W\d_][\w-]{0,40}))", lambda m: say_ordinal(m) if len(m["number"]) > 1 or RANKED.search(m["next"]) else None),
    Rule("abbreviation", r"(?<!\w)sog\.(?=‹blank›[„“\"]?(?P<next>[^\W\d_]{2,30}))", say_so_called),
    Rule("abbreviation", r"(?<=[a-zäöüß])(?P<it>str\.)(?!\w)", lambda _: "straße"),
    Rule("number", rf"‹start›(?P<number>‹number›)‹dash›?(?P<tail>(?:{TAILS})[a-zäöüß]{{0,6}})(?!\w)", say_compound),
    Rule("number", r"‹start›(?P<number>[0-9]{1,3})‹gap›[x×](?!\w|‹gap›[0-9])(?P<tail>)", lambda m: f"{cardinal(int(m['number']), 'm')}mal"),
    Rule("number", r"‹start›(?P<it>1)(?=‹blank›(?P<next>[^\W\d_]{2,30}))", say_one),
    Rule("number", r"‹start›1(?=‹dash›‹upper›[a-zäöü])", lambda _: "ein"),
    Rule("number", r"(?<![\w-])[^\W\d_]{2,20}(?P<it>‹dash›(?P<number>[0-9]{1,4}))(?=‹dash›‹upper›)", lambda m: f" {count(int(m['number']), 'de')}"),
)  # fmt: skip

DOTTED = {
    "z.B.": "zum Beispiel", "d.h.": "das heißt", "u.a.": "unter anderem", "u.Ä.": "und Ähnliches", "o.Ä.": "oder Ähnliches",
    "o.g.": "oben genannte", "i.d.R.": "in der Regel", "z.T.": "zum Teil", "u.U.": "unter Umständen", "m.E.": "meines Erachtens",
    "a.D.": "außer Dienst", "a.M.": "am Main", "a.d.": "an der", "v.Chr.": "vor Christus", "n.Chr.": "nach Christus", "s.o.": "siehe oben",
    "s.u.": "siehe unten", "u.v.m.": "und vieles mehr", "e.V.": "eingetragener Verein", "i.V.": "in Vertretung", "i.A.": "im Auftrag", "p.a.": "pro Jahr",
    "n.V.": "nach Verlängerung", "i.E.": "im Elfmeterschießen", "z.Zt.": "zur Zeit", "z.Z.": "zur Zeit", "u.s.w.": "und so weiter",
    "v.a.": "vor allem", "i.e.": "das heißt", "o.d.T.": "ob der Tauber", "h.c.": "honoris causa", "d.J.": "des Jahres", "v.l.": "von links",
    "v.l.n.r.": "von links nach rechts", "u.A.w.g.": "um Antwort wird gebeten", "b.w.": "bitte wenden", "Dr.h.c.": "Doktor honoris causa",
    "i.S.v.": "im Sinne von", "i.H.v.": "in Höhe von", "z.H.": "zu Händen", "a.G.": "auf Gegenseitigkeit", "u.z.": "und zwar",
}  # fmt: skip
PLAIN = {
    "usw.": "und so weiter", "usf.": "und so fort", "etc.": "et cetera", "bzw.": "beziehungsweise", "ca.": "circa", "rd.": "rund",
    "mind.": "mindestens", "max.": "maximal", "min.": "minimal", "vgl.": "vergleiche", "ggf.": "gegebenenfalls", "evtl.": "eventuell",
    "inkl.": "inklusive", "exkl.": "exklusive", "zzgl.": "zuzüglich", "abzgl.": "abzüglich", "bspw.": "beispielsweise", "bzgl.": "bezüglich",
    "lt.": "laut", "gem.": "gemäß", "insg.": "insgesamt", "geb.": "geboren", "gest.": "gestorben", "gegr.": "gegründet", "verh.": "verheiratet",
    "ehem.": "ehemals", "einschl.": "einschließlich", "od.": "oder", "sowj.": "sowjetisch", "zw.": "zwischen", "ff.": "folgende",
    "Hbf.": "Hauptbahnhof", "Hbf": "Hauptbahnhof", "Bhf.": "Bahnhof", "Bf.": "Bahnhof", "Str.": "Straße", "Jh.": "Jahrhundert", "Jhd.": "Jahrhundert",
    "Jhs.": "Jahrhunderts", "Tel.": "Telefon", "Mio.": "Millionen", "Mrd.": "Milliarden", "Mwst.": "Mehrwertsteuer", "MwSt.": "Mehrwertsteuer",
    "MwSt": "Mehrwertsteuer", "Hrsg.": "Herausgeber", "Abt.": "Abteilung", "Abg.": "Abgeordnete", "Dipl.-Ing.": "Diplomingenieur",
    "Prof.": "Professor", "Dr.": "Doktor", "Anm.": "Anmerkung", "Red.": "Redaktion", "vs.": "versus", "vs": "versus", "Dr. med.": "Doktor", "Dr. jur.": "Doktor", "Dr. phil.": "Doktor",
    "Std.": "Stunden", "Min.": "Minuten", "Sek.": "Sekunden", "Einw.": "Einwohner", "Ew.": "Einwohner", "km/h": "Kilometer pro Stunde",
    "AfD": "A F D", "GmbH": "G M B H", "gGmbH": "G G M B H", "VfB": "V F B", "VfL": "V F L", "VfR": "V F R", "StGB": "St G B", "StPO": "St P O",
    "MdB": "M D B", "MdL": "M D L", "MdEP": "M D E P", "Kfz": "K F Z", "Lkw": "L K W", "Pkw": "P K W", "Lkws": "L K Ws", "Pkws": "P K Ws",
    "GbR": "G B R", "BfV": "B F V", "DoE": "D O E", "CO2": "C O zwei", "CO₂": "C O zwei", "km²": "Quadratkilometer", "m²": "Quadratmeter",
    "m³": "Kubikmeter", "µg/m³": "Mikrogramm pro Kubikmeter", "kWh": "Kilowattstunden", "&Co.": "und Co", "& Co.": "und Co", "TV": "T V",
    "Bd.": "Band", "Jr.": "Junior", "Sr.": "Senior", "Nr.": "Nummer", "Tsd.": "Tausend", "gGMBH": "G G M B H", "BaFin": "Bafin", "BAföG": "Bafög",
}  # fmt: skip


def spaced() -> dict[str, str]:
    """Abbreviations of several words, written with and without blanks, at the start of a sentence too."""
    forms = {**DOTTED, **{key[0].upper() + key[1:]: said[0].upper() + said[1:] for key, said in DOTTED.items() if key[0].islower()}}
    return {**forms, **{re.sub(r"\.(?=\w)", ". ", key): said for key, said in forms.items()}}


LAST_IN_SENTENCE = {"usw.", "etc.", "usf.", "Hbf.", "Str.", "u.Ä.", "o.Ä.", "u. Ä.", "o. Ä.", "u.v.m.", "u. v. m.", "n. Chr.", "v. Chr.", "Jr.", "Min.", "Std.", "n.V.", "n. V.", "i.E.", "i. E.", "p. a.", "p.a.", "a. M."}
"""Abbreviations that end sentences at times; others stand before nouns, whose capitals would look like a new sentence."""
ABBREVIATIONS = {
    **spaced(), **PLAIN,
    **{key.capitalize(): said.capitalize() for key, said in PLAIN.items() if key.islower() and key.endswith(".")},
}  # fmt: skip

LANGUAGE = Language(
    code="de",
    cardinal=cardinal,
    ordinal=ordinal,
    ordinal_marks={},
    point="Komma",
    dot="Punkt",
    plus="plus",
    minus="minus",
    plus_minus="plus minus",
    year=year,
    fraction=fraction,
    phone=lambda group: one_by_one(group, LANGUAGE),
    to="bis",
    out_of="von",
    times="mal",
    and_="und",
    half="ein halb",
    per="pro",
    scales=SCALES,
    lone_scales=frozenset(key for key in SCALES if key.endswith(".") or len(key) == 3),
    scale_values={"k": 1000, "Tsd.": 1000},
    currencies=CURRENCIES,
    price=price,
    units=UNITS,
    feminine=frozenset("Tonne Stunde Minute Sekunde Millisekunde Kilowattstunde Kilokalorie".split()),
    percent={"%": "Prozent", "‰": "Promille", "v. H.": "Prozent", "v.H.": "Prozent"},
    months={**{name.lower(): at for at, name in enumerate(MONTHS, 1)}, **MONTH_ABBREVIATIONS},
    month_names=tuple(MONTHS),
    date=date,
    time=time,
    regnal=lambda value: f"der {stem(value).capitalize()}e",
    roman_before={
        word: "cardinal"
        for word in """kapitel teil band akt szene klasse typ stufe phase artikel hartz vatikan anlage gruppe liga buch minsk sgb division
        apollo abschnitt titel zone kategorie nummer nr. episode staffel agenda""".split()
    },
    abbreviations=ABBREVIATIONS,
    never_last=frozenset(ABBREVIATIONS) - LAST_IN_SENTENCE,
    titles={
        "Dr.": "Doktor", "Dr": "Doktor", "Prof.": "Professor", "Hr.": "Herr", "Hrn.": "Herrn", "Fr.": "Frau", "St.": "Sankt", "Hl.": "Heiliger",
        "hl.": "heiliger", "Gen.": "General", "Ing.": "Ingenieur", "Mag.": "Magister", "Priv.-Doz.": "Privatdozent", "Min.": "Minister",
        "Dres.": "Doktores", "Frhr.": "Freiherr", "Gebr.": "Gebrüder", "Fa.": "Firma", "Mr.": "Mister", "Mrs.": "Missis", "Pfr.": "Pfarrer",
        "Pl.": "Platz", "Ltd.": "Leitender",
    },
    before_number={
        "Nr.": "Nummer", "Nrn.": "Nummern", "S.": "Seite", "Art.": "Artikel", "Abs.": "Absatz", "Kap.": "Kapitel", "Abb.": "Abbildung",
        "Bd.": "Band", "§": "Paragraf", "§§": "Paragrafen", "Ziff.": "Ziffer", "Rn.": "Randnummer", "Tel.": "Telefon", "Tel.:": "Telefon:",
        "Nº": "Nummer", "№": "Nummer", "#": "Nummer", "~": "etwa", "≈": "etwa", "<": "weniger als", ">": "mehr als", "≥": "mindestens",
        "≤": "höchstens", "Jg.": "Jahrgang", "Hausnr.": "Hausnummer", "Az.": "Aktenzeichen", "Z.": "Zeile", "Tab.": "Tabelle", "Anm.": "Anmerkung",
        "*": "geboren", "†": "gestorben", "Fn.": "Fußnote", "Lit.": "Buchstabe", "vor.": "vor", "PLZ": "Postleitzahl",
    },
    acronyms=frozenset(
        """NATO UNO UNESCO UNICEF NASA ESA FIFA UEFA OPEC ASEAN DAX MDAX TECDAX SDAX NASDAQ PISA IGLU AIDS COVID LASER RADAR BRICS
        MERCOSUR PIN SIM IBAN GAU NOK SARS MERS UNRWA FRONTEX EUROPOL INTERPOL KITA MINT TED IKEA EDEKA ALDI HARIBO LIDL DEKRA ISIN
        OSINT SWIFT LED RAF VERDI IFO BAFIN DITIB COP CERN HAMAS NABU BUND GEMA SCHUFA ELSTER ERASMUS LEADER DAK RAM ROM NVIDIA LEGO
        DEFA REWE KIKA FAZ TAZ DAF OLAF EUFOR KFOR ISAF AWACS MAD SALT START HIMARS PATRIOT TAURUS OK EURIBOR ESTER BIMCO CARE""".split()
    ) - {"MAD", "FAZ"},
    initialisms=frozenset("ADAC UEA EZB UKE AOK ICE IOC UAE ITER IAEA IATA AFD OECD OSZE DIHK".split()) - {"ITER", "IATA"},
    letters_plural="s",
    capital_words=frozenset(
        "DER DIE DAS UND IN IM AM AN AUF ZU ZUM ZUR VON VOM MIT FÜR BEI ES ER SIE WIR IST SIND WAR NICHT EIN EINE DEM DEN DES NACH AUS ALS".split()
    ),
    symbols={
        "&": "und", "=": "gleich", "+": "plus", "×": "mal", "÷": "geteilt durch", "±": "plus minus", "≈": "etwa", "≠": "ungleich",
        "≤": "höchstens", "≥": "mindestens", "<": "kleiner als", ">": "größer als", "@": "at", "°": "Grad", "§": "Paragraf", "€": "Euro",
        "$": "Dollar", "£": "Pfund", "¥": "Yen", "%": "Prozent", "‰": "Promille", "#": "Raute", "*": "", "_": " ", "|": ",", "©": "", "®": "",
        "™": "", "•": "", "~": "etwa", "^": "", "\\": "", "µ": "Mikro", "/": " ", "¶": "", "†": "", "‡": "", "√": "Wurzel aus",
        "∞": "unendlich", "²": "hoch zwei", "³": "hoch drei", "№": "Nummer",
    },
    web={"@": "at", ".": "Punkt", "/": "Schrägstrich", "-": "Bindestrich", "_": "Unterstrich", ":": "Doppelpunkt", "#": "Hashtag"},
    rules=RULES,
)  # fmt: skip
