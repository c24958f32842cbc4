"""What takes a quotation up behind it, in a sentence of its own or in the same."""

from itertools import pairwise

from make_episode.articles.quotes.clauses import clause_end, speaks, subject_before
from make_episode.articles.quotes.cue import Cue
from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.mentions import Mention, Sort
from make_episode.articles.quotes.phrases import phrase
from make_episode.articles.quotes.tokens import Kind, Token
from make_episode.articles.quotes.verbs import CALLS, subject_first, verb_first

QUESTIONS = frozenset("question pregunta domanda pergunta frage".split())
SHORTEST = 3
"""Words in front of such a question: à la question."""


def asked(words: list[Token], i: int, quote: int, cues: Cues) -> Cue | None:
    """A name and a verb of speech alone behind a question or call: “Did you hit it?” Armendariz asked."""
    if words[quote].last not in CALLS or not cues.adjectives_first or not words[i].name:
        return None
    found = subject_first(words, i, clause_end(words, i), cues, near=True)
    if found is None or found.subject is None or found.subject.sort is not Sort.NAME:
        return None
    behind = words[found.ends] if found.ends < len(words) else None
    alone = behind is None or behind.kind is Kind.MARK or behind.plain in cues.prepositions or cues.slight(behind.plain)
    return found if alone and not (behind and behind.plain in cues.that) else None


def echo(words: list[Token], i: int, cues: Cues) -> Cue | None:
    """The next sentence, if it takes the quotation up: «…». Lo ha detto Rossi."""
    for echo in cues.echoes:
        j = i + len(echo)
        if j < len(words) and all(w.plain == p for w, p in zip(words[i:j], echo, strict=True)):
            end = clause_end(words, j)
            return verb_first(words, j, end, cues) or subject_first(words, j, end, cues)
    if cues.bare_subjects:
        return framed(words, i, cues)  # «…». هكذا علق اللاعب رضا بلقاسم
    for frame in cues.frames:
        j = i + len(frame)
        if j + 1 < len(words) and all(w.plain == p for w, p in zip(words[i:j], frame, strict=True)):
            subject = phrase(words, j + (words[j].text == ","), cues, clause_end(words, j))
            return Cue(subject, direct=True, ends=j) if subject else None
    return None


def framed(words: list[Token], i: int, cues: Cues) -> Cue | None:
    """What sums a quotation up, then any verb and who does it: «…»، بهذه الكلمات استقبلت سعاد حسني الخبر."""
    for frame in cues.frames:
        j = i + len(frame)
        if j + 1 < len(words) and all(w.plain == p for w, p in zip(words[i:j], frame, strict=True)):
            end = clause_end(words, j)
            found = (phrase(words, k, cues, end) for k in range(j + 1, min(j + 4, end)))
            subject = next((m for m in found if m and m.sort is Sort.NAME), None)
            named = subject and not subject.organisation
            return Cue(subject if named else Mention(Sort.NOBODY, j, j + 1), direct=True, ends=j + 1)
    return None


def headed(words: list[Token], quote: int, inner: list[Token], cues: Cues) -> Cue | None:
    """Whom the sentence behind a colon is about: « Je ne tiens plus » : après huit ans, le maire a annoncé son départ.

    Only where somebody says "I" or "we": a title stands so too.
    """
    i = quote + 2
    colon = words[quote].first and i < len(words) and words[i - 1].text == ":"
    somebody = any(one.plain in cues.authorial and two.kind is Kind.WORD for one, two in pairwise(inner))
    if not colon or not somebody:
        return echo(words, i, cues) if colon else None  # «…»: ne è convinto Paolo Rei
    end = next((k for k in range(i, len(words)) if words[k].ends), len(words))
    verb = next((k for k in range(i, end) if speaks(words, k, cues) or words[k].plain in cues.gestures), i)
    subject = subject_before(words, i, verb, cues) if verb > i else None
    person = subject is not None and subject.sort in {Sort.NAME, Sort.ROLE} and not subject.organisation
    return echo(words, i, cues) or (Cue(subject, distance=1) if person else None)


def put(words: list[Token], quote: int, cues: Cues) -> bool:
    """Whether what is quoted is a question put to whoever speaks: « À la question « … », Nora Sy a répondu »."""
    if quote < SHORTEST or words[quote - 1].plain not in QUESTIONS:
        return False
    led = words[quote - 2].plain
    return led in cues.contracted or (led in cues.determiners and words[quote - 3].plain in cues.prepositions)
