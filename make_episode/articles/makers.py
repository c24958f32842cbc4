"""Below an article: what its publisher answers for, and who sent it out.

Such notes are told by three things together: their place, what they say of texts and authors or of a firm, and that
they neither quote anybody nor tell a day, as news does.
"""

import re
from collections.abc import Sequence

from make_episode.articles.dates import fold
from make_episode.articles.kinds import ends_sentence, is_marked, word_count
from make_episode.articles.tidy import Piece

_LONGEST = 70  # words of a note
_FARTHEST = 4  # sentences from the end at which a note may stand
_HEADING = 9  # words
_PARAGRAPHS = 3  # of what a firm says about itself
_DISCLAIMS = re.compile(
    r"\bn'engagent? (?:en rien )?que\b|\bn'engagent? (?:pas|en rien|nullement)\b"
    r"|\bne (?:refletent?|representent?|traduisent|traduit|constituent|constitue)"
    r" (?:pas|nullement|en rien|aucunement)\b"
    r"|\b(?:do|does) not (?:necessarily |always )?(?:reflect|represent)\b|\bare (?:his|her|their|the author's) own\b"
    r"|\bare (?:solely |exclusively )?those of the (?:authors?|writers?)\b"
    r"|\bno (?:reflejan?|representan?|coinciden?|comparte|expresan?) (?:necesariamente|la (?:opinion|posicion|linea))\b"
    r"|\b(?:exclusiva )?responsabilidad (?:exclusiva )?d(?:el|e la|e los|e las|o|a|os|as|e seus?) aut"
    r"|\bbehalt sich (?:\w+ ){0,5}vor\b|\bse reserve(?:nt)? le droit (?:de|d')"
    r"|\breserves? the right to (?:edit|shorten)"
    r"|\bse reservan? el derecho (?:de|a) |\bsi riserva(?:no)? (?:il diritto )?di |\breserva(?:m)?-se o direito d"
    r"|\b(?:geben|gibt|spiegeln|spiegelt|entsprechen|entspricht|mussen|muss) (?:\w+ ){0,3}?"
    r"(?:nicht|keineswegs)\b.{0,60}\b(?:meinung|ansicht|haltung|auffassung)"
    r"|\bnon (?:riflett\w+|rappresentan?o?|esprimon?o?|impegnan?o?) (?:necessariamente|la |il |le )"
    r"|\bimpegnano (?:solo|soltanto|unicamente)\b"
    r"|\bnao (?:reflet\w+|representam?|traduzem?|coincidem?) (?:necessariamente|a |o )"
    r"|لا (?:ت|ي)(?:عبر|عكس|مثل)\w*"
)
_PAYS = re.compile(
    r"\b(?:contenus?|couverture|articles?|journalisme|coverage|content|reporting|journalism|stories|cobertura|contenidos?"
    r"|periodismo|berichterstattung|copertura|contenuti|conteudos?)\b.{0,80}\b(?:obtient|obtiennent|recoit|recoivent"
    r"|beneficient?|est financee?|sont finances|receives?|(?:is|are) (?:supported|funded)|recibe|cuenta con"
    r"|erhalt|wird gefordert|riceve|recebe)\b.{0,60}\b(?:financements?|soutien|aide|support|funding|grants?|apoyo"
    r"|financiacion|financiamiento|forderung|sostegno|apoio|financiamento|partenariat|foundations?|fondations?|by|par)\b"
)
_ALONE_ANSWERS = re.compile(
    r"\b(?:l'unique|la seule|le seul|seule?|entierement) responsables? d|\bsolely responsible for\b"
    r"|\b(?:unic[oa]|sol[oa]) responsable d|\ballein verantwortlich\b|\bunic[oa] responsa(?:bile d|vel p)"
)
"""How a newsroom that somebody pays for says that it decides: "AP is solely responsible for all content."."""
_OF_TEXTS = re.compile(
    r"\b(?:auteure?s?|autrices?|signataires?|redaction|rubrique|tribunes?|chroniques|textes|journal|titre"
    r"|authors?|writers?|editors?|editorial|publication|newspaper|articles?|columns?|op-?eds?|contributors?"
    r"|autor(?:a|es|as)?|redaccion|medio|periodico|diario|columnas?|articulos?"
    r"|autor\w*|redaktion|gastbeitrag\w*|kolumnen?|artikel|beitrage?"
    r"|autor[ei]|redazione|testata|articol[oi]|giornale|redacao|jornal|artigos?|colunas?)\b"
    r"|كاتب|كتاب|الصحيفة|الجريدة|الموقع|المقال|هيئة التحرير|اصحابها"
)
_ABOUT = re.compile(
    r"^\W*(?:[ÀA] propos (?:de la |de l[’']|du |des |de |d[’'])|Qui est "
    r"|About (?:the )?|Acerca de (?:la |los |las )?|Acerca del |Sobre (?:el |la |o |a |os |as )?"
    r"|Über (?:die |den |das )?|Informazioni su(?:lla |ll[’'])?|Chi è |نبذة عن |حول |عن )"
    r"(?P<who>[^.!?؟:]{2,80}?) ?:?$",
    re.IGNORECASE,
)
_FOUNDED = re.compile(
    r"(?:depuis (?:sa|son|plus)|(?:fonde|cree|implante|installe|base)e?s? (?:en|a|par|il y a)"
    r"|founded|established|based in|headquartered|since (?:its|19|20)|fundad[oa]|cread[oa]|con sede"
    r"|gegrundet|das \d{4} gegrundete|fondat[oa]|nat[oa] nel|criad[oa]|com sede|تاسس|اسس|انشئ)"
)
_IS = (
    r"(?: ?\([^()]{2,30}\))?,? (?:est|is|es|ist|e|sont|are|son|sind|sono|sao|a ete|was|wurde|fue|has|provides|offers)\b"
)
_NEWS = re.compile(
    r"[«“„\"]|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|yesterday|lunes|martes|miercoles|jueves|viernes|ayer|montag|dienstag|mittwoch|donnerstag|freitag|gestern"
    r"|lunedi|martedi|mercoledi|giovedi|venerdi|ieri|ontem|امس)\b"
)
_ENOUGH = 4  # letters of a word by which a firm is known again


