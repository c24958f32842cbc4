"""A minus with a blank after it: "en recul de - 5,4 %", where the same sign may be a dash or the point of a list."""

import re
from dataclasses import dataclass
from re import Match

from make_episode.scripts.spoken.language import Language, Rule

SIGN = r"(?P<it>(?P<sign>[-\u2011\u2212–])‹blank›)(?=(?:‹number›)‹gap›‹percent›)"
OPENED = re.compile(r"[(\[:;,=/«][ \u00a0\u202f]*$")
WORD = re.compile(r"([^\W\d_]+)['’]?[ \u00a0\u202f]+$")
OTHER_SIGNED = re.compile(r"(?<![\w%])[+±\u2212](?:[ \u00a0\u202f]?[0-9])")
DASH_AFTER = re.compile(r"[ \u00a0\u202f][-–—][ \u00a0\u202f](?![0-9])")


def rules(language: Language) -> list[Rule]:
    """The shared rule for a sign apart from its percentage."""
    return [Rule("percent", SIGN, Minus(language).say, holds=r"[-\u2011\u2212–]‹blank›[0-9]")]


@dataclass(frozen=True, slots=True)
class Minus:
    """What tells a minus from a dash."""

    language: Language

    def say(self, match: Match[str]) -> str | None:
        """The minus where what stands before it calls for a signed figure; else the dash stays one."""
        before = match.string[: match.start()]
        if not before.strip() or re.search(r"[\d%‰]\s*$", before):
            return None
        word = WORD.search(before)
        called = OPENED.search(before) or (word and word[1].lower() in self.language.before_minus)
        aside = DASH_AFTER.search(match.string, match.end())
        signed = match["sign"] == "\u2212" or OTHER_SIGNED.search(match.string)
        return f"{self.language.minus} " if called or (signed and not aside) else None
