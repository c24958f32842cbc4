"""Whose an Arabic verb of speech is, where its subject does not simply follow it."""

from dataclasses import replace

from make_episode.articles.quotes.arabic import definite, itself
from make_episode.articles.quotes.arabic_subjects import answering, hidden, passed_on
from make_episode.articles.quotes.clauses import antecedent, speaks, subject_after, subject_before
from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.mentions import Mention, Sort
from make_episode.articles.quotes.phrases import phrase
from make_episode.articles.quotes.tokens import Kind, Token

PERSONS = frozenset((Sort.NAME, Sort.ROLE))
_WHEN = frozenset("حين عندما لما وحين وعندما ولما بعدما وبعدما".split())
_WE = ("نا", "ناه", "ناها")
"""Endings of a verb whose subject the newsroom is: سألناه."""
_THEN = frozenset("ثم أن و".split())
"""Words that bind a verb to the one before: ثم قال, قبل أن يضيف."""


def subject(words: list[Token], start: int, verb: int, quote: int, cues: Cues) -> Mention | None:
    """Who says it; None where nothing but what follows the verb tells."""
    if verb > start and words[verb - 1].plain in cues.who:
        found = antecedent(words, start, verb - 1, cues) or _apposed(words, start, verb - 1, cues)
        found = None if _resumed(words[verb], cues) else found  # مدربه الذي | وصفه: only the sense tells by whom
        return found or Mention(Sort.NOBODY, verb - 1, verb)  # للجنابي الذي | قال
    if (same := itself(words, verb + 1, quote, cues) or passed_on(words, verb, quote, cues)) is not None:
        return same
    behind = subject_after(words, verb, quote, cues)
    if behind is not None and behind.sort is not Sort.NOBODY:
        return None
    if (front := _in_front(words, start, verb, cues)) is not None:
        return front
    if behind is not None or definite(words, verb + 1, cues):
        return None
    unnamed = answering(words, start, verb) or _body(words, start, verb, cues) or hidden(words, start, verb, cues)
    return (
        unnamed
        or _shared(words, start, verb, cues)
        or _questioned(words, start, verb, cues)
        or _also(words, start, verb, cues)
    )


def _resumed(verb: Token, cues: Cues) -> bool:
    """Whether a pronoun written onto a verb may mean whoever stands in front of « whom »."""
    return any(verb.plain.endswith(end) and verb.plain.removesuffix(end) in cues.verbs for end in cues.suffixes)


def _in_front(words: list[Token], start: int, verb: int, cues: Cues) -> Mention | None:
    """A person right in front: « أن نقيب الصيادلة، هشام عبد المقصود، | وصف الوضع »."""
    that = (phrase(words, j + 1, cues, verb) for j in range(start, verb - 1) if words[j].plain in cues.that)
    found = next((m for m in that if m and m.end >= verb - 1), None)  # غير أن نقيب الصيادلة، هشام، وصف
    found = found or (subject_before(words, start, verb, cues) if verb > start else None)
    if found is None or found.sort not in PERSONS or found.organisation:
        return None
    bound = words[verb].plain[:1] in "وف" and words[verb].plain[1:] in cues.verbs  # التقى السفير الطالبة هند، | وقال
    apart = found.end == verb - 1 and words[verb - 1].text in cues.commas and not bound
    return found if (found.end == verb or apart) and _agree(words, verb, found, cues) else None


def _apposed(words: list[Token], start: int, who: int, cues: Cues) -> Mention | None:
    """The only name in front of a relative pronoun behind a comma: « إدريس العلوي، عميد الصناع، | الذي قال »."""
    if words[who - 1].text not in cues.commas:
        return None
    names = [m for j in range(start, who) if (m := phrase(words, j, cues, who)) and m.sort is Sort.NAME]
    return names[0] if len({mention.end for mention in names}) == 1 else None


def _also(words: list[Token], start: int, verb: int, cues: Cues) -> Mention | None:
    """The only name in front that agrees with a verb bound to the one before: « ومثل أمام القاضي كمال، | وقال »."""
    bound = words[verb].plain[:1] in "وف" and words[verb].plain[1:] in cues.verbs
    gender = cues.verb_genders.get(words[verb].plain, "")
    if not bound or not gender or not words[start].first or words[start].plain in cues.prepositions:
        return None
    found: dict[int, Mention] = {}
    for j in range(start, verb):
        led = j > start and (words[j - 1].plain in cues.prepositions or words[j - 1].plain.startswith(("بال", "لل")))
        mention = None if led or words[j].plain in cues.prepositions else phrase(words, j, cues, verb)
        onto = words[j].plain.startswith(("بال", "لل"))
        if mention is None or mention.organisation or onto:
            continue
        if mention.sort is Sort.NAME or (mention.sort is Sort.ROLE and words[j].plain.startswith("ال")):
            found.setdefault(mention.end, mention)
    agreeing = [mention for mention in found.values() if _agree(words, verb, mention, cues)]
    if len(agreeing) != 1:
        return Mention(Sort.NOBODY, start, verb, gender=gender) if agreeing else None
    return agreeing[0]


