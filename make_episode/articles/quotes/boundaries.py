"""Where a noun phrase ends, and where it goes on."""

import itertools

from make_episode.articles.quotes import eponyms
from make_episode.articles.quotes.arabic_places import HONOURS
from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.cues.given import given_gender
from make_episode.articles.quotes.cues.lands import LANDS
from make_episode.articles.quotes.cues.places import BEARING, FACELESS
from make_episode.articles.quotes.cues.things import THINGS
from make_episode.articles.quotes.mentions import Mention
from make_episode.articles.quotes.names import ROMAN, SAINTS, name_end
from make_episode.articles.quotes.tokens import Kind, Token, fold

AS = frozenset(("as", "comme", "como", "come", "als"))
"""Words in front of what somebody is there."""
WHOSE = frozenset("whose cuyo cuya cujo cuja deren dessen".split())
"""Relative pronouns behind which somebody is brought in as another's."""
REACH = 40
"""Words looked ahead in a sentence."""
UNITS = frozenset("ولاية محافظة مدينة جهة إقليم عمالة دائرة مركز منطقة إمارة بلدية قطاع حكومة".split())
"""What an Arabic office may be over, with the preposition written onto it."""
_WORKERS = frozenset("سائق سائقة عامل عاملة بائع بائعة صانع صانعة".split())
"""Whoever does any work: what they work with has no article."""
_INDEFINITE = frozenset(
    "كبير كبيرة رفيع رفيعة سابق سابقة بارز بارزة آخر أخرى متقاعد متقاعدة مقرب مقربة مطلع مطلعة".split()
)
"""Arabic adjectives without an article, which make somebody new of a role: ضابط | كبير."""


def governed(words: list[Token], i: int, cues: Cues, governing: frozenset[str]) -> bool:
    """Whether a noun phrase is a complement, not what its sentence is about."""
    if cues.articles and words[i].plain.startswith(("بال", "لل")):
        return True
    i = _styled(words, i, cues)
    before = words[i - 1].plain if i else ""
    if before in AS and words[i].plain not in cues.determiners:
        return True  # entró a los 17, como | rematadora
    if before in WHOSE or _affected(words, i, cues) or _heeded(words, i, cues):
        return before in WHOSE
    lifted = i > 1 and words[i - 2].plain in cues.topics
    inside = before in cues.for_whom and not words[i - 1].first  # une passe | pour Paul Rey
    return not lifted and (inside or before in governing or before in cues.contracted)


def _styled(words: list[Token], i: int, cues: Cues) -> int:
    """Where what stands in front of a title begins: by | the Conservative MP Sir Julian Thorpe."""
    start = i
    while cues.adjectives_first and start and not words[start].first:
        before = words[start - 1]
        if not (before.name or before.plain in cues.determiners or cues.role(before.plain) is not None):
            break
        start -= 1
    return start


def beheld(words: list[Token], i: int, cues: Cues) -> bool:
    """Whether somebody's kin is but an object, beside whom a pronoun may mean another: On y voit | sa mère, Habiba."""
    if not cues.prenominal or words[i].first or words[i].plain not in cues.possessive:
        return False
    start = next(j for j in range(i, -1, -1) if words[j].first or not j)
    before = words[start:i]
    subject = any(word.plain == "on" for word in before)
    return subject and words[i - 1].kind is Kind.WORD and words[i - 1].plain not in cues.that | cues.relative


def _affected(words: list[Token], i: int, cues: Cues) -> bool:
    """Whether a sentence begins with whom it is about as its object: « A Ana Sol, dueña del bar, le cuesta dinero »."""
    first = i > 0 and words[i - 1].first and words[i - 1].plain == "a" and cues.subject_drop and not cues.articles
    ahead = itertools.takewhile(lambda word: not word.ends, words[i : i + REACH]) if first else ()
    return any(word.plain in {"le", "lhe", "gli", "piace", "piacciono"} for word in ahead)


def _heeded(words: list[Token], i: int, cues: Cues) -> bool:
    """Whether a sentence begins with whose view it gives: « En opinión de | Ana Sol, el ruido es insoportable »."""
    starts = ((i - len(pattern), pattern) for pattern in cues.according if len(pattern) > 1)
    return any(
        start >= 0 and words[start].first and all(w.plain == p for w, p in zip(words[start:i], pattern, strict=True))
        for start, pattern in starts
    )


