"""Speech that a dash marks at the head of a paragraph, as French and Spanish write dialogue: « — Tu viens ? »."""

import re

from make_episode.model import Block, BlockKind

LANGUAGES = frozenset(("fr", "es", "it", "pt"))
"""Languages that write dialogue so; elsewhere such a dash signs or lists."""

_TURN = re.compile(r"\s*[—–―][ \u00a0\u202f\u2009]*(?=[\w¿¡“\"…])")
_SPOKEN = re.compile(
    r"[?!…]"  # a question, an exclamation
    r"|[ \u00a0\u202f][—–―] ?(?=[^\W\d_A-ZÀ-Þ])"  # —¿Y ese de quién es? —preguntó la jefa
    r"|[^\W\d_]-(?:t-)?(?:il|elle)\b"  # répondit-elle
)
_STOPS = tuple(".!?…»”")


def turns(blocks: tuple[Block, ...], language: str) -> dict[int, int]:
    """The paragraphs that are turns of a dialogue, and where the words of each begin.

    A dash may as well open an item of a list: only where one of the turns that follow on each other is a question, an
    exclamation or has its speaker inside are they taken for speech.
    """
    found: dict[int, int] = {}
    if language[:2].lower() not in LANGUAGES:
        return found
    run: dict[int, int] = {}
    for number, block in enumerate(blocks):
        match = _TURN.match(block.text) if block.kind is BlockKind.PARAGRAPH else None
        if match is not None and block.text.rstrip().endswith(_STOPS):
            run[number] = match.end()
            continue
        found |= _spoken(run, blocks)
        run = {}
    return found | _spoken(run, blocks)


def _spoken(run: dict[int, int], blocks: tuple[Block, ...]) -> dict[int, int]:
    return run if any(_SPOKEN.search(blocks[number].text, begin) for number, begin in run.items()) else {}
