"""The first sentences of a story, for feeds, tags and lists of episodes."""

import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest

from make_episode.model import Role, Script, Segment

LONGEST = 300  # characters; apps show two or three lines

_MARKS = {"fr": "«\u202f", "en": "“", "ar": "«", "es": "«", "de": "„", "it": "«", "pt": "«"}
_CLOSING = {"«\u202f": "\u202f»", "“": "”", "«": "»", "„": "“"}
_STOPS = (".", ",", "!", "?", "…", ";", ":", "،", "؟", "؛", "-", "–", "—")


def summary(script: Script) -> str:
    """As many of the story's first sentences as fit, quoted words between marks; the title of a story without any.

    Announcements and headings are no part of the story.
    """
    told = ""
    for piece in _pieces(_story(script)):
        longer = f"{told} {piece}".strip()
        if len(longer) > LONGEST:
            break
        told = longer
    if not told:
        return next((_cut(piece) for piece in _pieces(_story(script))), script.title)
    return _cut(f"{told} …") if told.endswith(":") else told


def _story(script: Script) -> tuple[Segment, ...]:
    return tuple(one for one in script.segments if one.role in {Role.NARRATOR, Role.QUOTE})


def _pieces(story: Sequence[Segment]) -> Iterator[str]:
    """What the narrator says a segment at a time, and each quotation whole, since its marks belong together."""
    passages = [list(group) for _, group in groupby(story, key=lambda one: (one.role is Role.QUOTE, one.speaker))]
    nexts = [passage[0] for passage in passages[1:]]
    for passage, after in zip_longest(passages, nexts):
        if passage[0].role is Role.QUOTE:
            yield _marked(passage, after)
        else:
            yield from (segment.text for segment in passage)


def _marked(quote: Sequence[Segment], after: Segment | None) -> str:
    """The quotation between the marks of its language, and the stop that narration takes away behind it."""
    words = " ".join(segment.text for segment in quote)
    opening = _MARKS.get(quote[0].language.split("-", maxsplit=1)[0].lower(), "“")
    ended = words.endswith(_STOPS)
    goes_on = after is not None and not after.paragraph
    stop = "" if ended else _stop(after.text) if after and goes_on else "."
    return f"{opening}{words}{_CLOSING[opening]}{stop}"


def _stop(after: str) -> str:
    """A comma before a sentence that goes on, a full stop before a new one, nothing where the script has no case."""
    return "," if after[:1].islower() else "." if after[:1].isupper() else ""


def _cut(text: str) -> str:
    return textwrap.shorten(text, LONGEST, placeholder=" …")
