"""People and agencies in bylines and credits, as pages print them."""

import re
from functools import lru_cache

from make_episode.articles.agencies import (
    AGENCIES,
    NO_NAMES,
    PLACES,
    STATIONS,
    STOCKS,
    TRADES,
    as_source,
    without_paper,
)
from make_episode.articles.dates import fold
from make_episode.articles.roles import BUTTON, BY, DESK, NO_MAKER, PLACED, ROLE

_PARTICLES = frozenset(
    "de du des d la le les el al ben bin ibn ould aït ait da do dos das di del della van von der den zu zur y e bint "
    "abou abu".split()
)
_CREDIT = re.compile(
    r"^\W*(?:(?:credits?|©|photos?|photograph[sy]?|images?|illustrations?|videos?|fotos?|foto|bild(?:er)?|imagen|imagem|immagine|"
    r"creditos?|crediti|infographies?|visuel|ph|grafik|grafica|الصورة|صورة|تصوير|مصدر الصورة)\b[ /]*)+"
    r"(?:(?:photos?|image|foto|de|da|d'illustration|illustrative|\(cc\)|:|by|par|von|por|di)[ ]?)*[:©|/-]+\s*"
    r"(?P<who>.+)$"
    r"|^\W*©\s*(?P<c>.+)$"
    r"|^(?:fuente de la imagen|image source|fonte da imagem|credito da imagem|source de l'image|مصدر الصورة|صدر الصورة)"
    r" ?[,،:] ?(?P<i>.+)$"
)
_CAPITALS = re.compile(r"^(?:PHOTOS?|FOTOS?|ILLUSTRATION|ARCHIVES) (?P<who>[A-ZÀ-Þ][A-ZÀ-Þ '’,.&/-]{4,80})$")
"""In capitals: "PHOTO NINA ROY, LE JOURNAL"."""
_BRACKETED = re.compile(r"^[(\[][^()]{2,40}[)\]]\.?$")
_WITH = re.compile(r"^(?:avec|with|con|mit|com) ", re.IGNORECASE)
_WITH_AGENCY = re.compile(r"[\w.-]{3,20} (?:avec|with|con|mit|com) (?:l['’])?(?P<who>[A-Z]\w+)")
"""A newsroom of one word and its agency: "lejournal avec AFP"."""
_SOURCE = re.compile(
    r"^(?:avec|with|con|mit|com|sources?|fuentes?|quellen?|fonti?|fontes?|المصدر|وكالات)\b ?:? ?(?P<who>.+)$"
)
_AGENCY = (
    r"(?:AFP|AP|Reuters|REUTERS|MAP|EFE|ANSA|Ansa|dpa|Lusa|DR|D\.R\.|EPA|SIPA|Sipa|Getty Images|Getty|ABACA"
    r"|Keystone|Anadolu|Xinhua|Shutterstock|Bloomberg|Imago|Lapresse|Colprensa|Cuartoscuro)"
)
_END_CREDIT = re.compile(
    r"(?:[(\[] ?(?:photos?|credits?(?: photo)?|crédits?(?: photo)?|foto|fotos|bild|©|image|illustration)\b ?[:©]? ?"
    r"(?P<a>[^()\[\]]{2,60})[)\]]"
    r"|(?:©|\b(?:photo(?:s|graphs?|graphy)?|cr[ée]dits? ?(?:photos?)?|fotos?|imagen|imagem|bild|illustration)\s?[:©])"
    r"\s?(?P<b>[^.!?]{2,60})"
    rf"|(?:/|–|—|- |\()\s?(?P<c>{_AGENCY}(?: Photo)?)"
    r"|\( ?(?P<e>(?-i:[A-ZÀ-Þ©\u0621-\u064a])[^()]{2,40} ?/ ?[^()]{2,40})\)"
    r"|^\((?P<p>[^() ]{2,20}/[^() ]{2,20})\)"
    r"|\bph ?[.:] ?:? ?(?P<i>(?-i:[A-ZÀ-Þ])[^!?]{1,40})"
    r"|[.!?»”\"] \((?P<o>(?!photo|foto|cr|bild|image)(?-i:[A-Z])[\w .&'’-]{1,30}: (?-i:[A-ZÀ-Þ])[\w .&'’-]{2,30})\)"
    r"|[-–|] ?(?:تصوير|عدسة) ?:? ?(?P<q>[^.!?:]{2,40})"
    r"|[.!?»)] photo (?P<j>(?-i:[A-ZÀ-Þ])(?:[^.!?:]|(?-i:\b[A-ZÀ-Þ])\.(?=[- ][A-ZÀ-Þ]|$)){2,40})"
    r"|\((?P<k>رويترز|الفرنسية|أ\.? ?ف\.? ?ب\.?|الأناضول|وكالات|غيتي|أسوشيتد برس|الجزيرة|مواقع التواصل|د\.? ?ب\.? ?أ)\)"
    r"|[.!?\w] \[(?P<l>(?-i:[A-ZÀ-Þ])[^\[\]]{1,30}(?:, | ?[-–/|] ?)(?-i:[A-ZÀ-Þ])[^\[\]]{2,30})\]"
    r"|[.!?] (?:courtesy(?: of)?|cortesía(?: de)?) (?P<m>(?-i:[A-ZÀ-Þ])[^.!?]{2,40})"
    r"|[.!?»)] ?/ (?P<n>(?-i:[A-ZÀ-Þ])[\w’'-]*\.? ?(?-i:[A-ZÀ-Þ])[\w .’'-]{2,30})"
    r"|Credit\.\.\. ?(?P<h>[^.!?]{3,60})"
    r"|[.!?)»] \| ?(?P<g>(?-i:[A-ZÀ-Þ])[^|.!?]{3,40})"
    r"|[.!?)»] (?P<f>(?-i:[A-ZÀ-Þ])[A-ZÀ-Þ .'’-]{4,40}) (?-i:POUR|FOR|PARA|FÜR|PER) [«“\"‘].{2,40}[»”\"’]"
    rf"|[.!?)»] (?P<d>{_AGENCY} ?[-–/] ?[\w .'’-]{{3,40}}"
    rf"|(?:[A-ZÀ-Þ][\w.'’-]+ ){{1,3}}?[A-ZÀ-Þ][\w'’-]+ ?[-–/] ?{_AGENCY})"
    r")\.?\)?$",
    re.IGNORECASE,
)
_MAY_CREDIT = re.compile(
    r"[(\[©/–—|-]|(?i:ph[. :o]|f[o]to|cr[ée]dit|image[nm]|bild|illustration|co[ru]rtes)|POUR|FOR|PARA|FÜR|PER"
)
"""What every credit behind a caption has one of."""
_BEHIND = re.compile(
    r"(?:[.!?…»”\"’)] ?[-–—|/•·]|\w [|•](?= ?[A-ZÀ-Þ’' -]{4,30}$)) ?(?P<who>[A-ZÀ-Þ][^.!?:;,«“\"]{2,60})\.?$"
)
"""What stands behind a caption: "La salle vide. - Nina Roy / Le Journal"."""
_AT_WORK = re.compile(
    rf"^[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){{1,3}}/(?:{_AGENCY}|[A-Z]{{2,6}}(?:\.com)?)$"
    rf"|^(?:{_AGENCY}|[A-Z]{{2,6}})(?: Photo)?/[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){{1,3}}$"
)
"""A photographer and an agency: "Nina Roy/AFP"."""
_SHOWS = re.compile(
    r"\((?:archives?|photo d'archives?|photo d'illustration|illustration|a gauche|a droite|au centre|left|right|centre"
    r"|center|file|archivo|archivbild|symbolbild|arquivo|archivio|صورة)[^()]{0,20}\)\.?$"
    r"|^(?:photo d'illustration|file photo|symbolbild|archivbild|صورة تعبيرية)"
)
_SCENE = re.compile(
    r"^(?:vue|image|photo|view|imagen|vista|imagem|صورة)\b"
    r"|\b(?:lors d|pendant|a l'occasion d|devant|pose|posent|assiste|at a|during|in front of|durante|frente a|waehrend"
    r"|wahrend|beim|davanti a|خلال)"
)
_STANDS = re.compile(r"(?:au|aux|a|dans|devant|sur) (?:[\w-]+[ ']){0,5}[\w-]+, le \d{1,2}(?:er)? \w+(?: \d{4})?\.?$")
_WHEN = re.compile(
    r"(?:\ble \d{1,2}(?:er)? \w+(?: \d{4})?|,? (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
    r"|,? on \w+day|\bon \w+ \d{1,2}(?:, \d{4})?|\bel \d{1,2} de \w+(?: de \d{4})?|\bam \d{1,2}\. \w+(?: \d{4})?)\.?$"
)
_GLUED_BY = re.compile(r"^(Par|PAR|By|Por|Von)(?=[A-ZÀ-Þ][a-zà-ÿ])")
_SURNAME = re.compile(
    r"(?:[A-ZÀ-Þ][\w’'-]+ ){0,2}?(?P<who>[A-ZÀ-Þ][\w’'-]*[a-zà-ÿ] (?:[A-ZÀ-Þ][A-ZÀ-Þ’'-]+ ?){1,2})\.?"
)
"""A paper and its reporter: "Ouest-Rivage Nina ROY."."""
_SPLIT = re.compile(
    r"\s*(?:[|/·•;&+]|,|\b(?:et|and|y|und|(?:avec|with|con|mit|com)(?: l['’])?)\b"
    r"|\be\b(?= (?:[A-ZÀ-Þ]\S* [A-ZÀ-Þ]|Lusa\b))|\s[–—-]\s)\s*"
)
_JOIN = re.compile(r"(?<=[a-zà-öø-ÿ.)A-Z])(?=[A-ZÀ-Þ][a-zà-öø-ÿ]*[ ’',]|[«“\"]|\d{1,3}[ .])")
"""Where a sentence may begin without a blank before it: "ChafiDans cet entretien"."""
_GLUED_AGENCY = re.compile(
    r"^(?P<who>[A-ZÀ-Þ][a-zà-öø-ÿ]{3,})(?=(?:Les?|La|Une?|Des|Dans|En|Aux?|Ce|Cette|Ils?|Elles?|Selon|Après|Pour|Sous"
    r"|Depuis|El|Los|Las|Una|Tras|Según|Con|The|After|This) [a-zà-öø-ÿ])"
)
"""One name of one word before a word that only opens sentences: "CuartoluzEn un taller"."""
_CREDITED = re.compile(
    r"^(?:par|by|por|von|photos?|cr[ée]dits?(?: photos?)?|ph|texte|foto)\b\.? ?:? ?|^© ?", re.IGNORECASE
)
_GLUED_SPLIT = re.compile(r"\s*[|/·,&]\s*|\s+(?:et|and|y|und|e|avec|with|con)\s+")
_NO_ENDINGS = frozenset("mc mac de la le van di fitz o al el ben saint open you pay".split())
_THE = {"le", "la", "les", "the", "el", "los", "las", "der", "die", "das", "il", "lo", "gli", "o", "a", "os", "as", "l"}
_FOLLOW = {"seguir", "suivre", "follow", "segui", "folgen"}


