"""What an article speaks of: the words by which its lines are told from those of the page around it."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from make_episode.articles.dates import fold

_WORD = re.compile(r"[^\W\d_]{3,}")
_LEAST = 5  # letters of a word that tells what a line is about; three in Arabic, which writes no vowels
_STEM = 6  # letters by which a word is known again in another form
_ARABIC = re.compile(r"^(?:[وفبكل]?ال|لل|[وف](?=\w{4}))")
_SAYS_LITTLE = frozenset(
    """
    ainsi alors apres aucun aucune aussi autre autres avant avoir avait aurait beaucoup celle celles celui cette ceux
    chaque chose comme comment contre depuis desormais deux devant donc encore entre etait etaient etant faire faisait
    femme femmes foule grande grands groupe homme hommes jamais jours jusqu juste leurs lequel lorsque maintenant mais
    meme memes mieux moins monde notamment notre nombre nouveau nouvelle nouvelles parce parfois parmi partie pendant
    personne personnes petit petite peuvent plupart plusieurs pourrait pourtant premier premiere presque puisque quand
    quatre quelque quelques quelle selon semaine seront serait seulement sinon soient sommes souvent toujours toutes
    toute trois trop votre voici voila annee annees janvier fevrier avril juillet aujourd
    about above after again against along already although always among another around because before behind being below
    between could during either every first found further having herself himself however later least little might
    months never nothing often other others people perhaps quite rather right should since several still their theirs
    there these thing things think those though three through today toward under until using weeks where whether which
    while whose within without would years yesterday million percent
    ademas ahora algun alguna algunos antes aquel aunque cada casi como contra cuando cuanto debe desde donde durante
    ellos entonces entre estaba estado estan estas estos fueron habia hacer hasta hecho luego mayor menos mientras mismo
    mucho muchos nadie nuevo nueva otros otras parte pasado poder pueden puede personas porque primer primera puesto
    segun siempre sobre solamente tambien tanto tiempo tiene tienen todas todos varios
    aber allem alles andere anderen auch beim bereits damit danach dann dass deren diese diesem diesen dieser dieses
    durch eben eine einem einen einer eines etwa etwas gegen haben hatte hatten heute immer ihrer ihren jahre jahren
    jedoch jetzt kann keine konnte konnten mehr mehrere menschen muss nach nicht noch nicht nur oder ohne schon sehr
    seien seine seinem seinen seiner seit sich sind soll sollen sondern ueber uber unter viele waren weil weiter weitere
    wenn werden wieder wird wurde wurden zwei zwischen zwar
    alcuni allora anche ancora anni aveva avere bene casa cinque come cosi dalla dalle dello della delle degli dopo
    dove dovra durante erano essere fatto finora hanno invece loro meglio meno mentre molti molto negli nella nelle
    nello nessuno nostro ogni ora oltre parte perche persone poco possono prima primo propri proprio quando quasi quella
    quelle quello questa queste questi questo sempre senza sono sopra stata stati stato sulla sulle sullo tempo
    tutta tutte tutti tutto verso
    agora ainda alem algumas alguns antes apenas apos aqui assim cada com como contra depois desde deste desta disse
    durante eles entao entre esta estao estava este estes fazer foram hoje isso mais mas melhor menos mesmo muito muitos
    nao nem nosso nova novo outra outras outros para parte pela pelas pelo pelos pessoas pode podem porque porem pouco
    primeira primeiro quando quase quem seja sempre seus sido sobre somente sua suas tambem tanto tempo todas todos
    """.split()
)


def subjects(text: str) -> frozenset[str]:
    """What a text speaks of, as stems of its longer words."""
    found = set()
    for word in _WORD.findall(fold(text)):
        if "\u0600" <= word[0] <= "\u06ff":
            stem = _ARABIC.sub("", word)
            if len(stem) >= _LEAST - 1:
                found.add(stem[:_STEM])
        elif len(word) >= _LEAST and word not in _SAYS_LITTLE:
            found.add(word[:_STEM])
    return frozenset(found)


class Subject:
    """What lines speak of, and how many of them do; looked at when first asked, as most articles never ask."""

    def __init__(self, lines: Iterable[str], *, but: Iterable[str] = ()) -> None:
        self._lines = lines
        self._but = but
        """Lines whose words count for nothing."""

    @cached_property
    def _told(self) -> Counter[str]:
        but = {stem for line in self._but for stem in subjects(line)}
        return Counter(stem for line in self._lines for stem in subjects(line) - but)

    def shared(self, text: str, *, is_among: bool = False) -> int:
        """How many things a text speaks of that the lines do too; not counting itself where it `is_among` them."""
        return sum(self._told[stem] > is_among for stem in subjects(text))
