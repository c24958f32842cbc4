"""A standfirst that nothing but its words tells from the first paragraph: no byline or date stands between them.

It is a short summary in a sentence or two that says neither when nor according to whom. The paragraph below it begins
anew and is longer: it names the day or the source, or opens a scene, and never goes on with "he" or "but". A news
report without a standfirst is the other way round: its first paragraph has the day and the source. And where the
paragraph below says what the title says, and the line above it hardly does, the text begins there.
"""

import re

from make_episode.articles.dates import fold
from make_episode.articles.kinds import ends_sentence, word_count
from make_episode.articles.subject import subjects

_LONGEST = 45  # words
_SHORTEST = 8
_SENTENCE = 16  # words of a sentence in a standfirst of several
_LONGER = 1.2  # times its length: the paragraph below
_LEAST = 2  # points from which it is one; set on 26 standfirsts and 244 first paragraphs: 8 more found, 5 mistaken
_OF_TITLE = (
    3  # things of the title in the paragraph below; set on 176 standfirsts: 64 known, 50 without; no mistake more
)
_TWICE = 2  # times as many as in the line itself
_APART = 3  # points; set on 26 standfirsts and 196 first paragraphs: 6 and none stand apart
_AGAIN = 4  # things told twice, in 5 and 4 of those
_STOP = re.compile(r"[.!?…؟][»”\")]*(?: |$)")
_NAME = re.compile(r"(?<!\w)[A-ZÀ-Þ][\w’'-]+(?: (?:d[eu]s? |la |le |el |al )?[A-ZÀ-Þ][\w’'-]+)+")
_QUOTES = re.compile(r"[«“\"„]")
_DATELINE = re.compile(r"^.{2,60}(?:\([^()]{2,20}\)|[–—]| - )")
_DAY = re.compile(
    r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|aujourd'hui|ce matin|ce soir"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|this morning"
    r"|lunes|martes|miercoles|jueves|viernes|sabado|domingo|hoy|ayer"
    r"|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|gestern"
    r"|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|oggi|ieri"
    r"|segunda|terca|quarta|quinta|sexta|ontem|hoje"
    r"|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعة|السبت|الاحد|اليوم|امس)\b"
)
_SOURCE = re.compile(
    r"\b(?:selon|d'apres|(?:a|ont) (?:annonce|indique|declare|affirme|precise|explique)|communique"
    r"|according to|said|says|told|announced"
    r"|segun|anuncio|dijo|informo|explico|sagte|laut|teilte|secondo|ha (?:annunciato|detto|spiegato)"
    r"|segundo|disse|anunciou|informou|اعلن|اعلنت|قال|قالت|افاد|افادت|وفق|بحسب|اكد|اكدت)\b"
)
_KIND = re.compile(
    r"(?:^|[.!?…] )(?:reportage|recit|portrait|decryptage|analyse|explications|temoignages?|enquete|un reportaje"
    r"|reportaje|cronica|analisis|ein besuch|eine reportage|ein portrat|il racconto|il reportage|ritratto|reportagem"
    r"|retrato)\b[^.!?]{0,90}[.!]?$"
    r"|^ou (?:l'on|il est question|il sera question) "
)
"""How a standfirst says what sort of article it is above: "… Reportage au cœur d'un savoir-faire.", "Où l'on …"."""
_GOES_ON = re.compile(
    r"(?:il(?! y a)|ils|elles?|mais|ce|cet|cette|ces|son|sa|ses|leurs?|lui|celui-ci|celle-ci|en effet|ainsi"
    r"|par ailleurs|toutefois|cependant|pourtant|or|aussi|le meme|la meme|de son cote"
    r"|he|she|they|it|but|this|these|that|those|his|her|their|however|the same"
    r"|el mismo|pero|est[eao]s?|sus?|ademas|sin embargo|tambien"
    r"|er|sie|es|diese[rsm]?|doch|aber|das|seine?|ihre?"
    r"|lei|ma|quest[aoei]|il suo|la sua|inoltre|el[ea]s?|mas|ess[ea]|isso|seu|sua|alem disso)\b"
)
_LOOKS_BACK = re.compile(r"(?:[\w']+ ){1,5}(?:avai(?:t|ent)|had|habian?|hatten?|aveva(?:no)?|havia|tinham?) ")
"""Before what came first: "Les élèves avaient mesuré …"."""


_SCENE = re.compile(
    r"il (?:est|etait) (?:[\w']+ ){0,5}(?:\d{1,2} ?h|heures?|midi|minuit)\b"
    r"|il (?:y a|y avait|faut|fallait|aura fallu|a fallu|reste|restait|suffit|suffisait|pleut|pleuvait|neige|neigeait"
    r"|fait|faisait|flotte|flottait|regne|regnait|etait une fois|n'est pas rare|aura suffi|a suffi|est des|s'agit)\b"
    r"|it (?:is|was) (?:[\w']+ ){0,4}(?:o'clock|\d{1,2}"
    r"(?:[:.]\d\d)? ?[ap]\.?m\b|noon|midnight|dawn|dusk)|(?:son|eran) las \w+|es (?:ist|war) (?:\w+ ){0,3}uhr\b"
    r"|(?:sono|erano) le \w+|(?:sao|eram) (?:\w+ ){0,2}horas\b"
)
"""How a report opens with its scene: "Il était un peu plus de six heures quand …", "Il fallait voir …"."""


def is_standfirst(text: str, below: str, title: str = "", *, apart: bool = False) -> bool:
    """Whether a line right above the text is a standfirst, going by it, the paragraph `below` it and the title.

    `apart`: a picture stands between the two, or the label of a summary above the line.
    """
    words = word_count(text)
    if not _SHORTEST <= words <= _LONGEST or not ends_sentence(text) or _DATELINE.match(text):
        return False
    first, second = fold(text), fold(below)
    if title and _KIND.search(first):
        return True
    if _GOES_ON.match(first):
        return False
    points = 1 if word_count(below) >= _LONGER * words else -1
    points += _is_summary(text, words)
    points -= 2 * (bool(_DAY.search(first)) + bool(_SOURCE.search(first)) + bool(_QUOTES.search(text)))
    points += bool(_DAY.search(second)) + bool(_SOURCE.search(second))
    points += 2 * bool(_names(text) & _names(below)) + 2 * _restates(title, text, below)
    points += bool(_SCENE.match(second)) + _APART * apart
    points += len(subjects(text) & subjects(below)) >= _AGAIN
    goes_on = (_GOES_ON.match(second) and not _SCENE.match(second)) or _LOOKS_BACK.match(second) or _QUOTES.match(below)
    return points - 2 * bool(goes_on) >= _LEAST


def says_kind(text: str) -> bool:
    """Whether a line says what sort of article stands below it."""
    return bool(_KIND.search(fold(text)))


def _names(text: str) -> set[str]:
    """The names of several words; a text that goes on calls a person by the last of them."""
    return set(_NAME.findall(text))


def _is_summary(text: str, words: int) -> bool:
    """Whether the text is several short sentences."""
    sentences = len(_STOP.findall(text))
    return sentences > 1 and words / sentences <= _SENTENCE


def _restates(title: str, text: str, below: str) -> bool:
    """Whether the paragraph below says what the title says, much rather than the line does."""
    told = subjects(title)
    again = len(told & subjects(below))
    return again >= _OF_TITLE and again >= _TWICE * len(told & subjects(text))