def office_follows(words: list[Token], stop: int, cues: Cues) -> bool:
    """« the Boise Fire | Chief Mark Delgado », « the BBC | correspondent »."""
    word, after = words[stop], words[stop + 1 : stop + 2]
    if not word.name:
        return not cues.articles and (cues.role(word.plain) is not None or _desk(words, stop, cues))
    office = cues.role_of(word) is not None or word.plain in cues.titles
    ahead = words[stop + 1 : stop + 3]
    full = word.plain in cues.titles and len(ahead) > 1 and all(one.name for one in ahead)  # Trade | Minister Nimal Rao
    return cues.adjectives_first and office and bool(after) and (full or given_gender(after[0].text) is not None)


def _desk(words: list[Token], i: int, cues: Cues) -> bool:
    """Whether a noun stands between a name and a role: the White House | press secretary."""
    word, after = words[i], words[i + 1 : i + 2]
    if not cues.adjectives_first or word.kind is not Kind.WORD or not after or after[0].name:
        return False
    tables = (cues.verbs, cues.prepositions, cues.conjunctions, cues.auxiliaries, cues.relative, cues.determiners)
    return cues.role(after[0].plain) is not None and not any(word.plain in table for table in tables)


def joins(words: list[Token], at: int, cues: Cues) -> bool:
    """« le ministre de l'Eau | et de l'Équipement, … », « l'entraîneur des Jaunes | et Bleus, … »."""
    ahead = words[at + 1 : at + 4]
    if not (words[at].plain in cues.both and len(ahead) == 3):
        return False
    borne = ahead[2].name and given_gender(ahead[2].text) is not None  # de Castilla | y León, Rodrigo Rey,
    thing = ahead[0].name and ((not ahead[0].known and given_gender(ahead[0].text) is None) or borne)
    return ahead[0].plain in cues.of | cues.contracted or (thing and ahead[1].text == ",")


def determined_here(words: list[Token], at: int, cues: Cues) -> bool:
    """« le frère de | l'accusé »: a participle that is a noun."""
    return words[at - 1].plain in cues.determiners


def unmatched(words: list[Token], at: int, cues: Cues) -> bool:
    """« الوزير | كلمته »: behind an article, what has none is no adjective."""
    body = words[at].plain.removeprefix("ل") in cues.institutions  # الرئيس التنفيذي | لشركة «…»
    body = body or words[at - 1].plain in HONOURS  # رئيس جامعة الملك | سعود
    body = body or (words[at].plain[:1] in "بل" and words[at].plain[1:] in UNITS)  # وزير الصحة | بولاية القضارف
    return words[at - 1].plain.startswith("ال") and not words[at].plain.startswith(cues.articles) and not body


def loose(words: list[Token], at: int, cues: Cues) -> bool:
    """« le ministre | lors d'un point de presse »; but « le chercheur en droit Paul Rey »."""
    if words[at].plain not in cues.loose:
        return False
    if cues.articles and words[at].plain not in {"في", "من"}:
        return True
    if words[at + 1 : at + 2] and words[at + 1].plain in cues.possessive:
        return True  # l'élève | à son institutrice, Nora Sy
    for j in range(at + 1, min(at + 7, len(words))):
        word = words[j]
        if word.kind is not Kind.WORD:
            return not (word.text in cues.commas and _bears_name(words, j + 1, cues))  # la rédactrice en chef, Nora Sy
        if word.name and given_gender(word.text) is not None:
            return False
    return True


def _bears_name(words: list[Token], i: int, cues: Cues) -> bool:
    """Whether a full name stands here, behind its title or not."""
    start = i + 1 if i < len(words) and words[i].plain in cues.titles else i
    return start < len(words) and words[start].name and (start > i or given_gender(words[start].text) is not None)


def infinitive(words: list[Token], at: int, cues: Cues) -> bool:
    """« et la chercheuse | d'ajouter »."""
    ahead = words[at + 1 : at + 2]
    return bool(ahead) and ahead[0].plain in cues.nonfinite


def aged(words: list[Token], at: int, cues: Cues) -> bool:
    """« la cinéaste de 38 ans »."""
    ahead = words[at + 1 : at + 3]
    return len(ahead) == 2 and ahead[0].text.isdigit() and ahead[1].plain in cues.years


def joined(words: list[Token], stop: int, cues: Cues) -> bool:
    """Whether « et » and another name follow."""
    if stop + 1 >= len(words) or words[stop].plain not in cues.both:
        return False
    after = stop + 2 if words[stop + 1].plain in cues.titles else stop + 1
    return after < len(words) and name_end(words, after, cues) > after


def leaves(words: list[Token], at: int, cues: Cues, *, role: str) -> bool:
    """Whether a preposition is none of the noun's: « le ministre | d'ajouter », « le ministre | lors d'un débat »."""
    if any(word.plain in cues.manners for word in words[at + 1 : at + 3]):
        return True
    return infinitive(words, at, cues) or (bool(role) and loose(words, at, cues))


