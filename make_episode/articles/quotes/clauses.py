"""Clauses around quotations: their verb of speech and its subject."""

from collections.abc import Iterator
from dataclasses import replace

from make_episode.articles.quotes.affiliations import past_place
from make_episode.articles.quotes.arabic import idle, noun, shown, told
from make_episode.articles.quotes.arabic_subjects import behind
from make_episode.articles.quotes.asides import aside, governs, set_against
from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.cues.given import given_gender
from make_episode.articles.quotes.mentions import Mention, Sort
from make_episode.articles.quotes.names import goes_on, name_end
from make_episode.articles.quotes.outlets import past_outlet, past_paper
from make_episode.articles.quotes.phrases import phrase
from make_episode.articles.quotes.tokens import Kind, Token

REACH = 80
"""Words looked at on either side."""
PLURAL = frozenset(("han", "habían", "hanno", "avevano", "têm", "tinham", "haben", "hatten"))
"""Auxiliaries of verbs in the plural."""
AGAINST = frozenset("mientras ahora enquanto passo".split())
"""Words that set a clause against another with « que »."""
PAUSES = frozenset(",-–—()،")


def clause_end(words: list[Token], i: int) -> int:
    j = i
    while j < min(len(words), i + REACH) and words[j].kind is not Kind.QUOTE:
        if words[j].ends or words[j].text in {";", ":", "؛"}:
            break
        j += 1
    return j


def speaks(words: list[Token], j: int, cues: Cues) -> bool:
    """Whether a word is a finite verb of speech, a participle only behind its auxiliary."""
    word = words[j].plain
    pair = f"{word} {words[j + 1].plain}" if cues.put_so and j + 1 < len(words) else ""
    if (j and f"{words[j - 1].plain} {word}" in cues.pairs) or pair in cues.put_so:
        return True
    if word not in cues.verbs or (cues.bare_subjects and idle(words, j, cues)):
        return False
    return not cues.participle(word) or any(w.plain in cues.having for w in words[max(0, j - 8) : j])


def subject_after(words: list[Token], verb: int, end: int, cues: Cues) -> Mention | None:
    """The subject behind a verb, past complements: « a déclaré à l'AFP le ministre »."""
    if words[verb].plain in cues.hearing:
        return None
    if cues.bare_subjects and (arabic := behind(words, verb + 1, end, cues)) is not None:
        return arabic
    j, commas, hearer = verb + 1, 0, False
    while j < end:
        word = words[j]
        if (apart := aside(words, j, end, cues)) > j:
            j, commas = apart, commas - (words[j - 1].text in cues.commas and commas > 0)
        elif word.text in cues.commas:
            commas += 3 if hearer else 1  # contou à mediadora, | a jornalista Nora Sy
            j += 1
        elif commas > 2 or _closes(word, cues, commas) or _object_follows(words, j, cues) or _said(words, j, cues):
            break
        elif governs(word, cues) or _to_many(words, j, cues):
            j = _past(words, j + 1, end, cues)
            hearer = commas == 0 and cues.subject_drop  # lamentó, entre lágrimas, | Carmen Soto
            hearer = hearer or (cues.role(words[j - 1].plain) is not None and not words[j - 1].name)
        else:
            found = phrase(words, j, cues, end)
            told = bool(cues.articles) and word.plain.startswith(("لل", "بال")) and not word.name  # وقال | للقاضي
            if found is not None and (told or _time(words, found, cues)):
                j = found.end
                continue
            if found is not None and (commas == 0 or found.sort in {Sort.NAME, Sort.ROLE}):
                return found
            j += 1
    return None


def _said(words: list[Token], i: int, cues: Cues) -> bool:
    """Whether what is said follows a preposition: insistió | en que el acuerdo."""
    right = i > 0 and words[i - 1].plain in cues.verbs and i + 1 < len(words)
    return right and governs(words[i], cues) and words[i + 1].plain in cues.that


def _object_follows(words: list[Token], i: int, cues: Cues) -> bool:
    """Whether a preposition and an infinitive come, whose object is no subject: bromeó | al recoger el premio."""
    after = words[i + 1 : i + 2]
    infinitive = bool(after) and not after[0].name and after[0].plain.endswith(cues.infinitives or ("\0",))
    return infinitive and governs(words[i], cues)


def _closes(word: Token, cues: Cues, commas: int) -> bool:
    """Whether no subject of a verb comes behind a word."""
    other = word.plain in cues.relative or word.plain in cues.that or word.kind is Kind.QUOTE
    return other or (word.plain in cues.conjunctions and commas == 0 and not governs(word, cues))