def disclaimers(pieces: Sequence[Piece], reasons: list[str]) -> None:
    """Leave out the last lines in which a publisher says whose opinions these are, or who pays for its work."""
    kept = [number for number in range(2, len(pieces)) if not reasons[number] and ends_sentence(pieces[number].text)]
    for number in kept[-_FARTHEST:]:
        if _disclaims(pieces[number].text):
            reasons[number] = "notice of the site"


def _disclaims(text: str) -> bool:
    plain = fold(text).replace("’", "'")
    if word_count(text) > _LONGEST or text[0] in '«“"„—–':
        return False
    is_funded = bool(_PAYS.search(plain) and _ALONE_ANSWERS.search(plain))
    return is_funded or bool(_DISCLAIMS.search(plain) and _OF_TEXTS.search(plain))


def about_sender(pieces: Sequence[Piece], reasons: list[str], title: str) -> None:
    """Leave out what the firm behind a press release says about itself below it: “About NAME” and what it is."""
    known = fold(" ".join((title, *(piece.text for piece in pieces[:3]))))
    for number in range(max(2, len(pieces) // 3), len(pieces)):
        about = _ABOUT.match(pieces[number].text) if not reasons[number] else None
        if not about or word_count(pieces[number].text) > _HEADING or not _is_named(about["who"], known):
            continue
        below = [n for n in range(number + 1, len(pieces)) if not reasons[n]]
        said = [n for n in below if ends_sentence(pieces[n].text) and not _ABOUT.match(pieces[n].text)]
        if not 0 < len(said) <= _PARAGRAPHS or any(is_marked(pieces[n].text) for n in below):
            continue
        if _is_of_firm(pieces[said[0]].text, about["who"]) and not _tells_news(pieces, said):
            for n in (number, *below):
                reasons[n] = "about the author"
            return


def _is_named(who: str, known: str) -> bool:
    """Whether a name is one, and of whom the text speaks."""
    words = [word for word in re.findall(r"\w+", who) if word[0].isupper() or word[0] > "\u0600"]
    return bool(words) and any(len(word) >= _ENOUGH and fold(word) in known for word in words)


def _is_of_firm(text: str, who: str) -> bool:
    """Whether a paragraph says what somebody is, or since when there has been such a firm."""
    plain, name = fold(text), re.escape(fold(who))
    return bool(_FOUNDED.match(plain) or re.match(rf"(?:\w+[ ']){{0,2}}?{name}{_IS}", plain)) or (
        who[0] > "\u0600" and plain.startswith(fold(who))
    )


def _tells_news(pieces: Sequence[Piece], said: Sequence[int]) -> bool:
    return any(_NEWS.search(fold(pieces[n].text)) or _NEWS.search(pieces[n].text) for n in said)
