"""What stands between a role and a name and belongs to neither: the party, the club, the chamber of commerce."""

from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.cues.given import given_gender
from make_episode.articles.quotes.tokens import Token

PARTIES = frozenset(
    """
    ecolo écolo écologiste écologistes renaissance horizons modem insoumis insoumise républicain républicains vooruit
    groen défi engagés socialiste centriste istiqlal labour tory tories democrat democrats republican libdem plaid
    fidesz verdi verts vert plr udc pdc lr ps pcf rn lfi udi pjd rni pam usfp ptb mr cdh nva snp dup cdu csu fdp spd
    afd pd m5s fdi psd cds pp psoe erc pnv uds dem npd pvv bdp pds apr anc ind pcb psl ptb pdt
    """.split()
)
"""What a party is called, in front of the name of one of its own: le député | Ecolo | Samuel Rey."""
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
    """Whether a comma and a name follow: نائبة الرئيس المكلفة | بالنقل، سعاد المرابط."""
    ahead = words[i + 1 : i + 5]
    comma = next((j for j, word in enumerate(ahead) if word.text in cues.commas), -1)
    return 0 <= comma < len(ahead) - 1 and ahead[comma + 1].name
