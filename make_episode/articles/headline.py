"""Which of the lines above a text is its title, and which only lead to it: sections, breadcrumbs, the title again."""

import re
from collections.abc import Mapping, Sequence

from make_episode.articles import bylines
from make_episode.articles.dates import date_line, fold
from make_episode.articles.kinds import VERB, ends_sentence, word_count
from make_episode.articles.subject import Subject, subjects
from make_episode.articles.tidy import Piece
from make_episode.articles.trails import HOME

_SITE = re.compile(r"^(?P<title>.{15,}?)\s+[|–—·-]\s+(?P<site>[^|–—·]{2,40})$")
TWO_SENTENCES = re.compile(r"\w{4}\. [A-ZÀ-Þ]\w* \w")
_BEHIND = re.compile(r"(?:\s*[|–—·•-]\s+[^|–—·•]{2,40}){1,3}")
_BEFORE = re.compile(r"[^|–—·•:]{2,40}\s*(?:[|–—·•-]\s|: )\s*")
"""What stands behind and before a title on the tab of a browser."""
_WORD = re.compile(r"(?<!\S)\S*\w\S*")
_TITLE = 5  # words
_LABEL = 4
_SHORTEST = 3
_CUT = 4  # words of a title cut short in a breadcrumb
_KICKER = 6
_HEADER = frozenset(("navigation", "paywall prompt", "newsletter prompt"))
"""What stands in the header of a page, below its name and slogan: "Log in", "Donate"."""
_LISTED = re.compile(r"\s*[,،;]\s*|\s+(?:&|and|et|y|und|e)\s+")
_BY = re.compile(r"(par|by|por|von|di|de|بقلم|كتب|بواسطة|تحرير من طرف)\b")
_ASKED_BY = re.compile(r"(?:propos recueillis|recueilli|entretien|interview)\b[^,.:]{0,20} (?:par|by|von|por|di) ")
_FEWEST_LISTED = 3
_LISTED_WORDS = 4
_LONGEST_WHEN = 8
_LONGEST_ABOUT = 10
_TELLING = (",", "،", ":", "?", "؟", "!", "..", "…", "«", "“", '"')
_WHEN = re.compile(
    r"(?:apres|avant|a la veille d|au lendemain d|a l'occasion d|dans le cadre d|en marge d|suite a"
    r"|after|ahead of|before|on the eve of|despues de|tras|antes de|con motivo de|en visperas de|nach|vor|dopo|prima"
    r"|بعد|قبل|عقب|اثر|قبيل|عشية|خلال|تحسبا|بمناسبة|على هامش|في اطار|بسبب)(?!\w*:)"
)
"""How a kicker opens that has no verb: "Après son sacre en Coupe", "On the eve of the final"."""
_QUOTED_WHOLE = re.compile(r"[«“\"‘][^«»“”\"]{8,80}[»”\"’]")
_KICKED = (8, 20)  # words of a title between a kicker of several words and a standfirst
_SIDE = r"[A-ZÀ-Þ\u0621-\u064a][\w’'.]*(?:[ -](?:d[eu] |of )?[A-ZÀ-Þ\d\u0621-\u064a][\w’'.]*){0,3}"
_SCORE = r"\(?\d{1,3} ?[-–:/] ?\d{1,3}\)?(?: ?\([^()]{2,20}\))?"
_MATCH = (
    rf"(?:{_SIDE} ?[-–—/|] ?{_SIDE} ?[:,]? ?{_SCORE}|{_SIDE} {_SCORE} {_SIDE}"
    rf"|{_SIDE} \d{{1,3}} ?[-–—:|] ?{_SIDE} \d{{1,3}}(?: ?\([^()]{{2,20}}\))?)"
)
_FIXTURE = re.compile(rf"(?:(?:\d{{1,2}}\. ?)?[^:.!?]{{2,50}}(?: ?:|[.,]| [-–|])? )?{_MATCH}(?:[,;|] ?{_MATCH}){{0,6}}")
"""What is reported of, above the title: "Pro D2, 3e journée : Dax - Vevey (23-22)", "Dax 23-22 Vevey"."""
_LIVE = re.compile(
    r"\W*(?:en )?(?:direct|directo|vivo|live|alerte(?: info)?|breaking(?: news)?|ultima hora|ao vivo|diretta|عاجل)\W*"
)
"""Above what happens right now on another page."""


