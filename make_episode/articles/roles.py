"""What stands around a name in a byline: "by", what somebody is for a paper, where they write from, a button."""

import re

BY = re.compile(
    r"^(?:(?:article (?:redige |ecrit )?|analys[ei]s? |opinion |review |texte |text |ecrit |redige |publie |poste |"
    r"propos recueillis |recueilli |reportage |enquete |entretien realise |interview realisee |realise |written |"
    r"interview(?:ed)? |"
    r"(?:additional )?reporting |editing |reported |story |posted |words |escrito |redactado |texto |geschrieben |"
    r"scritto |testo |escrita |edited |edite |traduit (?:de l'\w+ )?)?(?:par|by|por|von|di)\b ?:?"
    r"|a cura di ?:?|de notre (?:envoye[e]?|correspondant[e]?)(?: special[e]?)?[^:,]{0,30}[:,]?"
    r"|(?:auteure?|autrice|author|reporter|autora?|autore|texte|text|redaction|redacteur|signe) ?[:,]"
    r"|(?:بقلم|كتبت|كتبه|كتب|اعداد|تحرير|حاورهما|حاورتها|حاوره|حاورته|حاورها|اجري الحوار|الكاتب|ترجمة|بواسطة"
    r"|(?:تحرير )?من طرف) ?[:/-]?)\s*"
)
BUTTON = re.compile(r"\s+(?:Suivre|S'abonner|Follow|Seguir|Folgen|Segui|متابعة)$|\s*View (?:More|All|Author) \w+$")
DESK = re.compile(
    r"^([A-Z][\w’'-]+ [A-Z][\w’'-]+),? (?:(?:[A-Z][\w-]+|of|the|and|for|&) ){1,5}"
    r"(?:[Ee]ditor|[Cc]orrespondent|[Rr]eporter|[Ww]riter|[Cc]olumnist|[Aa]nalyst)$"
)
"""Who somebody is for a paper: "Nina Roy West of England correspondent"."""
PLACED = re.compile(r"(?P<who>[^,]{4,40}) (?:in|à|en|aus|em|at) (?:[A-ZÀ-Þ][\w’'-]+ ?){1,3}(?:, [A-ZÀ-Þ][\w’' -]+)?$")
"""Who reports from where: "Nina Roy in Vevey"."""
ROLE = re.compile(
    r"^,? ?[-–|(]? ?(?:à|in|en|à la|aux?|de notre|notre|correspondant|envoyé|envoyée|journaliste|reporter|staff|special"
    r"|chroniqueu|éditorialiste|grand reporter|corresponsal|enviad|redactor|periodista|korrespondent|inviat"
    r"|correspondente|repórter)\w*\b.{0,60}$",
    re.IGNORECASE,
)
NO_MAKER = re.compile(r"d'|illustration|d[ie] (?:archivi?o|repertorio|arquivo)$")
"""What stands where a maker is named and names none, folded: "foto di archivio"."""
