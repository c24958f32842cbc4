"""Whether a word in capitals is a word or initials, from how it is written and what stands around it."""

import re
from re import Match

from make_episode.scripts.spoken.language import Language

ENOUGH = 0.7
"""How much of a line is in capitals where its words are written so."""
STARTS = frozenset(
    """BL BR CH CL CR DR DW FL FR GL GN GR KL KN KR PF PH PL PR PS QU RH SC SCH SCHL SCHM SCHN SCHR SCHW SCR SH SHR SK
    SL SM SN SP SPL SPR SQ ST STR SV SW TH THR TR TS TW VR WH WR ZW""".split()
)
"""Consonants a word may begin with."""
ENDS = frozenset(
    """CH CK CT DD DS FF FS FT GG GS HM HN HR KS LD LE LF LK LL LM LS LT LZ MM MP MS ND NG NK NN NS NT NZ PS PT RC RD RF
    RG RK RM RN RP RR RS RT RZ SH SK SP SS ST TH TS TT TZ WL WN WS XT YS ZZ""".split()
)
"""Two consonants a word of three letters may end with."""
SPELLED = re.compile(r" [A-Z](?: [A-Z])+(?!\w)")
"""Initials that a former pass has spelled."""
DATELINE = re.compile(
    r"[A-ZÀ-ÖØ-Þ]{2,20}(?:[ '’-][A-ZÀ-ÖØ-Þ]{2,20}){1,3}"
    r"(?=\. |(?:,[^()–—]{1,40})?(?: ?\([^()]{2,20}\))?\.? ?[-–—] |, [^()–—.]{1,30}[0-9])"
)
"""A town of two words or more that a report opens with: "NEW YORK, March 3 (AP) -"."""
LONG_ENDS = frozenset(
    """CHS CHT CKS CTS GHT HRT LDS LLS LPS LTS MPS MPT NCH NDS NGS NKS NST NTH NTS NTZ PFT RCH RDS RKS RKT RLD RMS RNS
    RPS RST RTH RTS RTZ SCH SKS SMS SPS STS TCH TZT WDS XTS""".split()
)
"""Three consonants any word may end with."""


def is_plain(match: Match[str], language: Language) -> bool:
    """Whether the word stands among words in capitals, a headline, or is one that no initials are written as."""
    letters = match["letters"]
    if letters in language.initialisms or not could_be_word(letters):
        return False
    if letters in language.plain_words or _opens_with_place(match):
        return True
    return _shouted(match, language) or _in_capital_line(match, language)


def _opens_with_place(match: Match[str]) -> bool:
    """Whether the word is of the town a report opens with."""
    place = DATELINE.match(match.string)
    return place is not None and match.start() < place.end()


def could_be_word(letters: str) -> bool:
    """Whether letters have a vowel, and begin and end as words do: not "SPD", "CDU", "OCP"."""
    start, end = re.match("[^AEIOUY]*", letters), re.search("[^AEIOUY]*$", letters)
    if not start or not end or start.end() == len(letters):
        return False
    ends = end[0] in ENDS or len(letters) > 3 if len(end[0]) == 2 else len(end[0]) < 2 or end[0] in LONG_ENDS
    return ends and (len(start[0]) < 2 or start[0] in STARTS)


def _shouted(match: Match[str], language: Language) -> bool:
    """Whether the word stands in a run of three or more words in capitals."""
    text = match.string
    if match["letters"] in language.capital_words and SPELLED.match(text, match.end()):
        return True
    before = re.search(
        r"(?:[^\W\d_a-zà-öø-ÿ]{2,20}['’ -]{1,2}){0,3}$", text[max(0, match.start() - 60) : match.start()]
    )
    after = re.match(r"(?:['’ :,-]{1,2}[^\W\d_a-zà-öø-ÿ]{2,20}(?!\w)){0,3}", text[match.end() : match.end() + 60])
    words = re.findall(r"[^\W\d_]{2,}", (before[0] if before else "") + " " + (after[0] if after else ""))
    if words and (match["letters"] in language.capital_words or any(len(word) > 5 for word in words)):
        return True
    return len(words) >= 2 and any(len(word) > 5 or word in language.capital_words for word in words)


def _in_capital_line(match: Match[str], language: Language) -> bool:
    """Whether the line is all or mostly in capitals and holds small words, as no list of initials does."""
    words = re.findall(r"[^\W\d_]+", match.string[:400])
    capitals = sum(len(word) for word in words if word.isupper())
    if capitals < ENOUGH * sum(map(len, words)) or len(words) < 2:
        return False
    return any(word in language.capital_words and (len(word) > 1 or word != match["letters"]) for word in words)