def is_name(text: str) -> bool:
    """Whether the words look like one person's name: two to five words, capitals but for the particles."""
    words = text.replace("’", "'").split()
    if not NO_NAMES.isdisjoint(map(str.casefold, words)):
        return False
    if words and (fold(words[0]) in STATIONS or fold(" ".join(words)) in PLACES):
        return False
    if words and (words[0].casefold() in _THE | _FOLLOW or words[-1].casefold() in TRADES):
        return False
    if not 2 <= len(words) <= 5 or _has_loose_article(words) or not all(_is_name_word(word) for word in words):
        return False
    return words[0][0].isupper() and words[-1][0].isupper() and not any(char.isdigit() for char in text)


def is_agency(text: str) -> bool:
    plain = fold(text).strip(" .()")
    return plain in AGENCIES or bool(
        re.fullmatch(r"(?:la |il |die )?(?:redaction|redaccion|redaktion|redazione|redacao|afp) \w+", plain)
    )


def is_publisher(text: str) -> bool:
    """Whether the words name a paper rather than a person: "Le Quotidien"."""
    words = text.split()
    is_paper = len(words) in {2, 3} and words[0].casefold() in _THE and words[1][:1].isupper() and text[0].isupper()
    return is_paper and not re.fullmatch("D(?:er|ie|as) .* [a-zäöü]\\w*", text)  # "Das Meer kommt"


