"""Which language a text is in, told by its commonest words and its letters."""

import re
from collections import Counter

from make_episode.errors import ArticleError

NARRATED = ("fr", "en", "ar", "es", "de", "it", "pt")
"""Languages there are narration templates and spoken forms for."""

NAMES = {
    "fr": "French", "en": "English", "ar": "Arabic", "es": "Spanish", "de": "German", "it": "Italian",
    "pt": "Portuguese", "nl": "Dutch", "ca": "Catalan", "ro": "Romanian", "la": "Latin", "sv": "Swedish",
    "da": "Danish", "pl": "Polish", "tr": "Turkish", "id": "Indonesian", "fi": "Finnish", "cs": "Czech",
    "hu": "Hungarian", "fa": "Persian", "ur": "Urdu", "ru": "a language in Cyrillic letters", "el": "Greek",
    "he": "Hebrew", "zh": "Chinese", "ja": "Japanese", "ko": "Korean", "hi": "a language in Devanagari letters",
    "th": "Thai", "hy": "Armenian", "ka": "Georgian", "am": "Amharic", "zgh": "Tamazight",
}  # fmt: skip

# The commonest function words of each language. A word shared by several counts for each of them.
_WORDS = {
    "fr": "le la les l d des du de un une et est à au aux en dans pour par sur qui que qu ne pas plus se s son sa ses "
    "ce cette il elle ils nous vous avec sont a été ont mais ou où leur leurs être selon c n y après deux comme fait",
    "en": "the of and to a in is that for it on with as was at by be are this from have has his her they their not "
    "but or an were which will who said would been about more when its after he she you we i what there than into",
    "es": "el la los las de del y en que a un una es por con para se no su sus lo como más al o pero fue ha son este "
    "esta entre cuando muy sin sobre también hasta desde le ya todo años dos según han está ser hay donde quien",
    "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er "
    "hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur",
    "it": "il la le di del della dei delle e che in un una per con non si è da al alla i gli lo nel nella sono come "
    "più anche ha dal dalla sul sulla ma o su ai alle dello degli questo questa hanno essere stato fra tra anni",
    "pt": "o a os as de do da dos das e que em no na nos nas um uma para com por não se é ao à mais como foi ou mas "
    "seu sua são pelo pela também até entre já está ser há quando muito sem sobre depois anos ele ela segundo diz",
    "nl": "de het een en van in is dat op te zijn met voor niet aan er om ook als door maar bij naar uit dan wordt "
    "hij ze deze werd heeft nog wel geen over tot",
    "ca": "el la els les de del dels i en que a un una és per amb no es al als ha seva seu més com però són han "
    "aquest aquesta també fins ja molt sense dues anys va",
    "ro": "de la și în a cu pe nu că o este din un pentru care mai sau fi sunt au ce ca se iar prin după dar lui "
    "acest această fost ale al cel",
    "la": "et in est ut sed non cum qui quod ad ex nec sit amet ipsum dolor eius atque esse enim quae hoc per vel aut "
    "sunt ab nunc eget vitae",
    "sv": "och i att det som en på är av för med den till inte ett om har de från vid men var sig så hade kan",
    "da": "og i at det er en til på som med for den af ikke de der et har om var men han kan fra ved blev",
    "pl": "i w na z się nie do to że jest o jak po co za od ale dla czy przez są był oraz jego",
    "tr": "ve bir bu için da de ile olarak en daha çok gibi olan ne o ama değil kadar sonra var ki",
    "id": "yang dan di untuk dengan dari ini itu pada tidak dalam akan adalah juga oleh telah bisa ke",
    "fi": "ja on ei että se hän oli mutta kun joka myös ovat sen mukaan kuin niin ole",
    "cs": "a je v na se že to s z do o ale jako za by který pro podle také byl jsou",
    "hu": "a az és hogy nem is egy ez azt volt meg csak de már még mint kell van",
}  # fmt: skip
_TELLS = {language: frozenset(words.split()) for language, words in _WORDS.items()}
_SPOKEN_IN = {
    word: tuple(language for language, tells in _TELLS.items() if word in tells)
    for word in frozenset().union(*_TELLS.values())
}

_SCRIPTS = (
    ("he", "\u0590", "\u05ff"),
    ("ar", "\u0600", "\u06ff"),
    ("ru", "\u0400", "\u052f"),
    ("el", "\u0370", "\u03ff"),
    ("hi", "\u0900", "\u097f"),
    ("th", "\u0e00", "\u0e7f"),
    ("ja", "\u3040", "\u30ff"),
    ("zh", "\u4e00", "\u9fff"),
    ("ko", "\uac00", "\ud7af"),
    ("hy", "\u0530", "\u058f"),
    ("ka", "\u10a0", "\u10ff"),
    ("am", "\u1200", "\u137f"),
    ("zgh", "\u2d30", "\u2d7f"),
)
_OTHER_LETTER = re.compile("[" + "".join(f"{first}-{last}" for _, first, last in _SCRIPTS) + "]")
_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 60_000  # characters: more text makes the answer no surer


