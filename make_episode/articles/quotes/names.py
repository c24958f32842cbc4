"""Names as they are written: runs of capitalised words with small particles between them."""

from dataclasses import replace

from make_episode.articles.quotes.arabic_places import begins_anew
from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.cues.given import given_gender
from make_episode.articles.quotes.tokens import Kind, Token

LONGEST = 18
"""Words a name may have."""
GIVEN_TITLES = frozenset("cheikh sidi moulay lalla dean".split())
STATIONS = frozenset("bbc cnn nbc cbs abc sky fox rtl rfi rtve npr bfm tv5 tf1 itv".split())
"""Initials that go on with a word that is no name: BBC Mundo, Sky News."""
ARTICLES = frozenset("al el ad an ar as at az ach ash ed er es ez".split())
NEWSROOMS = frozenset(
    """
    belga folha estadão globo clarín infobae expresso adnkronos corriere reuters bloomberg efe ansa lusa dpa ats tass
    xinhua hespress médias24 politico axios
    """.split()
)
"""Agencies and papers whom somebody speaks to, not all in capitals."""
PARTY = 4
"""Letters of what a party is called for short, at most."""
ROMAN = frozenset("IVX")
"""Letters of a number behind a given name: Mohammed VI."""
NICKNAME = 2
"""Words of a nickname."""
SAINTS = frozenset("saint sainte san santa sant santo são st st. sankt".split())
"""Words before a given name that make it a place's."""


REIGNS = frozenset("II III IV VI VII VIII IX XI XII XIII XIV XV XVI".split())
"""Numbers behind the names of those who reign: Kouassi Kan II. One letter may begin a name."""


def name_end(words: list[Token], i: int, cues: Cues) -> int:
    """Where the run of name words that starts here ends; `i` itself if there is none."""
    j = i
    while j < len(words) and j - i < LONGEST:
        if words[j].name and not _no_part(words, j, i, cues):
            heard = j > i and not NEWSROOMS.isdisjoint(words[i].plain.split("-"))  # à Keystone-ATS
            heard = heard or (j > i + 1 and i > 0 and words[i - 1].plain in cues.places)
            paper = (
                j > i + 1 and i > 0 and words[i - 1].plain in cues.institutions and words[i].plain in cues.determiners
            )
            heard = heard or (paper and j + 1 < len(words) and words[j + 1].name)  # al diario La Verdad | Rosa Mora
            if heard and given_gender(words[j].text) is not None:
                break  # a expliqué à Belga | Nora Sy, sur France Inter | Guy Perrin
            j += 1
            continue
        if j > i and (_with_article(words[j]) or (words[j].text in REIGNS and words[j - 1].name)):
            j += 1
            continue
        if j > i and words[j].plain in cues.of and words[i].first and not words[i].known and _unheard(words, i):
            break
        ahead = j
        if j > i and words[j].plain == "al" in cues.contracted and given_gender(words[j - 1].text) is None:
            break  # spiega Antonelli | al Corriere, but Bashar al Asad
        while j > i and ahead < len(words) and ahead - j < 3 and words[ahead].plain in cues.particles:
            ahead += 1
        if ahead == j or ahead >= len(words) or not words[ahead].name or words[ahead].acronym:
            break
        another = cues.verb_last and given_gender(words[ahead].text) is not None and ahead + 1 < len(words)
        if _no_part(words, ahead, i, cues) or (another and words[ahead + 1].name):
            break  # sagte Jan Horn | zu Ute Kranz
        j = ahead + 1
    return j


def _with_article(word: Token) -> bool:
    """Whether a word is a family name with an Arabic article in small letters: al-Borhani."""
    article, _, rest = word.text.partition("-")
    return article in ARTICLES and rest[:1].isupper()


def is_given(word: Token) -> bool:
    """Whether a title is a given name, as its capital shows: Cheikh Anta Diop, but le cheikh Zayed."""
    return word.text[:1].isupper() and word.plain in GIVEN_TITLES


def _unheard(words: list[Token], i: int) -> bool:
    """Whether a word is no given name, so that « de » behind it makes no name: Partie | de Saint-Malo."""
    return given_gender(words[i].text) is None


def _no_part(words: list[Token], j: int, i: int, cues: Cues) -> bool:
    """Whether a word that may be part of a name is none of the run that began at `i`."""
    word = words[j]
    anew = bool(cues.articles) and j == i + 1 and begins_anew(words, i, j)
    if anew or (j == i and i and words[i - 1].plain in STATIONS and given_gender(word.text) is None):
        return True  # BBC | Mundo, Mateo Xol
    if j > i and word.acronym != words[j - 1].acronym:
        return not _goes_on_otherwise(words, j, i)
    if j > i and any(given_gender(before.text) is not None for before in words[i : min(j, i + 2)]):
        return False
    titled = word.plain in cues.titles and not is_given(word)
    if titled or word.plain in cues.leads or word.plain.endswith("-year-old"):
        return True
    said = cues.verb_last and word.name and j and words[j - 1].plain in cues.verbs  # sagte | Bauer
    if (
        not said and cues.role_of(word) and given_gender(word.text) is None and not (cues.articles and word.known)
    ):  # قال | الجندي
        return not behind_role(words, j, cues)
    return j == i and (_opens_sentence(words, i, cues) or _party(words, i, cues))