def title_among(pieces: Sequence[Piece], said: Sequence[int], dropped: Mapping[int, str]) -> int | None:
    """The number of the title among the lines `said`; `dropped` tells what the other lines of the head are.

    It stands above who wrote it and when: there the first line of five words or more, which is neither the page's
    name nor a caption nor a section; else the longest.
    """
    said = _above_byline(pieces, _below_way(pieces, said, dropped), dropped)
    for place, number in enumerate(said):
        text = pieces[number].text
        if len(_WORD.findall(text)) < _TITLE or starts_by_name(text):
            continue
        later = [
            n for n in said[place + 1 :] if word_count(pieces[n].text) >= _TITLE and not pieces[n].text.endswith(".")
        ]
        above = said[place - 1] if place else None
        is_sentence = (text.endswith(".") and not text.isupper()) or bool(TWO_SENTENCES.search(text))
        is_match = tells_match(text)
        if is_match and any(_may_be_short(pieces[n].text) for n in said[place + 1 :]):
            continue
        if (is_sentence and above is not None and word_count(pieces[above].text) >= 2) or (
            is_match and above is not None and _may_be_short(pieces[above].text)
        ):
            return above  # a standfirst or how a match ended below a short title
        if later and (
            (text.endswith(".") and not text.isupper())
            or _is_label(text)
            or _is_of_page(pieces, number, dropped, later)
        ):
            continue  # a caption or a standfirst above the title, or what the page is called
        return _below_kicker(pieces, said[place:])
    unsigned = [number for number in said if not starts_by_name(pieces[number].text)]
    told = [number for number in unsigned if not tells_match(pieces[number].text)]
    if any(_may_be_short(pieces[number].text) for number in told):
        unsigned = told
    return max(unsigned or said, key=lambda number: (word_count(pieces[number].text), number), default=None)


def _may_be_short(text: str) -> bool:
    """Whether a line may be a title of few words: fewer in Arabic, which writes its articles in one."""
    least = _SHORTEST - ("\u0621" <= text.strip("«“\"'")[:1] <= "\u064a")
    return word_count(text) >= least and not text.endswith(".") and bylines.byline(text) is None


def _above_byline(pieces: Sequence[Piece], said: Sequence[int], dropped: Mapping[int, str]) -> Sequence[int]:
    """The lines above the first that says by whom or when; all of them where those are only labels."""
    ends = [number for number, why in dropped.items() if why == "date line" and not _is_ago(pieces[number].text)]
    ends += [number for number in said if starts_by_name(pieces[number].text)]
    for end in sorted(ends):
        above = [number for number in said if number < end]
        texts = [pieces[number].text for number in above if not starts_by_name(pieces[number].text)]
        if any(word_count(text) >= _LABEL for text in texts):
            return above
        if texts and above[-1] == end - 1 and word_count(texts[-1]) >= _SHORTEST and starts_by_name(pieces[end].text):
            return above[-1:]  # a short title right above "By"
    return said


def _below_way(pieces: Sequence[Piece], said: Sequence[int], dropped: Mapping[int, str]) -> Sequence[int]:
    """The lines below the way from the home page, where the text speaks of one of them more than of what is above."""
    way = max((n for n, why in dropped.items() if why and HOME.match(fold(pieces[n].text))), default=-1)
    above, below = [n for n in said if n < way], [n for n in said if n > way]
    titles = [n for n in below if word_count(pieces[n].text) >= _TITLE and not pieces[n].text.endswith(".")]
    if not titles or not any(word_count(pieces[n].text) >= _SHORTEST for n in above):
        return said
    body = Subject(piece.text for piece in pieces[said[-1] + 1 : said[-1] + 40])
    shared = max(body.shared(pieces[n].text) for n in above)
    if any(0 < len(subjects(pieces[n].text)) <= 2 * body.shared(pieces[n].text) for n in above):
        return said  # a title above the way, which says less than the standfirst below
    return below if body.shared(pieces[titles[0]].text) > shared else said


def _is_of_page(pieces: Sequence[Piece], number: int, dropped: Mapping[int, str], later: Sequence[int]) -> bool:
    """Whether a line is the page's name above its buttons, or beside "Live" what the text does not speak of."""
    if dropped.get(number + 1) in _HEADER:
        return True
    is_ago = dropped.get(number + 1) == "date line" and _is_ago(pieces[number + 1].text)
    if is_ago and dropped.get(number - 1) == "related links":
        return True
    if not is_ago and (not number or not _LIVE.fullmatch(fold(pieces[number - 1].text))):
        return False  # else perhaps one of the latest news beside the article
    body = Subject(piece.text for piece in pieces[later[-1] + 1 : later[-1] + 40])
    return body.shared(pieces[later[0]].text) > 2 * body.shared(pieces[number].text)


def _is_label(text: str) -> bool:
    """Whether a line only says where or at which match something was: several names, how a match ended."""
    return lists_names(text) or tells_match(text)


def tells_match(text: str) -> bool:
    """Whether a line is but who played whom and how it ended."""
    return _FIXTURE.fullmatch(text) is not None


