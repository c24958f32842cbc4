"""Names given in passing: « un chauffeur, Issouf, … », “a trader who identified herself as Iya Sadia”."""

from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.cues.given import given_gender
from make_episode.articles.quotes.mentions import Mention, Sort
from make_episode.articles.quotes.names import name_end, text_of
from make_episode.articles.quotes.tokens import Kind, Token

REACH = 9
"""Words of such a clause in front of the name, at most."""
PRESENTING = frozenset(
    """
    identified introduced gave gives known named called calls goes named
    identificó identifica presentó presenta llamarse llama llaman apodado apodada conocido conocida identificado
    identificada identificou apresentou chamar-se chama conhecido conhecida
    presentato presentata presenta chiamarsi chiama chiamare identificato identificata
    vorstellte vorstellt nennt nannte nennen
    """.split()
)
"""Words of giving one's name."""
LINKS = frozenset("as by called como come als llamarse llame llama chamar-se chama chiamarsi chiama named".split())
"""Words right before it."""
NOUNS = frozenset(("nome", "nombre"))
ONE = {"un": "m", "une": "f", "one": "", "uno": "m", "una": "f", "um": "m", "uma": "f", "einer": "m", "eine": "f"}
"""What one of many begins with."""
ROLED = 4
"""Words of an article and a role in front of a name, and the name's first."""
PAIR = 2
"""Words of a full name, at least."""
ITS = {"celui": "m", "celle": "f"}
"""What stands for somebody's: celui de la prévenue, | Me Ali Ba."""
THEM = frozenset("eux elles them ellos ellas loro ihnen deles delas".split())
OF_THEM = {"أحدهم": "m", "أحدهما": "m", "إحداهن": "f", "إحداهما": "f"}
"""The same, with the pronoun written onto it."""
OF_MANY = 9
"""Words from there to the comma behind the many, at most."""
HERSELF = {"herself": "f", "himself": "m", "her": "f", "his": "m"}
"""What shows the gender of who does."""


def lone(words: list[Token], i: int, cues: Cues, *, whose: bool) -> bool:
    """Whether one word behind a role's comma is a name: « un chauffeur burkinabè, | Issouf, … ».

    `whose` if the role has a complement.
    """
    if given_gender(words[i].text) is not None:
        return True
    closing = i + 1 < len(words) and words[i + 1].text in cues.commas
    return closing and not whose and words[i].plain not in cues.no_names and not words[i].acronym


def own_name(words: list[Token], i: int, end: int, cues: Cues) -> tuple[int, int, str]:
    """Where the name begins and ends that a clause behind a role gives, and the gender shown; zeros if none does."""
    i += i < end and words[i].text in cues.commas
    named = i + (i + 1 < end and words[i].plain in cues.of and words[i + 1].plain in NOUNS)  # un uomo di nome Karim
    if i < end and (named > i or words[i].plain in cues.calling):
        stop = name_end(words, named + 1, cues)
        return (named + 1, stop, "") if stop > named + 1 else (0, 0, "")
    if i >= end or words[i].plain not in cues.relative | cues.who:
        return 0, 0, ""
    presented, gender = False, ""
    for j in range(i + 1, min(i + REACH, end - 1)):
        word = words[j]
        if word.kind is not Kind.WORD or word.name:
            return 0, 0, ""
        presented = presented or word.plain in PRESENTING
        gender = HERSELF.get(word.plain, gender)
        stop = name_end(words, j + 1, cues) if word.plain in LINKS else 0
        behind = stop < len(words) and words[stop].plain in PRESENTING  # die sich als Sabine | vorstellte
        if stop > j + 1 and (presented or behind):
            return j + 1, stop, gender
    return 0, 0, ""


def one_named(words: list[Token], i: int, cues: Cues, end: int, pair: str) -> Mention | None:
    """Who is named behind « l'un d'eux, » or « l'une des habitantes, »."""
    if words[i].plain in OF_THEM and i + 2 < end and words[i + 1].text in cues.commas:
        stop = name_end(words, i + 2, cues)
        shown = OF_THEM[words[i].plain]
        full = stop - i - 2 >= PAIR
        return (
            Mention(Sort.NAME, i, stop, text_of(words, i + 2, stop), shown, shown == "f", human=True) if full else None
        )
    its = words[i].plain in ITS and i + 3 < end and words[i + 1].plain in cues.of | cues.contracted
    one = i + (pair in {"l' un", "l' une"})
    if not (its or (one + 2 < end and _of_many(words, one, cues))):
        return None
    comma = next((j for j in range(one + 2, min(i + OF_MANY, end - 1)) if words[j].kind is not Kind.WORD), 0)
    if not comma or words[comma].text not in cues.commas:
        return None
    themselves = words[comma - 1].plain in THEM
    begin = comma + 1 + (words[comma + 1].plain in cues.titles)
    if (
        begin < len(words) and words[begin].plain in cues.determiners and not its
    ):  # l'une de ses figures, | la députée Lydia Roy
        last = min(begin + ROLED, len(words) - 1)
        begin = next((j for j in range(begin + 1, last) if words[j].name), last)
    stop = name_end(words, begin, cues) if begin < len(words) else begin
    if its and begin == comma + 1:
        return None  # celle de l'ancien président, Paul Rey
    if stop - begin < PAIR or not (themselves or given_gender(words[begin].text) is not None):
        return None
    gender = ITS[words[i].plain] if its else ONE[words[one].plain]
    return Mention(Sort.NAME, i, stop, text_of(words, begin, stop), gender, gender == "f", human=True)


def _of_many(words: list[Token], one: int, cues: Cues) -> bool:
    """Whether a word is for one of those that follow: l'un | d'eux, einer | der Anwohner, um | deles."""
    link = words[one + 1].plain
    genitive = bool(cues.verb_last) and link in {"der", "von", "unserer"}
    return words[one].plain in ONE and (genitive or link in cues.of | cues.contracted | THEM)