def detect(text: str) -> str:
    """The language of a text as a two- or three-letter code, or "" where the text is too short or strange to tell."""
    sample = text[:_ENOUGH]
    words = [word.casefold() for word in _WORD.findall(sample)]
    if not words:
        return ""
    script = _script(sample)
    if script:
        return _arabic_letters(sample) if script == "ar" else script
    counts = Counter(words)
    scores = dict.fromkeys(_TELLS, 0)
    for word, number in counts.items():
        for language in _SPOKEN_IN.get(word, ()):
            scores[language] += number
    best, second = sorted(scores, key=scores.__getitem__, reverse=True)[:2]
    least = 2 if len(words) < 40 else len(words) * 0.12
    if scores[best] < least or scores[best] == scores[second]:
        return ""
    return best


def is_sure(text: str, language: str) -> bool:
    """Whether a passage is so clearly in the language that it is worth a voice of its own."""
    words = [word.casefold() for word in _WORD.findall(text[:_ENOUGH])]
    if len(words) < 8 or detect(text) != language:
        return False
    hits = {name: sum(word in tells for word in words) for name, tells in _TELLS.items()}
    return language not in hits or hits[language] >= 1.6 * max(hits[name] for name in hits if name != language)


def narrated(language: str, *, what: str) -> str:
    """The tag, if its language can be narrated; `what` names the article. Raises ArticleError."""
    tag = _written(language.replace("_", "-").strip())
    if primary(tag) in NARRATED:
        return tag
    known = ", ".join(f"{NAMES[code]} ({code})" for code in NARRATED)
    name = NAMES.get(primary(tag), "")
    found = f'"{tag}"{f" ({name})" if name else ""}' if tag else "not clear from its words"
    raise ArticleError(
        f"{what}: the language is {found}, expected one of {known}.",
        hint="If it is one of these, name it with --language, for example --language fr.",
    )


def _written(tag: str) -> str:
    """The tag with the letters of its country large, as BCP 47 has it (RFC 5646, s2.1.1): "pt-BR"."""
    first, *others = tag.split("-")
    return "-".join([first.lower(), *(part.upper() if len(part) == 2 else part for part in others)])


# Brazil writes ê and ô before m or n where Portugal writes é and ó (Acordo Ortográfico de 1990, base XI), has the
# gerund where Portugal has "a" and the infinitive, and says a few common things in other words.
_BRAZIL = re.compile(
    r"\b(?:\w*[êô][mn][aeiou]\w*|(?:está|estão|estava|estavam) \w{2,}[aei]ndo|você|equipes?|registr\w+|fatos?"
    r"|contatos?|esportes?|esportiv\w+|usuári\w+|trens?|ônibus|celular(?:es)?|bilh(?:ão|ões)|prefeit(?:o|a|os|as|ura|uras)"
    r"|planej\w+|gols?|bebês?|caminhões|banheiros?|aluguel)\b|R\$",
    re.IGNORECASE,
)
_PORTUGAL = re.compile(
    r"\b(?:\w*[éó][mn][aeiou]\w*|(?:está|estão|estava|estavam|andam?) a \w{2,}[aei]r|equipas?|factos?|contactos?"
    r"|regist(?:o|os|ou|ar|ada|ado)|desporto|desportiv\w+|utilizador\w*|comboios?|autocarros?|telemóve(?:l|is)"
    r"|mil milhões|concelho|freguesia|ecrãs?|golos?|bebés?|camiões|camião|connosco|autarca|autarquia|sítio|rapariga"
    r"|euros)\b",
    re.IGNORECASE,
)
_CLEARLY = 3  # different words
_TIMES = 3  # as many as of the other country


def regional(tag: str, text: str) -> str:
    """The tag with its country, where it has none and the words clearly are of one: Brazil's Portuguese."""
    if tag.casefold() != "pt":
        return tag
    sample = text[:_ENOUGH]
    brazil, portugal = ({found.casefold() for found in words.findall(sample)} for words in (_BRAZIL, _PORTUGAL))
    is_brazilian = len(brazil) >= _CLEARLY and len(brazil) > _TIMES * len(portugal)
    return "pt-BR" if is_brazilian else tag


def primary(tag: str) -> str:
    """The language of a BCP 47 tag without country or script: "fr" of "fr-MA"."""
    return tag.replace("_", "-").split("-")[0].casefold()


def _script(sample: str) -> str:
    """The language whose letters outnumber all others', or "" for Latin letters."""
    if not _OTHER_LETTER.search(sample, 0, 5000):
        return ""
    letters = Counter(
        next((language for language, first, last in _SCRIPTS if first <= char <= last), "")
        for char in sample[:5000]
        if char.isalpha()
    )
    if letters["ja"] > letters["zh"] * 0.1:
        letters["ja"] += letters.pop("zh", 0)
    return letters.most_common(1)[0][0] if letters else ""


def _arabic_letters(sample: str) -> str:
    """Arabic, Persian or Urdu, by the letters only some of them have."""
    letters = sum("\u0600" <= char <= "\u06ff" for char in sample)
    if sum(char in "ٹڈڑںےۓ" for char in sample) > letters * 0.015:
        return "ur"
    return "fa" if sum(char in "پچژگیک" for char in sample) > letters * 0.04 else "ar"