def lists_names(text: str) -> bool:
    """Whether a line is but names one after the other, as sections and quarters above a title: "Lans, Vif & Mens"."""
    parts = _LISTED.split(text)
    return len(parts) >= _FEWEST_LISTED and all(
        1 <= word_count(part) <= _LISTED_WORDS and part[0].isupper() and part.split()[-1][0].isupper() for part in parts
    )


def _is_ago(text: str) -> bool:
    """Whether a line tells how long ago something was, as beside each of the latest news: "12 mins ago"."""
    dated = date_line(text)
    return dated is not None and dated.published is None and dated.time is None


def _below_kicker(pieces: Sequence[Piece], said: Sequence[int]) -> int:
    """The first of the lines, or the second where the first is a section of several words."""
    if len(said) < 2:
        return said[0]
    first, second, *below = (pieces[number].text for number in said)
    words = word_count(second)
    if _is_named_above(first, second, below):
        return said[1]
    if word_count(first) > 8 or words < _LABEL or second.endswith(".") or tells_match(second):
        return said[0]
    least, most = _KICKED
    is_between = (
        word_count(first) <= _KICKER
        and not VERB.search(first.casefold())
        and max(least, 2 * word_count(first)) <= words <= most
        and bool(below)
        and word_count(below[0]) > words
        and not bylines.is_caption(below[0])
    )
    if _is_when(first) and words > word_count(first) and not any(map(ends_sentence, (first, second))):
        return said[1]
    is_again = any(piece.text == first for piece in pieces[said[1] + 1 :])
    is_short = (
        word_count(first) <= _KICKER <= words <= 2 * _KICKER
        and bool(below)
        and ends_sentence(below[0])
        and word_count(below[0]) >= 2 * _KICKER
    )
    return said[1] if is_again or is_short or is_between or (first.isupper() and not second.isupper()) else said[0]


def _is_named_above(first: str, second: str, below: Sequence[str]) -> bool:
    """Whether a title is all one quotation, what it is about stands above it, and a standfirst below."""
    if not below or word_count(first) > _LONGEST_ABOUT or not _QUOTED_WHOLE.fullmatch(second):
        return False
    return not _is_told(first) and ends_sentence(below[0]) and word_count(below[0]) > word_count(first)


def _is_told(text: str) -> bool:
    """Whether a line says something by itself, as a title does and a kicker does not."""
    return bool(VERB.search(text.casefold().replace(" son ", " "))) or any(mark in text for mark in _TELLING)


def _is_when(text: str) -> bool:
    """Whether a line only tells after or for what something was, and the line below what it was."""
    return bool(_WHEN.match(fold(text))) and word_count(text) <= _LONGEST_WHEN and not _is_told(text)


def starts_by_name(text: str) -> bool:
    """Whether a line is "By" and who wrote it."""
    return bool(bylines.byline(text)) and starts_by(text)


def starts_by(text: str) -> bool:
    plain = fold(text)
    return bool(_BY.match(plain) or _ASKED_BY.match(plain))


def repeated(pieces: Sequence[Piece], said: Sequence[int]) -> dict[int, str]:
    """Why some lines only say another again, with or without the site's name or sections beside it."""
    texts = {number: fold(pieces[number].text).strip(" .") for number in said}
    found = {}
    for number in said:
        match = _SITE.match(pieces[number].text)
        shorter = fold(match["title"]).strip(" .") if match else None
        others = [other for other in said if other != number]
        is_cut = word_count(texts[number]) >= _CUT and any(_opens(texts[n], texts[number]) for n in others)
        if any(_has_site(texts[number], texts[other]) for other in others):
            found[number] = "title repeated"
        elif is_cut or any(_leads_to(texts[number], texts[other]) for other in others):
            found[number] = "breadcrumb"
        elif any(shorter == texts[n] or (texts[number] == texts[n] and n < number) for n in others):
            found[number] = "title repeated"
    return found


def _opens(text: str, opening: str) -> bool:
    """Whether a line begins with another one, whole words of it, and goes on."""
    is_more = text != opening and text.startswith(opening) and not text[len(opening)].isalnum()
    return is_more and not _has_site(text, opening)


def _has_site(text: str, title: str) -> bool:
    """Whether a line is a title with the site's name and a section behind it, or the name before it."""
    if word_count(title) < _SHORTEST - 1 or text == title:
        return False
    behind, before = text.removeprefix(title), text.removesuffix(title)
    return bool(_BEHIND.fullmatch(behind) or (_BEFORE.fullmatch(before) and word_count(before) <= _KICKER))


def _leads_to(text: str, other: str) -> bool:
    """Whether a line is another one with sections before it: "Accueil/Sport/Le titre"."""
    way = text.removesuffix(other)
    return way != text and word_count(other) >= 4 and bool(re.fullmatch(r"(?:[^/>»›|]{2,30}? ?[/>»›|] ?){1,5}", way))