def _agree(words: list[Token], verb: int, found: Mention, cues: Cues) -> bool:
    """Whether a verb may have a person for its subject."""
    shown = cues.verb_genders.get(words[verb].plain, "")
    return not (shown and found.gender and shown != found.gender)


def _shared(words: list[Token], start: int, verb: int, cues: Cues) -> Mention | None:
    """The subject of the verb of speech before, which goes on: « شدد بنعطا على أن …، | وزاد: »."""
    bound = words[verb].plain[:1] in "وف" or (verb > start and words[verb - 1].plain in _THEN)
    gender = cues.verb_genders.get(words[verb].plain, "")
    earlier = _earlier(words, start, verb, cues) if bound else None
    if earlier is None or cues.verb_genders.get(words[earlier].plain, "") != gender:
        return None
    if (found := subject(words, start, earlier, verb, cues)) is not None:
        return found
    found = subject_after(words, earlier, verb, cues)
    body = found and found.sort is Sort.NOBODY and words[found.start].plain.removeprefix("ال") in cues.institutions
    return found if found and (body or found.sort in PERSONS) else None


def _body(words: list[Token], start: int, verb: int, cues: Cues) -> Mention | None:
    """What is no person and stands first: « مصدر من الوزارة، فضل عدم ذكر اسمه، | كشف »."""
    body = words[start].plain.removeprefix("ال") in cues.institutions and not _earlier(words, start, verb, cues)
    return Mention(Sort.NOBODY, start, start + 1) if body else None


def _earlier(words: list[Token], start: int, verb: int, cues: Cues) -> int | None:
    """The verb of speech before, in the same sentence."""
    return next((j for j in range(verb - 1, start - 1, -1) if speaks(words, j, cues)), None)


def _questioned(words: list[Token], start: int, verb: int, cues: Cues) -> Mention | None:
    """Whom the newsroom asks first: « حين نقلنا ذلك إلى الطحان | قال: »."""
    asked = words[start].plain in _WHEN and any(w.plain.endswith(_WE) for w in words[start + 1 : start + 3])
    if not asked:
        return None
    found = [m for j in range(start + 1, verb) if (m := phrase(words, j, cues, verb)) and m.sort in PERSONS]
    ends = {mention.end for mention in found}
    return found[0] if len(ends) == 1 else Mention(Sort.NOBODY, start, verb) if found else None


def main(words: list[Token], start: int, verb: int, cues: Cues) -> Mention | None:
    """The subject of the verb a sentence begins with, which a participle shares: « وأهدى اللاعب «…» لأمه، | قائلا »."""
    if words[start].kind is not Kind.WORD or start + 1 >= verb:
        return None
    found = phrase(words, start + 1, cues, verb)
    if found is not None and found.sort in PERSONS:
        return found
    return Mention(Sort.NOBODY, start + 1, start + 2) if noun_at(words, start + 1, cues) else None


def noun_at(words: list[Token], i: int, cues: Cues) -> bool:
    """Whether a noun, with an article or not, stands behind the first word of a sentence."""
    word = words[i]
    small = word.plain in cues.prepositions or word.plain in cues.that or word.plain in cues.adverbs
    small = small or word.plain in cues.conjunctions or word.plain in cues.relative
    attached = word.plain.startswith(("ل", "ب")) and len(word.plain) > len("لها")
    return word.kind is Kind.WORD and not (small or attached or word.plain in cues.verbs)


def teller(words: list[Token], start: int, end: int, cues: Cues) -> Mention | None:
    """Who says something in a sentence, whoever else it names: « وعن الهدف الذي سجله علي، كشف | زروال | أنه … »."""
    for verb in range(start + 1, end - 1):
        if speaks(words, verb, cues) and words[verb - 1].plain not in cues.who:
            found = subject_after(words, verb, end, cues)
            return found if found and found.sort is Sort.NAME and not found.organisation else None
    return None


def stranger(words: list[Token], start: int, quote: int, cues: Cues) -> Mention | None:
    """Somebody without a name whom a sentence brings in behind its verb: « وروى | قبطان سابق … »."""
    if words[start].plain not in cues.verbs or start + 1 >= quote:
        return None
    found = phrase(words, start + 1, cues, quote)
    known = found is None or found.sort is not Sort.ROLE or found.owned or found.demonstrative
    if found is None or known or any(w.startswith("ال") for w in (words[found.start].plain, *found.scope)):
        return None
    return replace(found, closed=True)
