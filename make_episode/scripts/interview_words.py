"""Words that tell an interview: whom questions speak to, how answers speak of oneself; letters in front of them."""

import re

ASKS = frozenset(("q", "p", "f", "d", "س", "question", "pregunta", "pergunta", "frage", "domanda", "سؤال"))
"""Letters and words in front of questions: of letters for answers beside them it is known that they are such."""
ANSWERS = frozenset(
    ("r", "a", "ج", "réponse", "answer", "respuesta", "resposta", "antwort", "risposta", "جواب", "الجواب")
)
_YOU = {
    "fr": "vous|votre|vos|tu|te|toi|ton|ta|tes|t",
    "en": "you|your|yours|you're|you've",
    "es": "usted|ustedes|te|tu|tus|su|sus|le",
    "ar": r"لديك|برأيك|لك|عليك|منك|عندك|\w{3,}تم|أنت",
    "de": "Sie|Ihr|Ihre|Ihnen|Ihren|Ihrer|du|dein|deine|dir|dich",
    "it": "lei|le|suo|sua|suoi|sue|ti|tu|tuo|tua",
    "pt": "você|vocês|seu|sua|seus|suas|te|tu",
}
_POLITE = {
    "fr": "vous|votre|vos",
    "en": "you|your",
    "es": "usted|ustedes",
    "de": "Sie|Ihr|Ihre|Ihnen",
    "pt": "você|vocês",
}
_MYSELF = {
    "fr": "je|j|moi|me|m|mon|ma|mes|nous|notre|nos",
    "en": "i|me|my|myself|we|our|us|i'm|i've",
    "es": "yo|me|mi|mis|nos|nuestro|nuestra",
    "ar": "أنا|نحن|كنت|لست|لدي|عندي|رأيي|أظن|أعتقد|أرى|أحب|أريد|أعرف",
    "de": "ich|mir|mich|mein|meine|wir|uns|unser|unsere",
    "it": "io|mi|mio|mia|noi|ci|nostro|nostra",
    "pt": "eu|me|meu|minha|nós|nosso|nossa",
}
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"|„[^“”]*[“”]")


def addresses(text: str, language: str) -> bool:
    """Whether a question speaks to somebody."""
    return _has(text, _YOU, language, case=language.startswith("de"))


def remarks(text: str, language: str) -> bool:
    """Whether somebody is spoken to and the one who speaks says nothing of themselves."""
    said = _QUOTED.sub("", text)
    spoken_to = _has(said, _POLITE, language, case=language.startswith("de"))
    return spoken_to and not is_first_person(text, language)


def is_first_person(text: str, language: str) -> bool:
    """Whether somebody speaks of themselves, quoted words aside."""
    return _has(_QUOTED.sub("", text), _MYSELF, language, case=False)


def _has(text: str, tables: dict[str, str], language: str, *, case: bool) -> bool:
    words = tables.get(language[:2].lower())
    return bool(words and re.search(rf"(?<!\w)(?:{words})(?!\w)", text, 0 if case else re.IGNORECASE))
