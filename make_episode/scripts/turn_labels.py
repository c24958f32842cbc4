"""Labels that open a turn of an interview: "Le Matin :", "N. B. :", "Q:", "P.", or a dash alone."""

import re
from dataclasses import dataclass

from make_episode.model import Block, BlockKind
from make_episode.scripts.interview_words import ANSWERS, ASKS

_DASH = re.compile(r"^[–—―-][ \u00a0\u202f]*(?=\S)")
_LETTER = re.compile(
    r"^(?P<label>[QRPAFDGسج])[ \u00a0\u202f]*(?:[.:][ \u00a0\u202f]*[–—-]?|[–—])[ \u00a0\u202f]*(?=\S)"
)
_INITIALS = re.compile(r"^(?P<label>(?:[^\W\d_]\.[ -]?){2,4}|[A-ZÀ-Þ]{2,4})[ \u00a0\u202f]*[:–—][ \u00a0\u202f]*(?=\S)")
_WORDS = re.compile(
    r"^(?P<label>(?:(?:M|Mme|Dr|Mr|Mrs|Ms|Pr|Prof|Sr|Sra)\. )?[^\W\d_][^.:?!…،؟;,«»“”\"()\[\]–—]{1,40}?)"
    r"[ \u00a0\u202f]*(?::|\.?[ \u00a0\u202f][–—])[ \u00a0\u202f]*(?=\S)"
)
_SMALL = frozenset(
    "le la les l de du des d' the of el los las del di da do dos van von der den al bin ben ould".split()
)


@dataclass(frozen=True, slots=True)
class Label:
    """What stands in front of somebody's words."""

    text: str
    end: int
    """Where the words begin."""

    @property
    def key(self) -> str:
        return re.sub(r"[\s.]+", " ", self.text).strip().casefold()


def label_of(block: Block) -> Label | None:
    """The label of a paragraph or heading, if it begins as one may."""
    if block.kind not in {BlockKind.PARAGRAPH, BlockKind.HEADING}:
        return None
    at = begins(block.text)
    for pattern in (_LETTER, _INITIALS, _WORDS):
        found = pattern.match(block.text[at:])
        if found and len(found["label"].split()) <= 6:
            return Label(found["label"].strip(), at + found.end())
    return None


def begins(text: str) -> int:
    """Where the words begin behind a dash."""
    dash = _DASH.match(text)
    return dash.end() if dash else 0


def is_name(label: str) -> bool:
    """Whether a label is a name written out: every word but little ones begins large, and it is no initials."""
    words = [word for word in re.split(r"[\s'’-]+", label) if word.casefold() not in _SMALL | {"l", "d"}]
    if not words or label.casefold() in ASKS | ANSWERS or _INITIALS.match(f"{label}: x"):
        return False
    return all(word[0].isupper() or word[0].lower() == word[0].upper() for word in words)


def stands_for(initials: str, name: str) -> bool:
    """Whether initials are those of a name: "N. B.", "NB" of Nadia Benchekroun."""
    wanted = "".join(char for char in initials.casefold() if char.isalpha())
    large = "".join(word[0] for word in re.split(r"[\s-]+", name) if word and word.casefold() not in _SMALL)
    every = "".join(word[0] for word in re.split(r"[\s-]+", name) if word)
    return bool(wanted) and wanted in {large.casefold(), every.casefold()}
