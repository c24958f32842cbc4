"""Little words that tie quoted words to the narrator's own, one table a language."""

from collections.abc import Mapping
from dataclasses import dataclass


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class LittleWords:
    """What shows whether quoted words are a piece of the sentence around them."""

    ties: frozenset[str]
    """Determiners and prepositions: a voice never stops on them."""
    that: frozenset[str]
    """In front of a clause somebody says."""
    comparing: frozenset[str] = frozenset()
    """In front of one of `that`, they make it a tie: ainsi que, plus que."""
    subjects: frozenset[str] = frozenset()
    """Quoted words that begin with one of them are a clause."""
    being: frozenset[str] = frozenset()
    """Behind quoted words at the head of a sentence they make them its subject."""
    elided: bool = False
    """Whether words end in an apostrophe in front of others: d', qu', dell'."""


TABLES: Mapping[str, LittleWords] = {
    "fr": LittleWords(
        _words(
            "le la les un une des de du au aux à ce cet cette ces mon ma mes son sa ses notre nos votre vos leur leurs "
            "en par pour sur sous dans avec sans entre vers chez contre comme dès depuis pendant envers selon malgré "
            "quelque quelques tout toute tous toutes chaque aucun aucune plusieurs quel quelle être"
        ),
        _words("que qu'"),
        _words(
            "ainsi plus moins autant tel telle tels telles aussi même mêmes alors tant seul ce condition afin bien "
            "sorte ne n'est"
        ),
        _words("je j' nous on il elle ils elles c' ce tu vous"),
        _words("est sont était étaient sera seront serait fut a-t-il"),
        elided=True,
    ),
    "en": LittleWords(
        _words(
            "a an the of to in on at by for from with without as into onto over under between about like than against "
            "its his her their our my your this these those some any no every each be being been was is are were"
        ),
        _words("that"),
        _words("so such"),
        _words("i we he she it they you there i'm i've we're we've it's there's"),
        _words("is are was were"),
    ),
    "es": LittleWords(
        _words(
            "el la los las un una unos unas lo de del al a en con sin por para sobre entre hacia contra como desde "
            "hasta según su sus mi mis nuestro nuestra nuestros nuestras este esta estos estas ese esa ser es son"
        ),
        _words("que"),
        _words("más menos tan igual mismo"),
        _words("yo nosotros nosotras él ella ellos ellas usted ustedes"),
        _words("es son era eran fue será"),
    ),
    "ar": LittleWords(
        _words(
            "و ف ب ل ك ال في من على إلى عن مع بين حول خلال بعد قبل ضد نحو دون كما هو هي هم وهو وهي وهم كان كانت "
            "بأنه بأنها أنه أنها إنه إنها يعتبر تعتبر وصفه وصفها غير ذات هذا هذه"
        ),
        _words("أن إن بأن وأن وإن أنّ إنّ"),
        subjects=_words("أنا نحن إننا إنني أننا أنني"),
        being=_words("هو هي كان كانت"),
    ),
    "de": LittleWords(
        _words(
            "der die das den dem des ein eine einen einem einer eines von vom zu zum zur in im an am auf aus bei beim "
            "mit nach seit über unter vor für durch gegen ohne um als wie sein seine seinen seiner ihr ihre ihren "
            "unser unsere diese dieser dieses diesen kein keine"
        ),
        _words("dass daß"),
        subjects=_words("ich wir er sie es man"),
        being=_words("ist sind war waren sei"),
    ),
    "it": LittleWords(
        _words(
            "il lo la i gli le un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dalla "
            "in nel nella nei nelle con su sul sulla per tra fra come senza verso contro suo sua suoi sue questo questa"
        ),
        _words("che"),
        _words("più meno così"),
        _words("io noi lui lei loro"),
        _words("è sono era erano"),
        elided=True,
    ),
    "pt": LittleWords(
        _words(
            "o a os as um uma uns umas de do da dos das em no na nos nas ao à aos às por pelo pela para com sem sobre "
            "entre como desde até contra seu sua seus suas este esta esse essa ser é"
        ),
        _words("que"),
        _words("mais menos tão mesmo"),
        _words("eu nós ele ela eles elas você vocês"),
        _words("é são era foi"),
    ),
}