def _to_many(words: list[Token], i: int, cues: Cues) -> bool:
    """Whether an article of one stands before more, as it is none: disse | a jornalistas."""
    after = words[i + 1].plain if i + 1 < len(words) and not words[i + 1].name else ""
    return words[i].plain == "a" and "a" in cues.determiners and len(after) > 4 and after.endswith("s")


def _time(words: list[Token], found: Mention, cues: Cues) -> bool:
    """Whether a noun phrase is no subject but a time: este lunes, ce mardi."""
    return found.sort is Sort.NOBODY and any(w.plain in cues.adverbs for w in words[found.start : found.end])


def _past(words: list[Token], j: int, end: int, cues: Cues) -> int:
    """The word after a complement: its article and one noun, or a whole name."""
    j += j < end and words[j - 1].plain in cues.loose and words[j].plain in cues.of  # auprès | de l'AFP
    start = j
    if cues.articles and j < end and (whom := _person(words, j, cues, end)):
        return whom
    while j < end and words[j].plain in cues.determiners and not words[j].name:
        j += 1
    if j >= end or words[j].kind is not Kind.WORD:
        return j
    stop = name_end(words, j, cues)
    if start == j and stop > j:
        return past_outlet(words, stop, end)
    while j < end and words[j].plain in cues.titles:
        j += 1
    if j < end and cues.subject_drop and not cues.bare_subjects and (paper := past_paper(words, j, end, cues)):
        return paper
    stop = name_end(words, j, cues) if j < end else j
    stop = j + 1 if stop - j < 2 or words[j].acronym else stop
    stop = past_place(words, j, stop, cues) if stop == j + 1 and j < end else stop
    while (
        cues.articles and stop < end and words[stop].plain.startswith("ال") and words[stop - 1].plain.startswith("ال")
    ):
        stop += 1  # في الندوة | الصحفية: an adjective
    if cues.articles and stop < end and not words[stop - 1].plain.startswith("ال") and not words[stop].name:
        stop += words[stop].plain.endswith(("ي", "ية")) and not words[stop].plain.startswith("ال")  # في مؤتمر | صحفي
    return stop


def _past_apposed(words: list[Token], j: int, end: int, cues: Cues) -> int:
    """The word after somebody's role and name that a preposition governs: preguntado por | la portavoz, Ana Sol,"""
    found = phrase(words, j, cues, end) if j < end and not cues.bare_subjects else None
    if not (found and found.sort is Sort.NAME and found.role and found.end + 1 < len(words)):
        return 0
    if not words[j].name and not any(word.text in cues.commas for word in words[j : found.end]):
        return found.end  # Auf Nachfrage von | Moderatorin Anne Will sagte Karin Vogt
    parted = any(word.text in cues.commas for word in words[j : found.end]) and words[found.end].text in cues.commas
    after = words[found.end + 1].plain  # tras la dimisión del ministro, Ana Sol, | diputada del PP, dijo
    return found.end if parted and after not in cues.determiners and cues.role(after) is None else 0


def _person(words: list[Token], j: int, cues: Cues, end: int) -> int:
    """The word behind a person whom an Arabic preposition governs by office and name: مع | وزير الخارجية علي بري."""
    found = phrase(words, j, cues, end) if cues.role(words[j].plain) is not None and not words[j].name else None
    return found.end if found and found.sort is Sort.NAME and found.role else 0


def subject_before(words: list[Token], start: int, verb: int, cues: Cues, *, near: bool = True) -> Mention | None:
    """The subject in front of a verb, past its appositions and what stands before it; several are nobody."""
    found = _subject_before(words, start, verb, cues, near=near)
    many = found is not None and (_coordinated(words, found.start, start, cues) or _modifies(words, found, cues))
    return Mention(Sort.NOBODY, found.start, found.end) if found and many else found


def _coordinated(words: list[Token], i: int, start: int, cues: Cues) -> bool:
    """Whether a noun phrase is the last of several: “the Department for Food and | Rural Affairs”, “Ann and | Bob”."""
    return i - 2 >= start and words[i - 1].plain in cues.both and words[i - 2].name and words[i].name


def _modifies(words: list[Token], found: Mention, cues: Cues) -> bool:
    """Whether a name only says whose many are who speak: “Goldman Sachs | analysts said”."""
    after = words[found.end] if found.end < len(words) else None
    if after is None or found.sort is not Sort.NAME or not cues.adjectives_first or not after.plain.endswith("s"):
        return False
    return after.kind is Kind.WORD and after.text[:1].islower() and len(after.text) > 4 and goes_on(after, cues)