def _is_signatory(text: str) -> bool:
    return is_name(text) or is_agency(text) or is_publisher(text)


def names(text: str) -> tuple[str, ...]:
    """The people and agencies of a byline or credit, without places, roles and addresses."""
    text = re.sub(r"\([^()]*\)|@\w+|\S+@\S+", " ", text)
    parts = [re.split(r"\s(?:in|à|en|at)\s", part)[0].strip(" .:-–—\xa0") for part in _SPLIT.split(text)]
    return tuple(part for part in parts if _is_signatory(part))


@lru_cache(maxsize=65_536)  # several rules ask about the same lines
def byline(line: str) -> tuple[str, ...] | None:
    """Authors a line such as "Par Lina Amrani (avec MAP)" names; None where it is no byline."""
    if len(line) > 160 or line.endswith(("?", "!")):
        return None
    line = DESK.sub(r"\1", BUTTON.sub("", _GLUED_BY.sub(r"\1 ", without_paper(line))))
    if any(fold(part).strip(" .") in STOCKS for part in re.split(r"[/|,-]", line)):
        return None
    line = re.sub(r"(?<=[a-zà-ÿ])/[a-z]{2,5}(?: avec \w+)?$| FOR (?:THE )?[A-Z .]{4,30}$| [\w.]+@[\w.]+$", "", line)
    folded = fold(line)
    match = BY.match(folded)
    if match:
        rest = line[match.end() :].strip(" :") if len(folded) == len(line) else folded[match.end() :]
        return _signed(rest)
    parts = [part for part in _SPLIT.split(re.sub(r" \([^()]{2,40}\)$", "", line)) if part]
    return None if not parts or len(parts) > 4 else _bare_byline(line, parts)


