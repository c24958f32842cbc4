"""Telephones, laws, decades, scores, halves and signs as French newsreaders say them."""

import re
from re import Match

from make_episode.scripts.spoken.fr_grammar import cardinal, decimals, figures, gender, rank
from make_episode.scripts.spoken.fr_words import BEFORE_NUMBER
from make_episode.scripts.spoken.language import Noun, Rule
from make_episode.scripts.spoken.numerals import count


def say_parts(match: Match[str]) -> str:
    """The number of a law is read part by part: 27-06, 2.20.292."""
    return " ".join(figures(part) for part in re.findall("[0-9]+", match["it"]))


def say_rank(match: Match[str]) -> str | None:
    return None if match["it"].startswith("0") else rank(int(match["it"]))


def say_decades(match: Match[str]) -> str:
    """Two decades: "les années 60-70", "les années 1960-1970"."""
    joint = " " if len(match["first"]) == 2 else " à "
    return rank(int(match["first"])) + joint + rank(int(match["last"]))


def say_height(match: Match[str]) -> str:
    """Heights and distances: 1,80 m and 1m80 are "un mètre quatre-vingts"."""
    return _length(int(match["metres"]), match["rest"] or match["tail"])


def say_surface(match: Match[str]) -> str:
    """Two lengths in metres and centimetres: "2,40 x 1,80 m" is "deux mètres quarante sur un mètre quatre-vingts"."""
    ends = (match.group("metres", "rest"), match.group("last", "last_rest"))
    return " sur ".join(_length(int(metres), rest or "00") for metres, rest in ends)


def _length(metres: int, rest: str) -> str:
    said = f"{count(metres, 'fr')} {'mètres' if metres > 1 else 'mètre'}"
    return said if rest == "00" else f"{said} {figures(rest)}"


def say_final(match: Match[str]) -> str:
    """Rounds of a cup: 1/4 de finale, 1/2 finale."""
    article = f"{match['plural']} " if match["plural"] else ""
    if match["bottom"] == "2":
        return f"{article}demi-{match['noun']}"
    name = {"4": "quart", "8": "huitième", "16": "seizième", "32": "trente-deuxième"}[match["bottom"]]
    more = "s" if article and not match["tail"].startswith("s") else ""
    return article + name + more + match["tail"]


def say_sets(match: Match[str]) -> str:
    """The score of a tennis match written with strokes: 6/4, 7/5."""
    return re.sub("[0-9]", lambda games: count(int(games[0]), "fr"), match[0].replace("/", " "))


def say_half(match: Match[str]) -> str | None:
    """Half of something: "1/2 heure" is "une demi-heure"."""
    noun, unit = match["noun"], UNIT_NAMES.get(match["noun"])
    if not unit and (len(noun) < 4 or noun in SMALL_WORDS or noun.startswith("finale")):
        return None
    kind, name = (unit.gender, unit.one) if unit else (gender(noun), noun)
    return f"{match['article'] or cardinal(1, kind)} demi-{name}"


def say_and_half(match: Match[str]) -> str | None:
    """A half more comes after the noun: "2 ½ heures" is "deux heures et demie"."""
    noun, number = match["noun"], int(match["whole"])
    unit = UNIT_NAMES.get(noun)
    if not unit and (len(noun) < 3 or noun in SMALL_WORDS):
        return None
    name = (unit.many if number > 1 else unit.one) if unit else noun
    kind = unit.gender if unit else gender(noun)
    return f"{cardinal(number, kind)} {name} et demi{'e' if kind == 'f' else ''}"


def say_more_than(match: Match[str]) -> str:
    """After a noun, a sign of comparison is an adjective: "une fièvre > 38 °C" is one "supérieure à" that."""
    word = {">": "supérieur", "<": "inférieur"}[match["sign"][0]]
    kind = "e" if gender(match["noun"]) == "f" else ""
    one = re.search(r"\b(?:une?|l[ea]|du|au|ce|cet|cette|son|sa)[ \u00a0]$", match.string[: match.start()])
    plural = "s" if match["noun"].endswith("s") and not one else ""
    return f"{word}{kind}{plural} {'ou égal' + kind + plural + ' ' if match['equal'] else ''}à "


def say_several(match: Match[str]) -> str:
    """An abbreviation in the plural: "les art. 5 et 6"."""
    blank = " " if match.string[match.end() : match.end() + 1].isdigit() else ""
    return f"{BEFORE_NUMBER[match['it']]}s{blank}"


def say_pages(match: Match[str]) -> str:
    """How long a book is: 280 p."""
    pages = int(match["number"])
    return f"{cardinal(pages, 'f')} page{'s' if pages > 1 else ''}"


def say_four_figures(match: Match[str]) -> str:
    """Short telephone numbers, two or three figures at a time: 3919, 116 117."""
    number = re.sub("[^0-9]", "", match["it"])
    half = len(number) // 2
    return f"{figures(number[:half])} {figures(number[half:])}"