def thing_end(words: list[Token], i: int, stop: int, cues: Cues, *, role: str) -> int:
    """Where the name of a place or thing ends and a person's begins: la Santé | Khalid Aït Taleb."""
    led = words[i - 1].plain in cues.contracted or words[i - 1].plain in cues.determiners
    bears = role and stop - i > 1 and words[i].plain in (BEARING | cues.institutions) - FACELESS
    if bears and cues.prenominal and given_gender(words[i + 1].text) is not None:
        return stop  # une aide-soignante de l' | Ehpad Simone Veil
    if role and eponyms.called_after(words, i, stop, cues):
        return stop
    for j in range(i + (led and stop - i > 2), stop - 1 if role else i):  # l'attaquant du Raja | Soufiane Rahimi
        if given_gender(words[j].text) is not None:
            king = set(words[j + 1].text) <= ROMAN if j + 1 < stop else False  # l'Institut Agronomique Hassan II
            return j if j > i and words[j - 1].plain not in SAINTS and not king else stop
    apart = stop + 1 < len(words) and words[stop].text in cues.commas and words[stop + 1].name
    joined_up = any(word.plain in cues.particles for word in words[i + 1 : stop])
    if words[i].plain in cues.no_names and stop - i > 2 and not apart and not joined_up:
        return i + 1 if fold(words[i + 1].text) not in THINGS else stop
    return stop


def past_role(words: list[Token], j: int, cues: Cues, end: int) -> int:
    """The word behind a second role: « le président du jury, | l'acteur | Jamal Dabbagh »."""
    start = j
    if cues.articles and j < end - 1 and words[j].plain in cues.calling:
        return j + 1  # أحد الناجين، ويدعى | كمال بوزيد
    while start < min(j + 3, end - 1) and not words[start].name:
        plain = words[start].plain
        known = plain in cues.determiners or plain in cues.natives  # su entrenadora, la búlgara | Radka Ilieva
        known = known or _styled_so(words, start, cues)
        if not known and (not cues.role(plain) or plain in cues.titles):
            break
        start += 1
    return start


def _styled_so(words: list[Token], i: int, cues: Cues) -> bool:
    """Whether a noun nobody has listed stands right between an article and a full name: le hlaïqi | Si Ahmed Nour,"""
    led = cues.prenominal and words[i - 1].plain in cues.determiners and words[i].plain.isalpha()
    if not led or words[i].plain in cues.institutions | BEARING | THINGS or words[i].plain in cues.verbs:
        return False
    stop = name_end(words, i + 1, cues)
    full = stop - i > 2 and given_gender(words[i + 1].text) is not None
    return full and stop < len(words) and words[stop].kind is Kind.MARK


def past_offices(words: list[Token], j: int, cues: Cues, end: int) -> int:
    """The word behind further offices of one role: « le ministre de l'Eau, | de la Mer et des Ports, | Paul Rey »."""
    if j >= end or words[j].plain not in cues.of | cues.contracted or not cues.of:
        return j
    for k in range(j, min(j + 22, end - 1)):
        word = words[k]
        if word.text in cues.commas and words[k + 1].name and given_gender(words[k + 1].text) is not None:
            return k + 1
        ends = word.kind is not Kind.WORD and word.text not in cues.commas
        if (
            ends
            or word.plain in cues.auxiliaries - cues.prepositions - {*cues.determiners}
            or word.plain in cues.relative
        ):
            return j
    return j


def bare_plural(words: list[Token], i: int, stop: int, cues: Cues) -> bool:
    """Whether a word has its capital only from standing first: “Residents say”."""
    word = words[i]
    single = stop - i == 1 and word.first and not word.known and not word.acronym
    return single and word.plain.endswith(cues.bare_plurals or ("\0",)) and given_gender(word.text) is None


def age_follows(words: list[Token], i: int, cues: Cues) -> bool:
    """« Yanis, 24 ans », « Yatziri, de nueve años »."""
    spelled = cues.subject_drop and i + 1 < len(words) and words[i + 1].plain in cues.of
    ahead = [word.plain for word in words[i : i + 5] if word.plain not in cues.prepositions]
    return len(ahead) > 2 and ahead[0] in cues.commas and (ahead[1].isdigit() or spelled) and ahead[2] in cues.years


def named_after(words: list[Token], i: int, end: int, cues: Cues) -> bool:
    """Whether something bears two hyphened names: le collège | Jules-Verne, la | Pierre-Noire."""
    if end - i != 1 or "-" not in words[i].text or not i:
        return False
    before = words[i - 1]
    noun = before.kind is Kind.WORD and before.text.islower() and before.plain not in cues.verbs
    small = before.plain in cues.prepositions or before.plain in cues.conjunctions or before.plain in cues.adverbs
    return noun and not small and cues.role(before.plain) is None


