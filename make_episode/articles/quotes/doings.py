"""What somebody does, said by a verb: « Paul Rey, qui préside le comité », “Ann Lee, who chairs the council”."""

from dataclasses import replace
from typing import TYPE_CHECKING

from make_episode.articles.quotes.cues import Cues
from make_episode.articles.quotes.mentions import Mention, Sort
from make_episode.articles.quotes.tokens import Kind, Token

if TYPE_CHECKING:
    from make_episode.articles.quotes.people import People

_DONE = """
préside présidait: président présidente
dirige dirigeait: directeur directrice
entraîne entraînait: entraîneur entraîneuse
fonda fondé: fondateur fondatrice
commande commandait: commandant commandante
gère gérait tient tenait: gérant gérante
chairs chaired: chairman chairwoman
owns owned: owner owner
coaches coached: coach coach
founded: founder founder
leads heads: leader leader
manages managed: manager manager
directs directed: director director
captains captained: captain captain
teaches taught: teacher teacher
edits edited: editor editor
preside presidía: presidente presidenta
preside presidia: presidente presidente
dirige dirigía: director directora
entrena entrenaba: entrenador entrenadora
fundó fundado: fundador fundadora
lidera: líder líder
coordina: coordinador coordinadora
regenta: dueño dueña
presiede presiedeva: presidente presidente
dirige dirigeva: direttore direttrice
allena allenava: allenatore allenatrice
fondò fondato: fondatore fondatrice
coordina: coordinatore coordinatrice
gestisce gestiva: titolare titolare
dirige dirigia: diretor diretora
treina treinava: treinador treinadora
fundou: fundador fundadora
coordena: coordenador coordenadora
leitet leitete: leiter leiterin
trainiert trainierte: trainer trainerin
gründete gegründet: gründer gründerin
يرأس تترأس ترأس رأس: رئيس رئيسة
يدير تدير أدار: مدير مديرة
يدرب تدرب: مدرب مدربة
يقود تقود: قائد قائدة
أسس أسست: مؤسس مؤسسة
"""
DOES = [(verbs.split(), roles.split()) for verbs, _, roles in (row.partition(":") for row in _DONE.split("\n")[1:-1])]
"""What is done, and what a man and a woman who do it are."""
VERBS = frozenset(verb for verbs, _ in DOES for verb in verbs)
LEADS = frozenset("dirige dirigía".split())
TEAMS = frozenset("equipo plantel conjunto selección cuadro".split())
"""Whom a coach leads."""
NEAR = 3
"""Words between a name and what is done: a longtemps dirigé."""
OVER = 5
"""Words of what it is done to, at most."""
CLAUSE = 9
"""Words of a relative clause that its verb ends."""


def doings(people: "People", words: list[Token], found: list[Mention], cues: Cues) -> None:
    """Keep as a role what a verb right beside a name says that somebody does."""
    for mention in found:
        person = people.find(mention.name) if mention.sort is Sort.NAME else None
        verb = _verb(words, mention, cues) if person is not None else None
        if person is None or verb is None:
            continue
        scope = _scope(words, mention, verb, cues)
        done = "entrena" if scope & TEAMS and words[verb].plain in LEADS else words[verb].plain
        roles = _roles(done.removeprefix("و"), person.gender or mention.gender, cues)
        for role in roles if scope else ():
            people.learn(person, replace(mention, role=role, gender="", sure=False, scope=scope))


def _roles(verb: str, gender: str, cues: Cues) -> list[str]:
    """What the language calls somebody who does it."""
    found = [cues.role(roles[gender == "f"]) for verbs, roles in DOES if verb in verbs]
    return [known[0] for known in found if known is not None]


def _scope(words: list[Token], mention: Mention, verb: int, cues: Cues) -> frozenset[str]:
    """What it is done to."""
    begin = verb + 1 if verb >= mention.end else max(0, verb - OVER)
    if cues.verb_last and verb > mention.end:
        over = words[mention.end + 2 : verb]
    elif verb >= mention.end or cues.bare_subjects:
        behind = words[max(begin, mention.end) : max(begin, mention.end) + OVER]
        over = behind[: next((j for j, word in enumerate(behind) if word.kind is not Kind.WORD), len(behind))]
    else:
        over = words[begin : verb - 1]
    small = cues.prepositions | cues.contracted | {*cues.determiners}
    return frozenset(word.plain for word in over if word.kind is Kind.WORD and word.plain not in small)


def _verb(words: list[Token], mention: Mention, cues: Cues) -> int | None:
    """Where the verb stands: behind the name and its « qui », or between « que » and the name."""
    before = words[max(0, mention.start - 2) : mention.start]
    if len(before) == 2 and before[0].plain in cues.relative and before[1].plain in VERBS and not cues.verb_last:
        return mention.start - 1
    if cues.bare_subjects and before and before[-1].plain.removeprefix("و") in VERBS:  # يدير | كريم التلمساني المتحف
        return mention.start - 1
    if cues.verb_last:
        return _ending(words, mention, cues)
    for j in range(mention.end, min(mention.end + NEAR, len(words) - 1)):
        word = words[j]
        if word.plain in VERBS:
            after = words[j + 1]
            held = after.plain in cues.determiners or after.plain in cues.contracted | {"a", "à"} or after.name
            held = held and not (after.plain == "al" and word.plain.startswith("dirig"))  # dirige | al Betis: coaches
            held = held or (bool(cues.articles) and after.plain.startswith("ال"))
            return j if held and (not cues.participle(word.plain) or words[j - 1].plain in cues.having) else None
        if not (word.text in cues.commas or word.plain in cues.who or word.plain in cues.having):
            return None
    return None


def _ending(words: list[Token], mention: Mention, cues: Cues) -> int | None:
    """The verb that ends a relative clause, or stands right behind the name: Ana Sol, die den Verein | leitet,"""
    after = words[mention.end : mention.end + 2]
    if after and after[0].plain in VERBS:
        return None
    if len(after) < 2 or after[0].text not in cues.commas or after[1].plain not in cues.who:
        return None
    stop = next((j for j in range(mention.end + 2, len(words)) if words[j].kind is not Kind.WORD), 0)
    return stop - 1 if mention.end + 3 < stop <= mention.end + CLAUSE and words[stop - 1].plain in VERBS else None