def say_free_phone(match: Match[str]) -> str:
    """Numbers in groups of three: 0 800 123 456."""
    return " ".join(figures(group) for group in re.findall("[0-9]+", match[0]))


def say_rating(match: Match[str]) -> str:
    """A mark of a rating agency: AA-, BBB-."""
    return f"{' '.join(match['letters'])} moins"


def say_power(match: Match[str]) -> str:
    return f"{figures(match['base'])} puissance {figures(match['power'].translate(SUPERSCRIPTS))}"


def say_place(match: Match[str]) -> str:
    """Latitude and longitude: 33°35' N, 7,5° O."""
    said = f"{figures(match['degrees'])}{' virgule ' + decimals(match['rest']) if match['rest'] else ''} "
    said += "degrés" if int(match["degrees"]) > 1 else "degré"
    for part, name in (("minutes", "minute"), ("seconds", "seconde")):
        if match[part]:
            said += f" {cardinal(int(match[part]), 'f')} {name}{'s' if int(match[part]) > 1 else ''}"
    return f"{said} {POINTS[match['point']]}"


def say_countdown(match: Match[str]) -> str:
    """Days and hours counted from an event: J-5, H+2."""
    sign = "plus" if match["sign"] == "+" else "moins"
    return f"{match['letter']} {sign} {figures(match['number'])}"


POINTS = {"N": "nord", "S": "sud", "E": "est", "O": "ouest", "W": "ouest"}
SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
CALL = r"le|au|les|numéro|numéro vert|appelez|appeler|composez|composer|contactez|contacter"
RANKED = "page|article|chapitre|numéro|l['’]an|chaîne|chambre|en|depuis|dès|avant|après|vers|jusqu['’]en|fin|début"
AFTER_RANK = "et|à|ou|de|du|des|pour|par|sur|dans|au|aux|avec|qui|que|le|la|les"
PLURALS = "les|aux|des|ces|ses|leurs|deux|trois|plusieurs|mêmes"
SHORT = r"(?<![\w.])(?:[Aa]rt\.|al\.|[Cc]hap\.|p\.|n°|vol\.|fig\.|§)"
ALONE = r"(?<!(?i:l['’]))(?<!(?i:\b(?:le|la|du|un|ce|au) ))"
LAWS = (
    "arrêts?|décision|dossier|avis|article|loi|lois|loi-cadre|dahir|décret|décret-loi|arrêté|résolution|circulaire"
    "|directive|ordonnance"
)
NUMBERED = r"(?:n°|N°|nº|no\.?|numéro)"
UNIT_NAMES = {
    "h": Noun("heure", "heures", "f"), "km": Noun("kilomètre", "kilomètres"), "kg": Noun("kilogramme", "kilogrammes"),
    "l": Noun("litre", "litres"), "m": Noun("mètre", "mètres"), "min": Noun("minute", "minutes", "f"),
}  # fmt: skip
SMALL_WORDS = frozenset(
    "des les par sur pour dans avec sans qui que dont est sont ont soit contre vers puis fois".split()
)

