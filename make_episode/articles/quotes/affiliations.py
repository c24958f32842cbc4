"""What stands between a role and a name and belongs to neither: the party, the club, the chamber of commerce."""

from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.cues.given import given_gender
from make_episode.articles.quotes.cues.given_rare import rare_gender
from make_episode.articles.quotes.cues.places import BEARING, FACELESS
from make_episode.articles.quotes.tokens import Kind, Token, fold

PARTIES = frozenset(
    """
    ecolo écolo écologiste écologistes renaissance horizons modem insoumis insoumise républicain républicains vooruit
    groen défi engagés socialiste centriste istiqlal labour tory tories democrat democrats republican libdem plaid
    fidesz verdi verts vert plr udc pdc lr ps pcf rn lfi udi pjd rni pam usfp ptb mr cdh nva snp dup cdu csu fdp spd
    afd pd m5s fdi psd cds pp psoe erc pnv uds dem npd pvv bdp pds apr anc ind pcb psl ptb pdt
    """.split()
)
"""What a party is called, in front of the name of one of its own: le député | Ecolo | Samuel Rey."""
MEDIA = frozenset("journal quotidien hebdomadaire magazine agence chaîne radio site".split())
"""Institutions somebody speaks to, who may be named right behind them."""
SPOKEN_AT = frozenset("barre tribune terrain avion vol chantier bureau studio micro".split())
"""Places somebody speaks at, who may be named right behind them: a témoigné à la barre | Luc Rey."""
PAIR = 2
"""Words of a full name, at least."""


def past_parties(words: list[Token], i: int, stop: int) -> int:
    """The word behind the party in front of a full name: « la sénatrice Les Républicains | Anne Rey »."""
    j = i + (words[i].plain in {"les", "le", "la"} and stop - i > PAIR)
    while stop - j > PAIR and words[j].plain in PARTIES:
        j += 1
    return j if j > i and words[j - 1].plain in PARTIES else i


def initials(words: list[Token], i: int, stop: int, *, borne: bool, alone: bool) -> bool:
    """Whether initials only say where somebody belongs: la députée | LFI | Nora Sy, le | PLR | Luc Rey.

    `borne` if a role or noun stands in front, `alone` if only a determiner does.
    """
    if not words[i].acronym or (alone and words[i].plain not in PARTIES):
        return False
    after = words[stop : stop + PAIR]
    return borne or (alone and len(after) == PAIR and after[1].name and given_gender(after[0].text) is not None)


def still_over(words: list[Token], i: int, stop: int, cues: Cues) -> bool:
    """Whether a name still says what a role is over, as another follows: de la Chambre | Ghana-Maroc, Kofi Sy."""
    after = words[stop : stop + 3]
    if len(after) <= PAIR or after[0].text not in cues.commas:
        return False
    full = after[1].name and after[2].name and given_gender(after[1].text) is not None
    return full and not any(given_gender(word.text) is not None for word in words[i:stop])


def named_soon(words: list[Token], i: int, cues: Cues) -> bool:
    """Whether a comma and a name follow: نائبة الرئيس المكلفة | بالنقل، سعاد المرابط; للخطوط | بشار المالك."""
    ahead = words[i + 1 : i + 5]
    name = next((j for j, word in enumerate(ahead) if word.name), len(ahead))
    body = words[i].plain.startswith("لل") and cues.role(words[i].plain) is None
    over = all(word.plain.startswith("ال") and cues.role(word.plain) is None for word in ahead[:name])
    if body and over and name + 1 < len(ahead) and ahead[name + 1].name:
        return True
    comma = next((j for j, word in enumerate(ahead) if word.text in cues.commas), -1)
    return 0 <= comma < len(ahead) - 1 and ahead[comma + 1].name


def own_name(words: list[Token], start: int, i: int, stop: int, cues: Cues, role: str) -> bool | None:
    """Whether a name behind the noun that a role is over is what that is called: le patron du garage | Dubois.

    A full name there is somebody's (l'avocate de la famille | Nora Sy), unless the noun bears names or the phrase
    brings in somebody new, who is never named without a comma: un habitant de la cité | Paul Rey. None where there is
    no such noun.
    """
    nouns = _governed_nouns(words, start, i, cues)
    if not nouns or not cues.prenominal:  # French alone names people without a comma as well
        return None
    if words[start].plain in cues.indefinite | cues.plurals:
        return True
    first = words[i].text
    full = stop - i >= PAIR and (given_gender(first) is not None or rare_gender(fold(first)) is not None)
    if any(noun in cues.institutions | BEARING for noun in nouns):
        return not (role and full and nouns[0] in FACELESS)
    office = role.rsplit(" ", maxsplit=1)[-1] in cues.offices
    return not full and not (office and (stop - i >= PAIR or words[i].known)) if role else None


def _governed_nouns(words: list[Token], start: int, i: int, cues: Cues) -> list[str]:
    """The words between the last determined preposition of a phrase and a name: du | lycée technique | Martin."""
    nouns: list[str] = []
    for j in range(i - 1, start, -1):
        word = words[j]
        named = word.name and word.plain not in cues.institutions | BEARING  # du | CHU | Mohammed VI
        if word.kind is not Kind.WORD or named or word.plain in cues.titles or cues.role(word.plain) is not None:
            return []
        if word.plain in cues.contracted or (
            word.plain in cues.determiners and words[j - 1].plain in cues.prepositions
        ):
            return nouns
        nouns.insert(0, word.plain)
    return []


def past_place(words: list[Token], j: int, stop: int, cues: Cues) -> int:
    """Past what a place behind a preposition is called: a dit au lycée Jean Monnet | la ministre."""
    here = words[j].plain
    bears = (
        cues.prenominal and here in (cues.institutions | BEARING) - FACELESS - MEDIA - SPOKEN_AT and not words[j].name
    )
    end = stop
    while bears and end < len(words) and words[end].name and not words[end].first:
        end += 1
    given = (k for k in range(stop + 1, end - 1) if given_gender(words[k].text) is not None)
    begins = stop + PAIR if given_gender(words[min(stop, len(words) - 1)].text) is not None else 0
    return next((k for k in given if k >= begins), end)  # à l'hôpital Robert Debré | Ana Roy
