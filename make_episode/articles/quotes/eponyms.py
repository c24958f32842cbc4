"""What is called after a person: « la primaria Benito Juárez », « la Fundación Juan March »."""

from make_episode.articles.quotes.affiliations import still_over
from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.cues.given import given_gender
from make_episode.articles.quotes.cues.lands import LANDS
from make_episode.articles.quotes.names import goes_on
from make_episode.articles.quotes.tokens import Kind, Token, fold

PAIR = 2
"""Words of a full name."""
SCHOOLS = frozenset(
    """
    université lycée collège école hôpital stade aéroport fondation rue avenue boulevard place lycee universidad colegio
    escuela hospital estadio aeropuerto fundación calle avenida plaza universidade escola estádio aeroporto rua praça
    università liceo scuola ospedale stadio via piazza
    """.split()
)
"""What is called after the dead, and speaks by its head, whom a comma sets apart."""
HEADED = frozenset(
    """
    gobierno policía ejecutivo fiscalía alcaldía ministerio región partido sindicato ayuntamiento senado congreso
    governo polícia prefeitura câmara ministério estado município senado
    polizia giunta ministero regione partito sindacato comune senato
    """.split()
)
"""Bodies that bear nobody's name, so that one behind them is their head's: del gobierno | Luis Rey."""


def over(words: list[Token], i: int, stop: int, cues: Cues) -> bool:
    """Whether a name behind a role only says what that is over."""
    return still_over(words, i, stop, cues) or _borne(words, i, stop, cues)


def called_after(words: list[Token], i: int, stop: int, cues: Cues) -> bool:
    """Whether a body with a capital has a person's name: el presidente de la | Fundación Juan March."""
    if not cues.subject_drop or cues.bare_subjects or stop - i < PAIR:
        return False
    body = words[i].plain in cues.institutions - HEADED
    return body and given_gender(words[i + 1].text) is not None


def borne(words: list[Token], i: int, cues: Cues) -> bool:
    """Whether a school bears a name: à l'université | Mohammed V."""
    return i > 0 and words[i - 1].plain in SCHOOLS and words[i - 1].plain in cues.institutions


def thing(words: list[Token], i: int, stop: int) -> bool:
    """Whether a name goes on with initials, or another owns it: del INTA | Venado Tuerto, | Fruit Growers' Council."""
    body = i > 0 and words[i - 1].acronym and words[i - 1].name and given_gender(words[i].text) is None
    return body or owns(words, stop) or fold(" ".join(word.text for word in words[i:stop])) in LANDS


def owns(words: list[Token], stop: int) -> bool:
    """Whether a body's own name goes on behind one in the plural: Victoria Fruit Growers' | Council."""
    return stop + 1 < len(words) and words[stop].text in {"'", "’"} and words[stop + 1].name


def party(words: list[Token], i: int, stop: int, cues: Cues) -> bool:
    """Whether a single word behind a role goes on in small letters: l'eurodéputé | Place publique."""
    after = words[stop : stop + 1]
    if stop - i > 1 or given_gender(words[i].text) is not None or not after:
        return False
    common = after[0].kind is Kind.WORD and after[0].text[:1].islower() and after[0].text.isalpha()
    return common and after[0].plain not in cues.of and goes_on(after[0], cues)


def _borne(words: list[Token], i: int, stop: int, cues: Cues) -> bool:
    """Whether a name behind the noun that a role is over is the noun's: la directora de la primaria | Benito Juárez.

    Spanish, Italian and Portuguese set whoever bears the role apart by a comma; where another name follows so, the
    first is the noun's whatever the noun.
    """
    if not cues.subject_drop or cues.bare_subjects or i < PAIR or stop - i > PAIR + 1:
        return False
    noun, before = words[i - 1], words[i - PAIR]
    led = before.plain in cues.contracted or before.plain in cues.determiners
    if not led or noun.name or noun.kind is not Kind.WORD or cues.role(noun.plain) is not None:
        return _apart(words, stop, cues) and _behind_of(words, i, cues)
    return _apart(words, stop, cues) or (noun.plain not in HEADED and noun.plain not in cues.titles)


def _apart(words: list[Token], stop: int, cues: Cues) -> bool:
    """Whether a comma and another full name follow."""
    after = words[stop : stop + 3]
    full = len(after) > PAIR and after[0].text in cues.commas and after[1].name and after[2].name
    return full and given_gender(after[1].text) is not None


def _behind_of(words: list[Token], i: int, cues: Cues) -> bool:
    """Whether a noun without a determiner stands in front: de la comunidad de regantes | San Isidro, Rubén Cruz."""
    noun, before = words[i - 1], words[i - PAIR]
    return before.plain in cues.of and noun.text.islower() and noun.kind is Kind.WORD