FIGURES = (
    Rule("phone", r"‹start›(?:0‹blank›[0-9]{3}|08[0-9]{2})(?:[ .\u00a0\u202f-][0-9]{2,3}){2,3}‹end›", say_free_phone),
    Rule(
        "phone",
        rf"(?i:(?<!\w)(?:{CALL}))‹blank›(?P<it>11[68][ \u00a0\u202f]?[0-9]{{3}}|3[0-9](?!00)[0-9]{{2}}|"
        rf"3[0-9]\.[0-9]{{2}})(?=[.,;:!?)»](?![0-9])|$|‹blank›(?:{AFTER_RANK}|en|est|sont|[(«])(?!\w))",
        say_four_figures,
        holds="‹blank›[13]",
    ),
    Rule(
        "year",
        r"(?i:(?<!\w)(?:années|décennies))‹blank›(?P<it>(?P<first>[0-9]{2,4})[-‑–/](?P<last>[0-9]{2,4}))(?!\w|[.,][0-9])",
        say_decades,
        holds="[0-9][-‑–/][0-9]",
    ),
    Rule(
        "year",
        r"(?i:(?<!\w)(?:années|décennie))‹blank›(?P<it>[0-9]{2,4})(?!\w|[.,][0-9])",
        say_rank,
        holds="‹blank›[0-9]",
    ),
    Rule(
        "year",
        rf"(?i:(?<!\w)(?:{RANKED}))‹blank›(?P<it>[0-9]{{1,4}})(?=[.,;:!?)»]|$|‹blank›(?:{AFTER_RANK})(?!\w))"
        r"(?![.,][0-9])",
        say_rank,
        holds="‹blank›[0-9]",
    ),
    Rule(
        "measure",
        r"‹start›(?P<metres>[0-9]{1,2})(?:,(?P<rest>[0-9]{2}))?(?:‹gap›m)?‹gap›(?:[x×]|sur)‹gap›"
        r"(?P<last>[0-9]{1,2}),(?P<last_rest>[0-9]{2})‹gap›m(?![\w²³/])",
        say_surface,
    ),
    Rule(
        "measure",
        r"‹start›(?P<metres>[0-9]{1,2})(?:,(?P<rest>[0-9]{2})‹gap›m|‹gap›m‹gap›(?P<tail>[0-9]{2}))(?![\w²³/])",
        say_height,
    ),
    Rule(
        "date",
        r"‹start›(?P<degrees>[0-9]{1,3})(?:,(?P<rest>[0-9]{1,3}))?‹gap›°‹gap›(?:(?P<minutes>[0-5]?[0-9])‹gap›['’′]‹gap›(?:(?P<seconds>[0-5]?[0-9])"
        r"‹gap›(?:[\"″”]|['’′]{2})‹gap›)?)?(?P<point>[NSEOW])(?![\w'’])",
        say_place,
    ),
    Rule("measure", r"‹start›(?P<base>[0-9]{1,3})(?:\^(?P<power>[0-9]{1,3})(?!\w))", say_power),
    Rule("measure", r"‹start›(?P<base>[0-9]{1,3})(?P<power>[⁰¹²³⁴-⁹]{2,3}|[⁴-⁹])(?!\w)", say_power),
    Rule(
        "measure",
        r"(?<!\w)(?P<noun>[A-Za-zÀ-ÖØ-öø-ÿœ]{4,30})‹blank›(?P<it>(?P<sign>[<>])(?P<equal>=?)‹gap›)(?=‹sign›[0-9])",
        say_more_than,
        holds="[<>]",
    ),
    Rule(
        "number",
        r"(?:^|(?<=[ \u00a0(«]))(?P<it>[-–])(?=‹blank›d[e'’]‹gap›[0-9])",
        lambda _: "moins",
        holds="[-–]‹blank›d",
    ),
    Rule(
        "measure",
        r"‹start›(?:‹number›)‹blank›(?P<it>[-–−])(?=‹blank›‹number›‹blank›?=)",
        lambda _: "moins",
    ),
    Rule(
        "measure",
        r"‹start›‹number›‹gap›%?‹blank›(?P<it>[<>])(?=‹blank›‹number›)",
        lambda match: {"<": "inférieur à", ">": "supérieur à"}[match["it"]],
    ),
    Rule(
        "year",
        r"(?i:(?<!\w)(?:guerre|poilus|mémoire|morts|soldats|combattants))‹blank›(?:de‹blank›)?"
        r"(?P<it>(?P<first>14|39)[-‑–](?P<last>18|45))‹end›",
        lambda match: f"{figures(match['first'])}-{figures(match['last'])}",
        holds="[-‑–](?:18|45)",
    ),
    Rule(
        "abbreviation",
        r"(?:(?<=[0-9e'’]‹blank›)|(?<=[0-9e'’],‹blank›))(?P<it>s\.?p\.?|c\.?s\.?c\.?)(?=‹gap›[,;)])",
        lambda match: {"s": "sur penalty", "c": "contre son camp"}[match["it"][0]],
        holds=r"[pc]\.?‹gap›[,;)]",
    ),
    Rule(
        "abbreviation",
        r"(?:(?<=[0-9]‹blank›)(?:tab|ap)(?=‹gap›[,;.:)]|‹blank›à‹blank›[0-9]|$)|(?<=aux‹blank›)tab(?!\w))",
        lambda match: {"t": "tirs au but", "a": "après prolongation"}[match[0][0]],
        holds="(?<!\\w)(?:tab|ap)(?!\\w)",
    ),
    Rule(
        "abbreviation",
        rf"(?i:(?<!\w)(?:{PLURALS}))‹blank›(?P<it>{SHORT})(?=‹gap›[0-9])",
        say_several,
        holds=r"[.°§]‹gap›[0-9]",
    ),
    Rule(
        "abbreviation",
        rf"{ALONE}(?P<it>{SHORT})(?=‹gap›[0-9]{{1,4}}‹blank›(?:et|à|ou)‹blank›[0-9])",
        say_several,
        holds=r"[.°§]‹gap›[0-9]",
    ),
    Rule("abbreviation", r"(?<=[0-9]e‹blank›)(?P<it>ch\.)(?=‹blank›(?:civ|crim|soc|com)\.)", lambda _: "chambre"),
    Rule(
        "abbreviation",
        r"(?<=ch\.‹blank›)(?P<it>civ\.|crim\.|soc\.|com\.)(?=[,;)]|‹blank›[a-z])",
        lambda match: {"ci": "civile", "cr": "criminelle", "so": "sociale", "co": "commerciale"}[match["it"][:2]],
    ),
    Rule("measure", r"‹start›(?P<number>[0-9]{1,4})‹gap›p\.(?=[),;:]|$)", say_pages),
    Rule("abbreviation", r"(?i:(?<!\w)(?:les|aux|des))‹blank›(?P<it>éd\.)(?!\w)", lambda _: "éditions", holds=r"éd\."),
    Rule(
        "abbreviation",
        r"(?i:(?<!\w)(?:les|aux|des))‹blank›(?P<it>[nN]os)(?=‹blank›[0-9])",
        lambda _: "numéros",
        holds="os‹blank›[0-9]",
    ),
    Rule("abbreviation", r"(?<![\w/])(?P<it>km)(?=‹blank›[0-9])", lambda _: "kilomètre"),
    Rule(
        "abbreviation",
        r"(?<![\w-])(?P<letters>A{1,3}|B{1,3}|C{1,3})[-−](?=[\s,;:.)»]|$)",
        say_rating,
        holds="[ABC][-−]",
    ),
    Rule(
        "score",
        r"(?i:(?<!\w)(?:article|le|du|au))‹blank›(?P<it>49[.-]3)(?![\w.,-])",
        lambda _: "quarante-neuf trois",
        holds="49[.-]3",
    ),
    Rule(
        "date",
        rf"(?i:(?<!\w)(?:art\.|(?:{LAWS})))‹blank›(?:{NUMBERED}‹gap›)?(?P<it>[0-9]{{1,4}}(?:[-.‑–][0-9]{{1,4}}){{1,3}})"
        r"(?![\w-]|[.,][0-9])",
        say_parts,
        holds="[-.‑–][0-9]",
    ),
    Rule("score", r"‹start›[0-7]/[0-7](?:,‹blank›[0-7]/[0-7]){1,4}(?![\w/])", say_sets),
    Rule(
        "date",
        r"(?i:(?<!\w)(?:les|des|aux))‹blank›(?P<it>[+\-\u2011−–])(?=[0-9]{1,3}‹blank›(?:ans|kg|kilos)(?!\w))",
        lambda match: "plus de " if match["it"] == "+" else "moins de ",
        holds="[-+\u2011−–][0-9]",
    ),
    Rule(
        "date",
        r"‹start›[0-9]{1,3}‹blank›[A-Za-zÀ-ÖØ-öø-ÿœ]{4,20}(?P<it>/)(?=[0-9]{1,2}‹end›(?!‹blank›(?!(?:et|ou|en|est|sont|a|ont)(?!\w))[a-z]))",
        lambda _: " sur ",
        holds="[a-zà-ÿ]/[0-9]",
    ),
    Rule("date", r"(?i:(?<!\w)(?:la|une|en|sa|ma|des|les))‹blank›(?P<it>4‹gap›L)(?![\w/])", lambda _: "quatre L"),
    Rule("measure", r"(?<![\w.,])4[xX×]4‹end›(?!‹gap›(?:‹unit›|[0-9]))", lambda _: "quatre-quatre"),
    Rule("fraction", r"‹start›50/50‹end›(?!/)", lambda _: "cinquante-cinquante"),
    Rule(
        "measure",
        r"‹start›(?<!/)(?P<whole>[0-9]{1,3})‹gap›(?:½|(?<=‹blank›)1/2)‹blank›(?P<noun>[a-zà-öø-ÿœ]{1,30})(?!\w)",
        say_and_half,
    ),
    Rule(
        "measure",
        r"(?:(?<!\w)(?P<article>[uU]ne?)‹blank›)?‹start›(?<!/)(?:½|1/2)‹blank›(?P<noun>[a-zà-öø-ÿœ]{1,30})(?!\w)",
        say_half,
        holds="½|1/2",
    ),
    Rule(
        "fraction",
        r"(?:(?<!\w)(?P<plural>[lcd]es|aux)‹blank›)?‹start›1/(?P<bottom>2|4|8|16|32)(?:e|ème|è)?"
        r"(?P<tail>s?‹blank›(?:de )?(?P<noun>finales?))(?!\w)",
        say_final,
        holds="1/",
    ),
    Rule(
        "score",
        r"(?<!\w)[LRD]\.?‹gap›(?P<it>[0-9]{1,4}(?:[-‑–][0-9]{1,4}){1,3})(?![\w-]|[.,][0-9])",
        say_parts,
    ),
    Rule("ordinal", r"‹start›1‹blank›er(?!\w)", lambda _: "premier"),
    Rule("code", r"(?<![\w-])(?P<letter>[JHnN])‹gap›(?P<sign>[-+–])‹gap›(?P<number>[0-9]{1,3})(?!\w)", say_countdown),
)  # fmt: skip