def _bare_byline(line: str, parts: list[str]) -> tuple[str, ...] | None:
    """Authors of a line that is only their names, perhaps with a place, a role or their paper."""
    surname = _SURNAME.fullmatch(line) if NO_NAMES.isdisjoint(line.casefold().split()) else None
    placed = surname or PLACED.match(line)
    people = [part for part in _SPLIT.split(placed["who"]) if part] if placed else []
    if people and (surname or all(map(is_name, people))):
        return tuple(map(_as_written, people))
    if line.endswith("."):
        return None
    if all(_is_signatory(part) for part in parts):
        people = [part for part in parts if is_agency(part) or not part.isupper()]  # beside "Nina Roy" a paper is loud
        return tuple(_as_written(part) for part in people or parts)
    is_from = re.fullmatch(r"[^,]+, [A-ZÀ-Þ][\w’'-]+", line)  # "Nina Roy, Vevey"
    return (_as_written(parts[0]),) if is_name(parts[0]) and (is_from or ROLE.search(line[len(parts[0]) :])) else None


def is_signed(line: str) -> bool:
    """Whether a line is "Par" and names, and nothing else: as sure a byline below an article as above it."""
    return bool(BY.match(fold(line))) and len(line.split()) <= 10 and all(map(_is_signatory, byline(line) or ("",)))