def _subject_before(words: list[Token], start: int, verb: int, cues: Cues, *, near: bool) -> Mention | None:
    """The subject in front of a verb, whoever else may stand beside it."""
    j = verb
    while near and j > start and cues.slight(words[j - 1].plain):
        if words[j - 1].plain in cues.pronouns and words[j - 1].plain not in cues.determiners:
            break
        j -= 1
    if near and (apart := set_against(words, start, j, cues)):
        subject = next((m for m, _ in free_phrases(words, start, apart, cues) if m.end == apart), None)
        return replace(subject, contrasted=True) if subject else None
    if near and j > start and words[j - 1].plain in cues.who:
        return antecedent(words, start, j - 1, cues)
    if near and j > start and words[j - 1].text == ")":  # Nora Sy (PS) | regrette
        opening = next((k for k in range(j - 2, max(start, j - 8), -1) if words[k].text == "("), j)
        j = opening if opening > start else j
    about = cues.bare_subjects and near and j > start and words[j - 1].text in cues.commas
    found = free_phrases(words, start, j, cues)
    if about and words[start].plain in cues.prepositions and not any(word.name for word in words[start:j]):
        found = []  # وعن بطل الفيلم، | تقول
    if near and (beside := _beside(words, start, j, found, cues)) is not None:
        return beside
    if near and _bare_noun(words, j - 1, start, cues):
        return Mention(Sort.NOBODY, j - 1, j)
    subjects = [m for m, head in found if head and not (doubtful(words, m) and cues.state(words[m.start].plain))]
    heads = [m for m in subjects if m.sort is not Sort.NOBODY]
    heads = [m for m in heads if not doubtful(words, m)] or heads
    names = [m for m in heads if m.sort is Sort.NAME]
    if near and j > start and words[j - 1].text == ",":
        return (names or heads or subjects)[-1] if subjects else None
    rest = heads or [m for m, _ in found]
    return rest[-1 if near else 0] if rest else None


def _bare_noun(words: list[Token], i: int, start: int, cues: Cues) -> bool:
    """Whether a noun without a determiner is the subject: “In a letter to Nina Lowe, campaigners | said”."""
    plural = i >= start and words[i].kind is Kind.WORD and not words[i].name
    plural = plural and words[i].plain.endswith(cues.bare_plurals or ("\0",))
    return plural and goes_on(words[i], cues) and words[i].plain not in cues.pronouns


def _beside(words: list[Token], start: int, end: int, found: list[tuple[Mention, bool]], cues: Cues) -> Mention | None:
    """The noun phrase that ends right at a verb: nothing farther off can be its subject."""
    for mention, _ in found:
        if mention.end == end:
            return mention
    for j in range(max(start, end - 6), end):
        before = words[j - 1].plain if j > start else ""
        article = before in cues.determiners and words[j - 2].text not in cues.commas  # Gegenüber dem | SWR sagte
        led = (before in cues.relative and not article) or before in cues.that
        behind = phrase(words, j, cues, end) if led else None
        if behind is None or behind.end != end:
            continue
        if behind.sort in {Sort.NAME, Sort.ROLE} or not _reports(words, start, j - 1, cues):
            return behind
    return None


def _reports(words: list[Token], start: int, that: int, cues: Cues) -> bool:
    """Whether what follows a conjunction is somebody's speech: « Elle a ajouté que la campagne s'annonce … »."""
    near = words[max(start, that - 5) : that]
    return any(word.plain in cues.verbs or word.plain in cues.nonfinite for word in near)


def antecedent(words: list[Token], start: int, who: int, cues: Cues) -> Mention | None:
    """Whom a relative pronoun stands for: « Paul Rey, qui a dénoncé »."""
    for j in range(start, who):
        found = phrase(words, j, cues, who)
        if found is not None and found.sort is not Sort.NOBODY and found.end in {who, who - 1}:
            return found
        if found is not None and _described(words, found, who, cues):
            return found
    return None


def _described(words: list[Token], found: Mention, who: int, cues: Cues) -> bool:
    """Whether a description stands between a name and a relative pronoun: Nora Sy, | maire de Brest, | qui …"""
    apart = found.sort is Sort.NAME and found.end + 1 < who and words[who - 1].text in cues.commas
    if not apart or words[found.end].text not in cues.commas or cues.role(words[found.end + 1].plain) is None:
        return False
    between = words[found.end : who - 1]
    acts = (cues.verbs, cues.having, cues.being, cues.gestures)
    return not any(word.plain in table for table in acts for word in between)