def led(words: list[Token], i: int, cues: Cues) -> bool:
    """Whether a name has an article before it, as no person's has: “the Ain Nokbi quarter”."""
    behind = i > 0 and words[i - 1].plain in cues.determiners
    return behind and not cues.articles and given_gender(words[i].text) is None


def firm(words: list[Token], name: Mention, cues: Cues) -> bool:
    """Whether a name follows what a body is called: « la sociedad | Levante Homes, propietaria de la finca »."""
    i = name.start
    body = i > 1 and words[i].name and words[i - 1].plain in cues.institutions and not words[i - 1].name
    led_so = body and words[i - 2].plain in cues.determiners and given_gender(words[i].text) is None
    return (
        led_so
        or eponyms.borne(words, name.end - len(name.name.split()), cues)
        or eponyms.owns(words, name.end)
        or fold(name.name) in LANDS
    )


def whose(words: list[Token], i: int, cues: Cues) -> bool:
    """Whether a role only says whose another one is, or over what it is: la hermana | del exregidor, مدير | المصرف."""
    if cues.articles and i + 1 < len(words) and words[i].plain in cues.roles:
        over = words[i + 1]
        tables = (cues.verbs, cues.prepositions, cues.that, cues.adverbs, cues.relative, cues.conjunctions)
        return over.kind is Kind.WORD and not over.name and not any(over.plain in table for table in tables)
    return i > 1 and words[i - 1].plain in cues.of and cues.role(words[i - 2].plain) is not None


def _unarticled(words: list[Token], i: int, cues: Cues) -> bool:
    """Whether a role without an article is somebody new in Arabic: وقال | شاهد | من سكان المنطقة, | مسؤول محلي."""
    if words[i].plain not in cues.roles or i + 1 >= len(words) or words[i].plain in cues.belonging:
        return False
    after = words[i + 1]
    tables = (cues.prepositions, cues.that, cues.relative, cues.verbs, cues.adverbs)
    of_any = words[i].plain in _WORKERS and after.plain.endswith("ة") and not after.plain.startswith("ال")
    of_any = of_any or after.plain.startswith("بال")  # سائق | شاحنة, ضابط | بالجيش
    alone = of_any or after.kind is not Kind.WORD or any(after.plain in table for table in tables)
    adjective = after.plain in _INDEFINITE or (after.plain.endswith(("ي", "ية")) and after.plain not in cues.roles)
    return alone or (adjective and not after.plain.startswith("ال") and not after.name)


def told_apart(words: list[Token], start: int, end: int, cues: Cues) -> bool:
    """Whether a clause without a comma says who is meant, somebody new: « Le libraire chez qui elle signait »."""
    if cues.articles:
        dubbed = words[start].plain in cues.roles and end == start + 1 < len(words) and words[end].kind is Kind.QUOTE
        return dubbed or _unarticled(words, start, cues)  # صاحب | «الهاتريك»
    ahead = words[end : end + 2]
    led = [word.plain for word in ahead if not (word is ahead[0] and word.plain in cues.prepositions)]
    if not led or led[0] not in cues.personal_clauses:
        return False
    pause = next((k for k in range(end, len(words) - 1) if words[k].kind is not Kind.WORD), end)
    return not any(word.name for word in words[pause + 1 : pause + 2])  # The skipper who found them, | Vic Adams, said


def beside_verb(words: list[Token], i: int, stop: int, cues: Cues) -> bool:
    """Whether a verb of speech stands right beside a noun phrase."""
    behind = itertools.takewhile(lambda word: not word.ends, words[stop : stop + 2])
    return any(word.plain in cues.verbs for word in (*words[max(0, i - 1) : i], *behind))


def called(words: list[Token], i: int, cues: Cues) -> bool:
    """Whether « nommé » stands before a name: “a herder named Ekiru”."""
    before = words[i - 1].plain if i > 0 else ""
    return before in cues.calling or before.endswith("-year-old")


def predicate(words: list[Token], at: int, cues: Cues) -> bool:
    """« Paul Rey est | un éleveur », « Paul Rey, | un éleveur »: what somebody named is, so nobody new."""
    if not at:
        return False
    before = words[at - 1]
    return before.plain in cues.being or (before.text in cues.commas and at > 1 and words[at - 2].name)


def determines(words: list[Token], i: int, cues: Cues) -> bool:
    """Whether a word that may mean the person named last belongs to a noun behind it: este lunes, dieser Mann."""
    if words[i].plain not in cues.determiners or i + 1 >= len(words):
        return False
    after = words[i + 1]
    small = after.plain in cues.verbs or after.plain in cues.auxiliaries or after.plain in cues.prepositions
    return after.kind is Kind.WORD and not small
