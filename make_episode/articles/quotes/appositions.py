"""What the words right behind a name say of whoever bears it."""

from collections.abc import Iterator
from dataclasses import dataclass

from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.tokens import Kind, Token

SMALL = 3
"""Letters of an Arabic word that may be no noun, at most."""
FAR = 8
"""Words behind a name, or behind the role it is given, that are looked at."""


@dataclass(frozen=True, slots=True)
class Apposition:
    """What an apposition adds to a name."""

    genders: tuple[tuple[str, bool], ...] = ()
    """Genders in the order they are shown, and whether each is sure."""
    human: bool = False
    """Whether it shows a person: who, quien, 58."""
    role: str = ""
    scope: frozenset[str] = frozenset()


def apposition(words: list[Token], stop: int, cues: Cues) -> Apposition:
    """What follows a name: « Nadia Alami, directrice de l'usine », « Alami, née à Fès », « Alami est arrivée »."""
    if stop + 1 >= len(words):
        return Apposition()
    after = words[stop + 1].plain
    genders = []
    if words[stop].plain in cues.being:
        genders.append((cues.state(after), True))
    if words[stop].plain in cues.verbs:
        genders.append((cues.pronouns.get(after, ""), False))
    if cues.articles and words[stop].plain in cues.roles:  # خالد عبد العزيز | وزير الشباب والرياضة
        role = words[stop].plain
        scope = frozenset(word.removeprefix("و") for word in _scope(words, stop + 1, cues) if len(word) > SMALL)
        return Apposition((*genders, (cues.roles[role], True)), True, role, scope)
    if words[stop].text not in cues.commas and words[stop].text not in {"(", "–", "—"}:
        return Apposition(tuple(genders))
    genders.append((cues.states.get(after, ""), True))
    apart = after in cues.contrast and stop + 2 < len(words) and words[stop + 2].text in cues.commas
    if apart:  # Soizic Marchal, elle, …
        genders.append((cues.oblique.get(after, ""), True))
    human = (
        (apart and bool(cues.oblique.get(after)))
        or after in cues.personal
        or (after.isdigit() and stop + 2 < len(words) and words[stop + 2].text in cues.commas)
    )
    k = _role(words, stop + 1, cues)
    if k and (_acts(words, k + 1, cues) or _begins(words, stop + 1, k + 1, cues)):
        k = 0  # « Interrogé sur Paul Rey, le sélectionneur | a botté en touche »
    role, gender = cues.role(words[k].plain) or cues.agent(words[k].plain) or ("", "") if k else ("", "")
    if not role:
        return Apposition(tuple(genders), human)
    return Apposition((*genders, (gender, cues.sure(role, gender))), human, role, frozenset(_scope(words, k + 1, cues)))


def _role(words: list[Token], start: int, cues: Cues) -> int:
    """Where the role stands, or 0."""
    for k in range(start, min(start + FAR - 1, len(words))):
        word = words[k]
        if word.kind is not Kind.WORD or any(word.plain in t for t in (cues.relative, cues.verbs, cues.that)):
            return 0  # « …, رنا الطحان، | إن والدها »
        if word.plain in cues.both and k == start:
            return 0  # Paul Rey, | et sa voisine
        agent = k == start and cues.prenominal and word.text.islower() and cues.agent(word.plain)  # Luc Rey, | luthier
        if agent or cues.role(word.plain) is not None:
            return k
        if word.plain in cues.prepositions or word.plain in cues.contracted:
            return 0
        begun = k > start and word.plain in cues.determiners
        if begun and any(before.plain not in cues.adverbs for before in words[start:k]):
            return 0  # El ministro, Luis Rey, sobrevoló ayer | el área afectada
    return 0


def _acts(words: list[Token], k: int, cues: Cues) -> bool:
    """Whether a finite verb follows, so that what stands before it is its subject."""
    after = words[k].plain if k < len(words) else ""
    return after in cues.verbs or after in cues.having or after in cues.being or after in {"n'", "ne", "se", "s'", "no"}


def _begins(words: list[Token], start: int, k: int, cues: Cues) -> bool:
    """Whether a determined noun runs on into a verb or a quotation: « Según Clarín, la hermana de Rey « … » »"""
    if words[start].plain not in cues.determiners:
        return False
    for word in words[k : k + FAR]:
        if word.kind is Kind.QUOTE or word.plain in cues.verbs or word.plain in cues.having:
            return True
        if word.kind is not Kind.WORD or word.plain in cues.relative:
            return False
    return False


def _scope(words: list[Token], k: int, cues: Cues) -> Iterator[str]:
    """What the role is over."""
    for word in words[k : k + FAR]:
        if word.kind is not Kind.WORD or word.plain in cues.verbs or word.plain in cues.relative:
            return
        skipped = word.plain in cues.prepositions or word.plain in cues.contracted
        if not skipped and word.plain not in cues.determiners:
            yield word.plain


def second_role(word: Token, cues: Cues) -> bool:
    """Whether what is set beside a role may be another: his coach, | the former international Ann Lee."""
    if cues.articles:  # مدربه، | اللاعب الدولي السابق كريم التلمساني
        return word.plain.startswith("ال") and cues.role(word.plain) is not None
    led = word.plain in cues.determiners and not word.name
    return led and word.plain not in cues.indefinite | cues.plurals | cues.possessive