def _signed(rest: str) -> tuple[str, ...] | None:
    """Names after a byline's opening word."""
    if re.search(r"[\u0600-\u06ff]", rest):
        words = re.split(r"\s*[-–—|،,/]\s*", rest)[0]
        return (words,) if 1 <= len(words.split()) <= 5 and not rest.endswith(".") else None
    people = re.split(r"\s[—–]\s", rest, maxsplit=1)[0]
    found = names((people if names(people) else rest).split(";", maxsplit=1)[0])
    if found:
        return tuple(_as_written(name) for name in found)
    first = re.split(r"\s*[,|(–—]\s*|\s-\s", rest)[0]
    return (first,) if first and len(first.split()) <= 4 and first[:1].isupper() and not rest.endswith(".") else None


def _as_written(name: str) -> str:
    """A name in capitals as other pages write it; short ones may be initials or an agency."""
    if is_agency(name) or " " not in name:
        return name
    least = 1 if name.isupper() else 4
    words = name.split()
    loud = [word.isupper() and len(word) >= least for word in words]
    small = [word.isupper() and any(loud[n + 1 : n + 2]) for n, word in enumerate(words)]  # LE | BIHAN
    return " ".join(
        w.title() if is_loud or is_small else w for w, is_loud, is_small in zip(words, loud, small, strict=True)
    )


@lru_cache(maxsize=65_536)
def credit(line: str) -> tuple[str, ...] | None:
    """Who a line that is a credit and nothing else names; None where it is none."""
    if len(line) > 120:
        return None
    bare = _bare_credit(line) or _stock_credit(line)
    if bare:
        return bare
    line = as_source(line)
    folded = fold(line)
    match = _CREDIT.match(folded) or _SOURCE.match(folded)
    if not match:
        return None
    start = next(match.start(group) for group in match.groupdict() if match[group])
    who = (line if len(line) == len(folded) else folded)[start:].strip(" ().©")
    found = names(who)
    if match.re is _SOURCE and not found:
        return (who,) if len(who.split()) <= 3 and re.match(r"\w+ ?:", folded) else None
    if found:
        return found
    is_label = re.match(r"\W*videos? ?:", folded)  # "Vidéos : l'homme le plus rapide du monde" names nobody
    return (who,) if len(who.split()) <= 6 and not is_label else None


def _stock_credit(line: str) -> tuple[str, ...]:
    """Who a line names that ends with a picture library: "Par Nina / Adobe Stock"."""
    parts = [part.strip() for part in re.split(r"\s*[/|]\s*", line)]
    is_sold = any(fold(part) in STOCKS or (len(parts) > 2 and is_agency(part)) for part in parts)
    is_credit = is_sold and all(len(part.split()) <= 4 for part in parts)
    return tuple(re.sub(r"^(?:Par|By|Por|Von) ", "", part) for part in parts) if is_credit else ()


def _bare_credit(line: str) -> tuple[str, ...]:
    """Who a line names that is a credit by its shape: "DR", "PHOTO NINA ROY", "Nina Roy/AFP", "(avec AFP)"."""
    if fold(line).strip(" .()") in {"dr", "d.r"}:
        return ("DR",)
    beside = _WITH_AGENCY.fullmatch(line)
    if beside and is_agency(beside["who"]):
        return (beside["who"],)
    loud = _CAPITALS.match(line)
    if loud or _AT_WORK.match(line):
        return tuple(_as_written(part) for part in _SPLIT.split(loud["who"] if loud else line) if part)
    return (_WITH.sub("", line.strip("()[] .")),) if _BRACKETED.match(line) and _is_signature(line) else ()


