"""What the French press writes short: numbers of laws, quarters, millions, opening hours, days of the week."""

import re
from re import Match

from make_episode.scripts.spoken.fr_grammar import cardinal, figures, ordinal, rank, time
from make_episode.scripts.spoken.language import Rule


def say_parts(match: Match[str]) -> str:
    """An article or a law part by part: "L. 121-3", "n° 50-26"."""
    return re.sub(r"[0-9]+(?:[-.‑–/][0-9]+)*", _parts, re.sub(r"(?<=[LRDA])\.? ?\*?(?=[0-9])", " ", match["it"]))


def _parts(match: Match[str]) -> str:
    return " ".join(figures(part) for part in re.findall("[0-9]+", match[0]))


def say_articles(match: Match[str]) -> str | None:
    """Several: "les articles 121-3 et 132-7"; "les articles 3-5" may be the third to the fifth."""
    first, last = re.findall("[0-9]+", match["it"])[:2]
    return None if int(first) < int(last) else say_parts(match)


def say_numbered_year(match: Match[str]) -> str:
    """A number and its year: "circulaire 12/2025"."""
    return f"{figures(match['number'])} {rank(int(match['year']))}"


def say_part_of_year(match: Match[str]) -> str:
    """A quarter or a half of a year: 3T22, T3 2026, S1-2026."""
    name = {"T": "trimestre", "S": "semestre"}[match["part"]]
    said = f"{ordinal(int(match['number']), 'm')} {name}"
    year = match.groupdict().get("year")
    return f"{said} {rank(int(year) + (2000 if len(year) == 2 else 0))}" if year else said


def say_opening(match: Match[str]) -> str:
    """Hours of opening whose sign stands once: 18-20h."""
    minute = int(match["minute"]) if match["minute"] else None
    return f"{cardinal(int(match['first']), 'f')} à {time(int(match['last']), minute, None)}"


def say_capital_millions(match: Match[str]) -> str | None:
    """Millions of what the line has named: "7,9 millions d'EVP, dont 8,61 M"."""
    if not re.search(r"millions?(?!\w)", match.string[: match.start()]):
        return None
    return "millions" if float(match["number"].replace(",", ".")) >= 2 else "million"


DAYS = dict(zip("lun mar mer jeu ven sam dim".split(), "lundi mardi mercredi jeudi vendredi samedi dimanche".split(),
                strict=True))  # fmt: skip
DAY = "|".join(DAYS)
PARTED = "[0-9]{1,4}(?:[-.‑–][0-9]{1,4}){1,3}"
SLASHED = "[0-9]{1,4}(?:[-.‑–/][0-9]{1,4}){1,3}"
LETTER = r"(?:[LRDA]\.?‹gap›\*?)"
NUMBERED = r"(?:n°|N°|nº|Nº)"
TEXTS = "circulaires?|note|décision|arrêté|décret|dossier|jugement|arrêt|avis|dahir|loi|appel d['’]offres|instruction"
CODE = r"(?:[LRD]\.‹gap›|[LRD]‹gap›(?=[0-9]{3})|(?<=rticle )[LRDA]\.?‹gap›)\*?"
YEAR = "(?P<year>20[0-9]{2}|[0-3][0-9])"
APART = "[-‑/]|[ \u00a0](?=20[0-9]{2})"

PRESS = (
    Rule("date", rf"(?<!\w)(?P<it>{CODE}{PARTED})(?![\w-]|[.,][0-9])", say_parts, holds="[LRDA]\\.?‹gap›"),
    Rule(
        "date",
        rf"(?i:(?<!\w)articles)‹blank›(?P<it>{LETTER}?{PARTED}(?:(?:,|‹blank›(?:et|ou|à))‹blank›{LETTER}?{PARTED}){{0,6}})"
        r"(?![\w-]|[.,][0-9])",
        say_articles,
        holds="[-.‑–][0-9]",
    ),
    Rule("date", rf"(?<!\w){NUMBERED}‹gap›(?P<it>{SLASHED})(?![\w/-]|[.,][0-9])", say_parts, holds="[nN][°º]"),
    Rule(
        "date",
        rf"(?<!\w)(?:{NUMBERED}‹gap›|(?i:{TEXTS})‹blank›)(?P<it>(?P<number>[0-9]{{1,5}})/(?P<year>(?:19|20)[0-9]{{2}}))"
        r"(?![\w/]|[.,][0-9])",
        say_numbered_year,
        holds="[0-9]/[12]",
    ),
    Rule(
        "date",
        rf"(?<![\w.,-])(?P<number>[1-4](?=T)|[12](?=S))(?P<part>[TS])(?:{APART})?{YEAR}(?!\w|[.,][0-9])",
        say_part_of_year,
        holds="[1-4][TS]",
    ),
    Rule(
        "date",
        rf"(?<![\w.,-])(?:(?P<part>[TS])(?P<number>[1-4]))(?:{APART}){YEAR}(?!\w|[.,][0-9])",
        lambda match: None if match["part"] == "S" and match["number"] > "2" else say_part_of_year(match),
        holds="[TS][1-4]",
    ),
    Rule("date", r"(?<=\b[ad]u[ \u00a0])(?P<number>[1-4])(?P<part>[TS])(?!\w)", say_part_of_year, holds="[1-4][TS]"),
    Rule("date", r"(?<=\b[ad]u[ \u00a0])(?P<part>S)(?P<number>[12])(?![\w-])", say_part_of_year, holds="S[12]"),
    Rule(
        "time",
        r"‹start›(?<!/)(?P<first>1?[0-9]|2[0-3])[-‑–](?P<last>1?[0-9]|2[0-4])‹gap›[hH](?P<minute>[0-5][0-9])?(?!\w)",
        say_opening,
    ),
    Rule(
        "measure",
        r"‹start›(?P<number>[0-9]{1,4}(?:[.,][0-9]{1,3})?)‹gap›(?P<it>M)(?!\w|\.‹gap›‹upper›|['’²³]|‹gap›‹currency›)",
        say_capital_millions,
    ),
    Rule(
        "abbreviation",
        rf"(?<![\w.])(?P<it>(?P<day>{DAY}|{DAY.title()})\.)(?=[,;:/)]|[-–‑]|‹blank›(?:à|au|et|ou)‹blank›|‹blank›[–-])",
        lambda match: DAYS[match["day"].lower()].title() if match["day"][0].isupper() else DAYS[match["day"]],
        holds="[a-z]\\.",
    ),
)  # fmt: skip
