"""Lines below a title that are neither name nor standfirst: initials, from where an article comes, a button."""

import re

from make_episode.articles.lede import FROM_WHERE, SENT_FROM

_INITIALS = re.compile(r"(?:.{2,30} - )?(?:[A-ZÀ-Þ\u0621-\u064a]\. ?-?){1,3}[A-ZÀ-Þ\u0621-\u064a]?\.?$")
_PLACE_ALONE = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ '’-]{2,40}(?:, [\w .'’-]{2,30})? ?\([\w .]{2,20}\) ?[—–-]$")
_FOLLOW = re.compile(r"(?:Seguir|Suivre|Follow|Segui|Folgen) [A-ZÀ-Þ]\S*(?: \S+)?$")
_REPORTING = re.compile(
    r"(?:Especial para|Special to|Spécial pour|Reporting (?:from|in)|In|À|Depuis|Desde|Aus|Da)"
    r"(?: [A-ZÀ-Þ][\w’'-]+){1,3}$"
)


def label_of(text: str) -> str:
    """Why a line below the title says nothing of the article; "" where it may."""
    if _INITIALS.match(text):
        return "byline"
    if _FOLLOW.match(text):
        return "share buttons"
    is_place = SENT_FROM.match(text) or FROM_WHERE.match(text) or _REPORTING.match(text) or _PLACE_ALONE.match(text)
    return "place of the report" if is_place else ""
