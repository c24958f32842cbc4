"""Who and what stands in bylines beside people: agencies, stations, picture libraries, places."""

import re

from make_episode.articles.dates import fold

AGENCIES = frozenset(
    fold(name)
    for name in (
        "AFP AP Reuters MAP EFE ANSA dpa Lusa DR APS TAP Belga ATS AA Xinhua Bloomberg Getty Shutterstock Unsplash "
        "Pixabay Pexels Wikimedia iStock Sipa Abaca Hans-Lucas EPA Ansa Adnkronos Europa-Press Agencia-Brasil KNA epd "
        "Keystone Lapresse Imago Rédaction Redacción Redaktion Redazione Redação Agences Agencias Agenturen"
    ).split()
) | {
    "getty images",
    "wikimedia commons",
    "hans lucas",
    "europa press",
    "agencia brasil",
    "associated press",
    "cnn wire",
    "la presse canadienne",
    "the canadian press",
    "و م ع",
    "و.م.ع",
    "le desk",
    "la redaction",
}
STATIONS = frozenset("bbc cnn npr rfi rts rtbf abc cbs nbc snrt tv5 sky france24".split())
PLACES = frozenset((
    "belo horizonte", "sao paulo", "rio de janeiro", "porto alegre", "buenos aires", "new york", "los angeles",
    "la paz", "santo domingo", "mar del plata", "san francisco", "hong kong", "tel aviv", "addis abeba", "las palmas",
    "mexico city", "ciudad de mexico", "washington dc", "new delhi", "cape town", "san juan",
    "france televisions", "radio france", "france inter", "france info", "france bleu", "france culture",
))  # fmt: skip
"""Places of more than one word that stand alone below a byline."""
STOCKS = frozenset(
    ("adobe stock", "shutterstock", "istock", "unsplash", "pixabay", "pexels", "freepik", "getty images")
)
"""Who sells pictures and writes nothing."""
TRADES = frozenset((
    "date", "transcript", "reporter", "editor", "correspondent", "journalist", "journaliste", "reporterin",
    "periodista", "redactor", "redaktor",
))  # fmt: skip
"""What stands behind a name that is none: "Release Date", "Staff Reporter"."""
NO_NAMES = frozenset((
    "this", "these", "your", "our", "my", "all", "latest", "hide", "show", "note", "section", "information",
    "relations", "affairs", "president", "desk", "team", "writers", "technology", "contact", "states", "news",
    "related", "stories", "live", "reporting", "breaking", "topics", "comments", "settings", "account", "ad",
    "study", "review", "analysis", "opinion", "feature", "exclusive", "viewpoint",
))  # fmt: skip
"""Words of buttons, labels and offices, which stand in capitals as names do: "In This Section"."""
_PAPER = re.compile(r"^[A-ZÀ-Þ][\w’'.-]*(?: [A-ZÀ-Þ][\w’'-]*){0,2} ?[/|–—] ?(?=(?:Par|By|Por|Von|Di|De) [A-ZÀ-Þ])")
_RANKED = re.compile(
    r"^(?:[*•‣▪-] ?)?(?P<by>Par|By|Por|Von) (?:(?:l[ea]|the|el) |l['’])(?:[a-zà-ÿ-]+ ){1,4}"
    r"(?=[A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ])"
)
"""What somebody is, before the name: "* Par la capitaine Nina Roy"."""
_INFORMED = re.compile(
    r"^(?:courtesy of |gentileza (?:de )?|cort[eé]s[ií]a (?:de )?|per gentile concessione di )"
    r"|^(?:avec (?:les |des |l['’])?informations?|with (?:files|information|reporting|material)"
    r"|con informaci[oó]n(?:es)?|con informazioni|mit (?:informationen|material)|com informaç(?:ões|ão))"
    r" (?:de l['’]|des? |du |d['’]|from |by |of |von |di |d[ao]s? )",
    re.IGNORECASE,
)


def is_wire(name: str) -> bool:
    """Whether a name is that of an agency whose reports others print, rather than "La rédaction"."""
    plain = fold(name).strip(" .()")
    return plain in AGENCIES and not plain.removeprefix("la ").startswith("reda")


def without_paper(line: str) -> str:
    """A byline without the paper's name or the rank before it: "LQ / Par Nina Roy"."""
    return _RANKED.sub(r"\g<by> ", _PAPER.sub("", line))


def as_source(line: str) -> str:
    """A line that says whose reports were used as other pages say it: "Avec les informations d'AFP"."""
    return _INFORMED.sub("Source : ", line) if len(line.split()) <= 9 and line[-1:] not in ".!?" else line
