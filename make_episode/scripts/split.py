"""Text cut into pieces that one voice says in one breath.

A piece is a sentence, so that a corrected word re-speaks one sentence only.
Very short sentences go with a neighbour (voices read "Oui." better in company),
very long ones are cut at the best stop before the limit. No character is lost
but the blanks at the cuts.
"""

import re

LIMIT = 400  # characters; neural voices fade or drop words in much longer breaths (hexgrad/kokoro#249)
SHORT = 40

# Abbreviations whose full stop ends no sentence, lower-cased.
_ABBREVIATIONS = frozenset(
    """m mm me mme mmes mlle mgr dr drs pr prof st ste art chap p pp n no nos vol éd env av bd tél cf ex hab
    mr mrs ms jr sr rev gen sen rep gov lt col capt sgt vs inc ltd co corp dept est approx fig nr abs bzw ca usw z b
    d h u a o ä sig sigg dott avv ing on sra srta dra ud uds pág núm aprox exmo exma eng""".split()
)
# The same before a figure: months and days ("Sept. 3", "ven. 12"), but none that is a word ("jeu").
_BEFORE_FIGURE = frozenset(
    """jan feb apr jun jul aug sept sep oct nov dec janv févr fév avr juil déc ene abr ago dic mär okt dez giu lug ott
    tue tues thu thur thurs fri lun ven sam dim env tel div""".split()
)
# American states after their town ("Tucson, Ariz."), none of which is a word.
_STATES = frozenset("""ala ariz ark calif colo conn fla ga ky minn mont neb nev okla tenn vt wis wyo""".split())
_END = re.compile(
    r"""(?:[.!?…؟。]+|\.{3})            # the stop
        ["»”’'\)\]]*                   # marks that close with it, with the blank French puts before them
        (?:[\u00a0\u202f\u2009 ]»)?
        (?=\s+(?P<next>\S))""",
    re.VERBOSE,
)
_CLAUSES = (re.compile(r"[;:]\s+"), re.compile(r"[—–]\s+|[,،]\s+"), re.compile(r"\s+"))


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a paragraph, in order; their text joined by blanks is the paragraph's."""
    pieces, start = [], 0
    for end in _END.finditer(text):
        if _ends_sentence(text[start : end.start()], text[end.start()], end["next"]):
            pieces.append(text[start : end.end()].strip())
            start = end.end()
    pieces.append(text[start:].strip())
    return tuple(piece for piece in pieces if piece)


def _ends_sentence(before: str, stop: str, following: str) -> bool:
    if following.islower() or following in ",;:)…»":
        return False
    if stop != ".":
        return True
    word = re.search(r"(?:\w\.)+\w$|[\w’'-]+$", before)
    if word is None:
        return True
    last = re.split(r"[’']", word[0])[-1]
    initials = "." in last or (len(last) == 1 and last.isupper())  # "U.S. Senate", "J. Dupont"
    if following.isdigit() and last.lower() in _BEFORE_FIGURE:
        return False
    if last.lower() in _STATES and last.istitle() and re.search(r",\s\S+$", before):
        return False
    return not initials and last.lower() not in _ABBREVIATIONS


def breaths(text: str, limit: int = LIMIT) -> tuple[str, ...]:
    """A paragraph as pieces of at most `limit` characters, cut at sentence ends where possible."""
    pieces: list[str] = []
    for sentence in sentences(text):
        if pieces and min(len(pieces[-1]), len(sentence)) < SHORT and len(pieces[-1]) + len(sentence) < limit:
            pieces[-1] += " " + sentence
        else:
            pieces.append(sentence)
    return tuple(part for piece in pieces for part in _fitted(piece, limit))


def _fitted(piece: str, limit: int) -> tuple[str, ...]:
    parts = []
    while len(piece) > limit:
        cut = _cut(piece, limit)
        parts.append(piece[:cut].rstrip())
        piece = piece[cut:].lstrip()
    return (*parts, piece) if piece else tuple(parts)


def _cut(piece: str, limit: int) -> int:
    """Where to cut: the last clause end in the second half of the limit, else the last blank, else the limit."""
    for stop in _CLAUSES:
        ends = [found.end() for found in stop.finditer(piece, limit // 3, limit)]
        if ends:
            return ends[-1]
    return limit
