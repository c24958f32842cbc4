"""Notes in which an article speaks of itself: when it was changed, with whose money or machine it was made, its errors.

They are told by what their sentence begins with, "this article" or "article", and what it says was done to it; and by
a question after errors with what to do about one behind it.
"""

import re

from make_episode.articles.dates import fold

_LONGEST = 32  # words
_ITSELF = re.compile(
    r"\W*(?:(?:ce|cet|cette|le present|la presente|this|est[ea]|dieser?|dieses|dies|quest[oa]|هذا|هذه) )?"
    r"(?:article|papier|texte|contenu|depeche|reportage|sujet|interview|entretien|dossier|story|report|text|piece|content"
    r"|articulo|noticia|nota|texto|contenido|informacion|artikel|beitrag|inhalt|articolo|notizia|testo|contenuto|artigo"
    r"|conteudo|materia|reportagem|المقال|الخبر|المادة|التقرير)"
    r"(?: (?:a ete|est|was|is|has been|se|fue|ha sido|wurde|ist|e stat[oa]|e|foi))?"
    r"(?: \w+(?:ment|ly|mente))?"
    r"(?:(?: [ua]m \d\S*(?: uhr)?| mithilfe(?: \S+){1,4}?)?)"
    r" (?:(?:mise? a jour|actualisee?|modifiee?|corrigee?|enrichie?|updated|amended|corrected|edited|actualiz\w+"
    r"|modific\w+|corregid[oa]|aktualisiert|korrigiert|geandert|erganzt|aggiornat[oa]|corrett[oa]|modificat[oa]"
    r"|atualizad[oa]|corrigid[oa]|محدث\w*)\b(?! (?:par|by|por|von|da|di|to) )"
    r"|(?:produite?|realisee?|redigee?|traduite?|generee?|relue?|publiee?|produced|translated|generated|written|published"
    r"|producid[oa]|elaborad[oa]|traducid[oa]|generad[oa]|erstellt|ubersetzt|tradott[oa]|realizzat[oa]|generat[oa]"
    r"|produzid[oa]|traduzid[oa]|gerad[oa]|مترجم\w*)\b"
    r"(?! (?:par|by|por|von|da|di) (?!(?:une? |l')?(?:ai|ia|ki|intelligence)\b))"
    r"(?:(?<=erstellt)|(?= (?:\S+ ){0,2}?(?:avec|a l'aide|grace a"
    r"|dans le cadre|en partenariat|en collaboration|automatiquement|with|using|in partnership|in collaboration"
    r"|as part|from|con|in collaborazione|en colaboracion|mit|com|em parceria|de l'(?:anglais|arabe|espagnol)"
    r"|par (?:une? |l')?(?:ia|intelligence)|by ai|بواسطة)\b)))"
)
"""How such notes begin: "This article was updated at 6 p.m. with comment from the ministry."."""
_ERRORS = re.compile(
    r"\W*(?:\S+ ){0,6}?(?:erreur|faute|coquille|error|mistake|typo|wrong|errata|fehler|errore|refuso|erro|gralha|خطا)"
    r"\b[^.!?؟]{0,40}[?؟] (?:\S+ ){0,6}?\S*(?:nous|redaction|us|email|e-mail|avisanos|escribenos|uns|melden\w*"
    r"|segnala\w*|scrivici|diccelo|nos|راسلنا|اخبرنا)\b[^?؟]{0,40}$"
)
"""A question after errors and what to do about one: "Did we get something wrong? Let us know."."""

_VOICE = re.compile(
    r"\W*(?:(?:la|le|l'|cette|cet|this|the|de[rs]|die|dieser?|el|est[ea]|il|quest[oa]|o|a) ?)?"
    r"(?:(?:fonctionnalite|fonction|version|feature|funcion|funzione|versione|funcionalidade|funcao|versao|خاصية)"
    r" (?:(?:d'|d[eio] |de |di |of |en )?(?:l')?)?)?"
    r"(?:audio|ecoute|lecture (?:audio|vocale)|listen(?:ing)?|escucha|ascolto|escuta|audioversion|audiofassung"
    r"|vorlesefunktion|الصوت|الاستماع)\b[^.!?؟]{0,50}"
    r"(?:\b(?:generee?|generated|produced|narrated|generad[oa]|generat[oa]|gerad[oa]|مولد\w*|منتج\w*)\b"
    r"[^.!?؟]{0,25}\b(?:synthe\w*|sinte\w*|text-to-speech|speech|voix|voz|voce|ai|ia|intelligen\w+|inteligencia"
    r"|automati\w+|الذكاء|اليا|الي)\b"
    r"|\b(?:automatisch|kunstlich|ki|maschinell)\b[^.!?؟]{0,25}\b(?:erzeugt|erstellt|generiert|vertont)\b)"
    r"[^.!?؟]{0,75}(?:$|[.]|(?:erreur|error|pronon|pronun|mispron|aussprache|erro|اخطاء|النطق))"
)
"""What says that a voice beside the article is a machine's, and may get names wrong."""


def is_note(line: str) -> bool:
    """Whether a line is a note of an article on itself, and none of its paragraphs."""
    if line.count(" ") >= _LONGEST or any(mark in line for mark in '«“"„'):
        return False
    plain = fold(line)
    return bool(_ITSELF.match(plain) or _VOICE.match(plain) or _ERRORS.match(plain))