def free_phrases(words: list[Token], start: int, end: int, cues: Cues) -> list[tuple[Mention, bool]]:
    """Noun phrases that no preposition governs, and whether each begins a part of the sentence."""
    found: list[tuple[Mention, bool]] = []
    j, relative, head = start, False, True
    while j < end:
        word = words[j]
        if word.text == "(" and (closing := _closing(words, j, end)):
            j = closing
            continue
        if word.text in PAUSES or word.plain in cues.conjunctions:
            relative, head = False, True
            j += 1
            continue
        if word.plain in cues.prepositions or word.plain in cues.contracted:
            j, head = _past_apposed(words, j + 1, end, cues) or _past(words, j + 1, end, cues), False
            continue
        if cues.articles and word.plain.startswith(("بال", "لل")):  # a preposition written onto its noun
            found_here = phrase(words, j, cues, end)
            j, head = found_here.end if found_here else j + 1, False
            continue
        if word.plain in cues.that and j > start and words[j - 1].plain in AGAINST:  # mientras | que el juez recordó
            relative, head = False, True
            j += 1
            continue
        relative = relative or (word.plain in cues.relative and j > start) or word.plain in cues.that
        mention = phrase(words, j, cues, end)
        if mention is not None and not relative:
            found.append((mention, head))
        j = max(mention.end, j + 1) if mention else j + 1
        head = False
    return found


def _closing(words: list[Token], j: int, end: int) -> int:
    """The word behind a bracket, or 0 if it does not close soon: « Nora Sy (PS) a regretté »."""
    return next((k + 1 for k in range(j + 1, min(j + 8, end)) if words[k].text == ")"), 0)


def complements(words: list[Token], start: int, end: int, cues: Cues) -> Iterator[Mention]:
    """Names that prepositions govern: « Même son de cloche chez Paul Rey : »."""
    for j in range(start, end - 1):
        if words[j].plain in cues.prepositions or words[j].plain in cues.contracted:
            found = phrase(words, j + 1, cues, end)
            if found is not None and found.sort is Sort.NAME and not found.organisation:
                yield found


def doubtful(words: list[Token], mention: Mention) -> bool:
    """Whether the capital of a single word may come from standing first in its sentence: « Sentada … »."""
    word = words[mention.start]
    return lone(mention) and word.first and not word.known and given_gender(word.text) is None


def lone(mention: Mention) -> bool:
    """Whether a name is a single word without a title or a role."""
    return mention.sort is Sort.NAME and not mention.titled and not mention.role and " " not in mention.name


def _many(words: list[Token], verb: int, subject: Mention, cues: Cues) -> bool:
    """Whether what looks like a name right in front of a verb in the plural is one of many: Ärzte warnten."""
    perfect = any(word.plain in cues.verb_last for word in words[max(0, verb - REACH) : verb])
    return cues.verb_last != frozenset() and subject.sort is Sort.NAME and subject.end == verb and not perfect


def agreeing(words: list[Token], verb: int, subject: Mention | None, cues: Cues) -> Mention | None:
    """The subject as its verb shows it, also where it is left out: « dijo », « قالت »."""
    gender = cues.verb_genders.get(key := words[verb].plain, "") or (shown(key) if cues.bare_subjects else "")
    if subject is None and not cues.subject_drop:
        return None
    if subject is None:
        after = words[verb + 1] if verb + 1 < len(words) else words[verb]
        quoted = after.kind is Kind.QUOTE and verb + 2 < len(words) and words[verb + 2].plain in cues.prepositions
        heard = any(key.endswith(end) and key.removesuffix(end) in cues.verbs for end in cues.suffixes)
        nominal = cues.bare_subjects and noun(after, cues) and not told(words, verb, cues)
        if heard or (cues.bare_subjects and (quoted or nominal) and after is not words[verb]):
            return Mention(Sort.NOBODY, verb + 1, verb + 2)  # فأجابها: whoever she asked; حذرت «دار الخدمات» من
        subject = Mention(Sort.PRONOUN, verb, verb + 1, gender=gender)
    led = not cues.articles or subject.start <= verb + 1 or words[subject.start - 1].plain in cues.prepositions
    if {gender, subject.gender} == {"m", "f"} and not led:  # وقالت خلال لقائها | السفير
        subject = Mention(Sort.PRONOUN, verb, verb + 1, gender=gender)
    plural = key.endswith(cues.plural_endings or ("\0",)) or any(
        w.plain in PLURAL for w in words[max(0, verb - 2) : verb]
    )
    if plural and (subject.sort is Sort.PRONOUN or _many(words, verb, subject, cues)):
        return Mention(Sort.NOBODY, subject.start, subject.end)
    learned = gender and not subject.gender and not (cues.articles and subject.sort is Sort.NOBODY)
    return replace(subject, gender=gender, sure=True) if learned else subject