def end_credit(line: str) -> tuple[str, ...]:
    """Who a picture caption credits at its end; empty where it does not."""
    if len(line) > 500:
        return ()
    behind = _BEHIND.search(line[-90:])
    if behind and _all_sign(behind["who"]):
        return tuple(_as_written(part.strip()) for part in re.split(r"\s*[/|]\s*", behind["who"]))
    end = line[-110:]
    match = _END_CREDIT.search(end) if _MAY_CREDIT.search(end) else None
    said = next((group for group in match.groups() if group), "") if match else ""
    said = said.replace(": ", " / ") if match and match["o"] else said
    bare = _CREDITED.sub("", said)
    comma = ", (?=[A-ZÀ-Þ])" if bare != said else "/"
    parts = (part.strip(" .()©") for part in re.split(rf"\s*[/|]\s*|\s+[-–—]\s+|\s+(?:for|pour)\s+.*|{comma}", bare))
    return tuple(_as_written(part) for part in parts if part and not NO_MAKER.match(fold(part)))


def _all_sign(text: str) -> bool:
    """Whether names, agencies or papers are all that is said: "Nina Roy / Le Journal", "OUEST-RIVAGE"."""
    parts = [part for part in re.split(r"\s*[/|]\s*|\s-\s", text.strip()) if part]
    first = parts[0] if parts else ""
    is_paper = first.isupper() and 4 <= len(first) <= 30
    return (_is_signatory(first) or is_paper or bool(re.fullmatch(r"[A-ZÀ-Þ]\.? ?[A-ZÀ-Þ][\w’'-]+", first))) and all(
        word_count <= 4 for word_count in (len(part.split()) for part in parts)
    )


def is_caption(line: str) -> bool:
    """Whether a line says what a picture shows, though nobody is credited: "Vue du port, le 3 mars 2025."."""
    if len(line) > 220:
        return False
    folded = fold(line)
    if re.match(r"(?:photos?|foto|cr[e]dit photo|bild) ?: ?\w", folded):
        return True
    return bool(_SHOWS.search(folded) or _STANDS.match(folded) or (_SCENE.search(folded) and _WHEN.search(folded)))


def glued_credit(text: str) -> tuple[tuple[str, ...], str]:
    """Names stuck to the first paragraph without a blank ("Ali Amrani | Lina BenDans le port…"), and the paragraph."""
    for match in _JOIN.finditer(text[:140]):
        before = text[: match.start()]
        last = re.split(r"[\W_]", before)[-1]
        if len(before.split()) > 12 or not _may_end_name(last, before):
            continue
        parts = [_CREDITED.sub("", part) for part in _GLUED_SPLIT.split(before)]
        signed = tuple(part for part in parts if _is_signatory(part))
        if signed and all(part in signed or _is_paper_or_role(part) for part in parts):
            return tuple(part for part in parts if part and not ROLE.match(f", {part}")), text[match.start() :]
    agency = _GLUED_AGENCY.match(text)
    return ((agency["who"],), text[agency.end() :]) if agency else ((), text)


def _may_end_name(last: str, before: str) -> bool:
    """Whether a word can end where the next begins: no "Mc" or "You", and capitals only of an agency."""
    if before.endswith("."):
        return True
    return is_agency(last) if last[-1:].isupper() else len(last) > 1 and last.casefold() not in _NO_ENDINGS


def _is_paper_or_role(part: str) -> bool:
    """Whether a part of a credit stands beside names: a paper's name of one word, or what somebody is."""
    return not part or (" " not in part and part[0].isupper() and part.isalpha()) or bool(ROLE.match(f", {part}"))


def _is_signature(line: str) -> bool:
    inner = line.strip("()[]. ")
    return is_agency(inner) or all(is_agency(part) or is_name(part) for part in _SPLIT.split(inner) if part)


def _has_loose_article(words: list[str]) -> bool:
    """Whether a French article stands where no name has one: not behind "de"."""
    return any(
        word.casefold() in {"la", "les", "le"} and word.islower() and words[n - 1].casefold() != "de"
        for n, word in enumerate(words)
    )


def _is_name_word(word: str) -> bool:
    bare = word.replace("-", "").replace("'", "").replace(".", "")
    return (bare.isalpha() and word[0].isupper()) or word.casefold() in _PARTICLES or word.startswith(("d'", "l'"))