def _party(words: list[Token], i: int, cues: Cues) -> bool:
    """Whether a party stands in front of a name: il consigliere in quota | Pd | Sandro Celli."""
    short = words[i].plain in cues.no_names and len(words[i].text) <= PARTY
    short = short and not (i and words[i - 1].plain in cues.of)  # la conseillère d' | État | Delphine Rey
    return short and i + 2 < len(words) and given_gender(words[i + 1].text) is not None


def behind_role(words: list[Token], i: int, cues: Cues) -> bool:
    """Whether a capital behind a role makes a name of what is a role otherwise: o deputado | Neto Lima."""
    if cues.adjectives_first or cues.dignified or cues.articles or not words[i].name or not 0 < i < len(words) - 1:
        return False
    return words[i + 1].name and not words[i - 1].name and cues.role(words[i - 1].plain) is not None


def _goes_on_otherwise(words: list[Token], j: int, i: int) -> bool:
    """Whether a name goes on though only one of two words is in capitals: AS | Vita, Mohammed | VI."""
    word = words[j]
    if word.acronym:
        return set(word.text) <= ROMAN and given_gender(words[j - 1].text) is not None
    alone = j + 1 >= len(words) or not words[j + 1].name  # but EFE | Argelio Brito
    return alone and j - i == 1 and words[i].plain not in STATIONS and given_gender(word.text) is None


def _opens_sentence(words: list[Token], i: int, cues: Cues) -> bool:
    """Whether a word has its capital only from standing first: Selon, Rappelons."""
    word = words[i]
    if word.plain not in cues.openers and (word.known or given_gender(word.text) is not None):
        return False
    if word.plain not in cues.openers and not (cues.imperatives and word.plain.endswith(cues.imperatives)):
        return False
    return word.first or words[i - 1].text == ":" or i + 1 == len(words) or not words[i + 1].name


def with_nicknames(text: str, words: list[Token], cues: Cues) -> list[Token]:
    """The same words, with a nickname between given and family name made part of it: Delroy “Pepper” Grantham."""
    return [_nickname(text, words, i, cues) for i in range(len(words))]


def _nickname(text: str, words: list[Token], i: int, cues: Cues) -> Token:
    word = words[i]
    if word.kind is not Kind.QUOTE or i == 0 or i + 1 >= len(words) or not (words[i - 1].name and words[i + 1].name):
        return word
    given = given_gender(words[i - 1].text) is not None
    if not given and (cues.verb_last or words[i - 1].plain in cues.openers or (i > 1 and words[i - 2].name)):
        return word  # German nouns have capitals too
    inside = text[word.start : word.end].strip("«»“”‘’\"' \u00a0\u202f")
    capitals = inside[-1:].isalnum() and all(part[:1].isupper() for part in inside.split())
    if not capitals or len(inside.split()) > NICKNAME:
        return word
    whole = text[word.start : word.end]
    return replace(word, kind=Kind.WORD, text=whole, plain=inside.lower(), name=True, known=True)


def text_of(words: list[Token], i: int, j: int) -> str:
    """The words as written, with one blank where the text has any."""
    parts = [words[i].text]
    for before, word in zip(words[i:j], words[i + 1 : j], strict=False):
        parts.append((" " if word.start > before.end else "") + word.text)
    dot = j - i > 1 and len(words[j - 1].text) == 1 and j < len(words) and words[j].start == words[j - 1].end
    return "".join(parts) + ("." if dot and words[j].text == "." else "")  # Nadine P.


def may_start(words: list[Token], i: int, cues: Cues) -> bool:
    """Whether it is worth reading: most words begin no noun phrase."""
    word = words[i]
    if word.name or word.text[:1].isupper() or word.plain in cues.starters:
        return True
    return bool(cues.articles) or (i > 0 and words[i - 1].plain in cues.contracted)


def goes_on(word: Token, cues: Cues) -> bool:
    """Whether a common word goes on with the name before it: la Commission | européenne, le Conseil | d'orientation."""
    if word.plain in cues.of:
        return True
    tables = (
        cues.verbs,
        cues.prepositions,
        cues.contracted,
        cues.conjunctions,
        cues.auxiliaries,
        cues.adverbs,
        cues.that,
    )
    return not any(word.plain in table for table in tables)
