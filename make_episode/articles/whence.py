"""Lines beside a title that are neither name nor standfirst: initials, from where an article comes, a button."""

import re

from make_episode.articles.lede import FROM_WHERE, SENT_FROM

_INITIALS = re.compile(r"(?:.{2,30} - )?(?:[A-ZÀ-Þ\u0621-\u064a]\. ?-?){1,3}[A-ZÀ-Þ\u0621-\u064a]?\.?$")
_PLACE_ALONE = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ '’-]{2,40}(?:, [\w .'’-]{2,30})? ?\([\w .]{2,20}\) ?[—–-]$")
_FOLLOW = re.compile(r"(?:Seguir|Suivre|Follow|Segui|Folgen) [A-ZÀ-Þ]\S*(?: \S+)?$")
_REPORTING = re.compile(
    r"(?:Especial para|Special to|Spécial pour|Reporting (?:from|in)|In|À|Depuis|Desde|Aus|Da)"
    r"(?: [A-ZÀ-Þ][\w’'-]+){1,3}$"
)

_PICTURED = re.compile(
    r"\W*(?:photos? d['’](?:illustration|archives?)|image d['’]illustration|file (?:photo|image)|stock (?:photo|image)"
    r"|(?:foto|imagen) (?:de archivo|ilustrativa|referencial)|symbol(?:bild|foto)|archiv(?:bild|foto)"
    r"|(?:foto|immagine) (?:d['’]archivio|di repertorio)|(?:foto|imagem) (?:de arquivo|ilustrativa)"
    r"|صورة (?:تعبيرية|توضيحية|من الأرشيف))\W*",
    re.IGNORECASE,
)
"""Says of a picture that it shows something else."""
_NICKNAME = re.compile(r"(?:[Pp]ar|[Bb]y|[Pp]or|[Vv]on) [a-z][\w.-]{3,30}")
"""Who put a page on line, by the name of an account: "par lejournal"."""
_EDITION = re.compile(
    r"[A-ZÀ-Þ][\w’'.-]+(?: [\w’'-]+){0,3} \([^()]{3,40}\) ?[-–|] ?(?:Sp[ée]cial|[ÉEé]dition|Dossier|Supplément|Page"
    r"|Cahier|Local|Région|Edición|Suplemento|Especial|Edition|Ausgabe|Sonder|Edizione|Speciale|Edição)\w*\b[^.!?]{0,40}"
)
"""In which part of a paper something stands: "Le Journal (Dol et sa région) - Spécial élections"."""

_PAPER = re.compile(
    r"(?:L[ea]s?|L['’]|El|Los|Las|Il|O|Die|Der|Das) ?[A-ZÀ-Þ][\w’'-]+"
    r"(?: (?:d(?:e la|e l['’]|es?|u|el)|et|y) ?[A-ZÀ-Þ][\w’'-]+){1,2}"
)
_AT = r"\b(?:à|en|a|in|at|em|por|près de|cerca de|near|bei|aus|nach) "


def page_label(text: str) -> str:
    """Why a line above or below the title can be neither title nor kicker; "" where it may."""
    if _PICTURED.fullmatch(text):
        return "picture caption"
    if _NICKNAME.fullmatch(text):
        return "byline"
    return "label of the page" if _EDITION.fullmatch(text) else ""


def label_of(text: str) -> str:
    """Why a line below the title says nothing of the article; "" where it may."""
    if _INITIALS.match(text):
        return "byline"
    if _FOLLOW.match(text):
        return "share buttons"
    is_place = SENT_FROM.match(text) or FROM_WHERE.match(text) or _REPORTING.match(text) or _PLACE_ALONE.match(text)
    return "place of the report" if is_place else ""


def is_paper(text: str) -> bool:
    """Whether a line is but the name of a paper: "Le Courrier des Rives"."""
    return _PAPER.fullmatch(text) is not None


def without_places(signed: tuple[str, ...], mentioned: str) -> tuple[str, ...]:
    """The names of a bare byline that are no places: the body says "in" them, or names one that stands second."""
    said_in = [name for name in signed if re.search(_AT + re.escape(name), mentioned)]
    return tuple(name for n, name in enumerate(signed) if name not in said_in and not (n and name in mentioned))
