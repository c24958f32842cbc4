"""Lines that stand on a page but not in its article: what they are, in words, from the tables of `boilerplate.toml`."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from make_episode.articles import about_itself, notices
from make_episode.articles.dates import fold
from make_episode.articles.running import Known, is_running, known
from make_episode.articles.wordings import BLANK, Wordings

TAILS = ("related links", "comments", "about the author")
"""Reasons that begin the end of the page."""

_OTHERS = frozenset(("prompt", "label", "box"))
"""Tables that are not reasons by themselves."""
_LONGEST = 400  # characters; what is longer is prose whatever it begins with
_BUTTONS = 14  # words of several buttons in one line
_RESERVED = re.compile(
    r"(?:©|\(c\)|copyright ©).*(?:reproduction|droits r[ée]serv|rights reserved|derechos reservados|reproducci[óo]n"
    r"|Rechte vorbehalten|diritti riservati|riproduzione|direitos reservados|reprodução|حقوق)",
    re.IGNORECASE,
)
"""What a notice of copyright keeps for its owner, however long it is."""
_PICTURED = re.compile(
    r"(?i)^(?:(?:image|photo|illustration|visuel)s? (?:illustrative|d['’]illustration|à la une|de (?:une|couverture))"
    r"|(?:featured|header|cover|lead|hero) (?:image|photo|picture)(?: credit)?|(?:titel|beitrags|aufmacher)bild"
    r"|(?:imagen|foto) (?:de portada|destacada|de capa)|imagem (?:de capa|destacada)|immagine di copertina"
    r"|صورة الغلاف) ?: ?.{3,200}$"
    r"|^(?:photo|image|foto|bild|imagen|immagine)s? (?:by|par|von|de|di|por) .{2,60} (?:on|sur|via|auf|en|su|no)"
    r" (?:unsplash|pexels|pixabay|flickr|shutterstock|istock|wikimedia)\b.{0,60}$"
)
"""What the picture above a text is and whose: "Featured image: the harbour, CC BY", "Photo by Nina Roy on Unsplash"."""
_FORBIDDEN = re.compile(
    r"(?i)^.{0,12}\b(?:toute )?(?:reproduction|republication|republishing|reproducci[óo]n|riproduzione|reprodução"
    r"|nachdruck|vervielfältigung)\b.{0,80}\b(?:interdite?s?|prohibited|forbidden|prohibid[ao]|vietat[ao]|proibid[ao]"
    r"|untersagt|verboten)\b.{0,60}$"
    r"|^.{0,12}\b(?:interdite?|prohibid[ao]|vietat[ao]|proibid[ao])\b.{0,12}\b(?:reproduc|riproduz|reprodu[çc])\w+.{0,60}$"
)
"""A ban on reprinting, with a few letters before it: "NB : toute reproduction de cet article est interdite."."""
_START = re.compile(r"[^\w#(▶►©]*")
_SIGN = re.compile(r" ?[:|>–—→›»] ?")
_GLUED = re.compile(r"(?<=[a-zà-öø-ÿ])(?=[A-ZÀ-Þ][a-zà-öø-ÿ])")
"""Where two buttons lost the blank between them: "NewsletterRecevez"."""
_FULL_STOP = re.compile(r"(?<=\w{3})\. ")
_NETWORKS = frozenset(
    "facebook twitter x whatsapp linkedin telegram messenger pinterest instagram threads bluesky reddit youtube tiktok "
    "email e mail sms rss partager copier le lien imprimer envoyer print share tweet copy link et sur par via :".split()
)
_ASKS_TO_SIGN = re.compile(
    r"[.!?] (?:sign up(?: here| now)?|je m'(?:abonne|inscris)|(?:inscrivez|abonnez)-vous(?: ici)?|suscribete(?: aqui)?"
    r"|en savoir plus|iscriviti(?: qui)?|inscreva-se|jetzt anmelden|subscribe(?: here| now)?|register here"
    r"|cadastre-se)$"
    r"|^(?:send|envoyez|envia|schicken sie)\b.{0,80}\S+@\S+$"
    r"|[.!?] (?:send|envoyez|email|e mail|contact)\b.{0,80}\S+@\S+$"
    r"|[.!?] (?:subscribe|sign up|abonnez-vous|inscrivez-vous|suscribete|apuntate|iscriviti|abbonati|assine"
    r"|inscreva-se) (?:to|for|a|au|aux|al|alla|à|ao|en|o)\b(?: \S+){1,6}$"
)
"""How a line for readers ends: "… delivers the news you need. Sign up here."."""
_LETTER = re.compile(
    r"\b(?:newsletters?|infolettres?|(?:adresse|address|direccion|direcao) (?:e mail|email|mail|electronique)"
    r"|e ?mail address|correo electronico|boletines|posteingang|postfach|inbox|boite mail|google news"
    r"|whatsapp channel)\b|\w@\w"
)
_YOURS = re.compile(
    r"\b(?:vous|votre|vos|you|your|tu|tus|su|te|usted|sie|ihre?|ihnen|dein|tua|tuo|tuoi|seu|sua|voce|nos autres"
    r"|rendez vous|kostenlos\w*|gratuit\w*|gratis|free)\b"
)
"""What speaks to the reader about letters: an article rarely does."""
_TO_READ = re.compile(
    r"(?:\w+ ){0,3}(?:lire|lisez|relire|revoir|ecouter|regarder|leer|lea|lee|escuchar|leggere|leggi|leggete|ler|leia"
    r"|ouca|lesen|read|watch|listen|اقرا|اقراوا|شاهد|شاهدوا)(?: \w+){0,2} : \S.*"
)
"""How links announce themselves: "Puede leer: …", "Vous pouvez lire aussi : …"."""
_TELLS_TO_READ = re.compile(
    r"(?:a )?(?:lire|voir|decouvrir|ecouter|regarder|consulter)\b|(?:read|see|also|watch|lee|lea|leer|mira|leggi|guarda"
    r"|vedi|leia|veja|ler|lesen|te puede|noticia relacionada|recommended"
    r"|related article|article recommande|اقرا|شاهد|طالع)\b"
)
_FOLLOW = re.compile(
    r"(?i)^\W*(?:follow|(?:find|join|like) (?:us|me)|suivez|retrouvez|rejoignez|sigue|s[íi]gu?[ea]nos"
    r"|seguinos|folg(?:t|en sie)|segui(?:ci|teci)?|siga-nos|تابع(?:نا|وا|ونا)?)\b.{0,120}\b(?:facebook|twitter"
    r"|x|instagram|whatsapp|youtube|tiktok|telegram|linkedin|threads|bluesky|فيسبوك|تويتر|واتساب|إنستغرام|يوتيوب"
    r"|تيك توك)\W*$"
)
"""How a paper asks to be followed: "Follow The Vevey Post on Instagram and X."."""
_BEGS = (
    re.compile(
        r"\b(?:dons?|donations?|donate|soutenir|soutenez|soutien|support|apoya|apoyar|apoyo|spenden?|sostieni)\b"
    ),
    re.compile(r"\b(?:journalis\w*|media|presse|information|periodismo|giornalismo|jornalismo)\b"),
    re.compile(r"\b(?:nous|notre|nos|our|us|we|nuestro|nosotros|wir|unsere?n?|nostro|noi|nosso)\b"),
)
"""Money, journalism, and a paper that says "we"."""
_LOOKS = (
    ("social media post", re.compile(r"pic\.twitter\.com|https?://t\.co/|^— .{1,60}\(@\w{1,30}\)")),
    ("social media post", re.compile(r"\(@\w{1,30}\) .{0,12}\d{4}$")),
    (
        "contact address",
        re.compile(r"(?i)^(?:contact|e-?mail|courriel)?\W{0,4}[\w.+-]{1,60}@[\w-]{1,60}\.[\w.-]{2,40}\W{0,2}$"),
    ),
    (
        "advertisement",
        re.compile(
            r"(?i)^(?=.*\b(?:publicit[eéà]|publicidad|publicidade|pubblicit[aà]|advertisement|anzeige|werbung)\b)"
            r"(?=.*\b(?:dopo|apr[eèé]s|despu[eé]s|after|below|nach|ap[oó]s|depois|suite|contin\w+)\b).{5,80}$"
        ),
    ),
    ("navigation", re.compile(r"^https?://\S+$")),
    ("copyright notice", _RESERVED),
    ("copyright notice", _FORBIDDEN),
    ("picture caption", _PICTURED),
    ("newsletter prompt", re.compile(r"(?i)^(?:sign up|subscribe|register)\b.{0,80}\bhere$")),
    ("byline label", re.compile(r"^Role, \w")),
    ("read-also link", re.compile(r"^\[[^\[\]]{25,300}\]$|^\((?:MORE|READ|SEE|WATCH|PHOTOS?|VIDEO) ?: .{5,200}\)$")),
    ("keywords", re.compile(r"^(?:[#＃][\w·]+[\s,;|]*){2,}$")),
    ("read-also link", re.compile(r"^(?:>>+|»|→|➡️?|⇒|👉|🔗|▶️?|►) ?\w.{0,200}[^.…»«]$")),
    ("audio player", re.compile(r" / \d{1,3} (?:min|sec|s)\.?(?: / .{3,40})?$")),
    ("audio player", re.compile(r"^\d{1,2}:\d\d ?/ ?-?\d{1,2}:\d\d$|^00:\d\d$")),
    (
        "read-also link",
        re.compile(
            r"(?i)[.!?…] (?:\[?(?:mehr|more|lire la suite|read more|leer más|leia mais|continua a leggere)\]?)$"
        ),
    ),
    (
        "navigation",
        re.compile(
            r"(?i)^(?:ce|cet|cette|this|este|esta|dieser?|questo|questa"
            r"|(?:l['’]|(?:l[ae]|the|el|il|der|die|o) )"
            r"(?:r[ée]sum|summar|synth[èe]|sint|zusammenf|riass|traduc|translat"
            r"|übersetz|traduz|tradu[çc]|content|conten|inhalt|text|articl|art[íi]c|artik|artig|story|nota|noti[cz])\w*)"
            r"\b.{0,80}\b(?:généré|traduit|generated|translated"
            r"|generad|traducid|erstellt|generat|gerad)\w*\b.{0,120}\b(?:IA|AI|KI|artifici\w*|automati\w*)\b.{0,80}$"
        ),
    ),
    (
        "read-also link",
        re.compile(r"(?i)^\W*\[ ?(?:vid[eé]o|photos?|(?:en )?images|diaporama|infographie|podcast|audio)s? ?\]"),
    ),
)


@lru_cache(maxsize=65_536)  # heads and tails ask several times about the same lines
def reason(line: str) -> str:
    """Why a line is no part of an article, or "" where it may be one."""
    if len(line) > _LONGEST or is_running(line, _known()):
        return "copyright notice" if _RESERVED.match(line) else _note(line)
    plain = plain_words(line)
    if not plain:
        return "separator"
    by_looks = next((why for why, pattern in _LOOKS if pattern.search(line)), "")
    is_prompt = line[0] not in '«“„"‘' and _is_prompt(line, plain)
    why = by_looks or _by_words(line, plain) or ("newsletter prompt" if is_prompt else "")
    if why:
        return why
    label, colon, told = line.partition(":")
    if colon and told.strip() and len(told) < 120 and not told.endswith(".") and _is_label(label, plain_words(label)):
        return "keywords"
    if _is_label(line, plain):
        return "related links"
    return "separator" if len(line) == 1 and line.isalpha() else _asks(line, plain)


def _asks(line: str, plain: str) -> str:
    """The reason of a line in which the site speaks to its readers."""
    if _begs(line, plain):
        return "paywall prompt"
    if _FOLLOW.match(line):
        return "newsletter prompt"
    return "notice of the site" if notices.is_notice(line, plain) else _note(line)


def _note(line: str) -> str:
    return "notice of the site" if about_itself.is_note(line) else ""


def _begs(line: str, plain: str) -> bool:
    """Whether a paper asks its readers for money."""
    return line[0] not in '«“„"‘' and len(plain.split()) <= 45 and all(words.search(plain) for words in _BEGS)


def _by_words(line: str, plain: str) -> str:
    if len(plain.split()) <= 20 and all(word in _NETWORKS for word in plain.split()):
        return "share buttons"
    for why, phrases in _phrases().items():
        if phrases.has(plain) and not (why == "read-also link" and _is_sentence(line)):
            return why
    if len(line) < 200 and _TO_READ.fullmatch(plain) and not line.endswith((".", "!", "»", "”", '"')):
        return "read-also link"
    dashed = re.match(r"[^-]{2,30} - ", line)
    if dashed and _phrases()["read-also link"].has(plain_words(line.replace(" - ", " – ", 1))):
        return "read-also link"
    return "share buttons" if _are_buttons(line, plain) else ""


def _are_buttons(line: str, plain: str) -> bool:
    """Whether a line is several buttons, each with a capital: "Imprimer l'article Partager"."""
    parts = re.split(r" (?=[A-ZÀ-Þ])", line) if 2 <= len(plain.split()) <= _BUTTONS else []
    buttons = [_phrases()[why] for why in ("share buttons", "audio player")]
    return len(parts) > 1 and all(any(words.has(plain_words(part)) for words in buttons) for part in parts)


def _is_sentence(line: str) -> bool:
    """Whether a line that begins like a link to another article is a sentence after all."""
    return line.endswith(".") and len(line.split()) > 8 and ":" not in line[:40]


@lru_cache(maxsize=65_536)
def tail_marker(line: str) -> str:
    """The reason that begins the end of the page with this line, or ""."""
    if len(line) > 120:
        return ""
    plain = plain_words(line)
    why = next((why for why in TAILS if _phrases()[why].has(plain)), "")
    return why or ("related links" if _is_label(line, plain) else "")


def _is_label(line: str, plain: str) -> bool:
    """Whether a short line has only words of labels above links, such as "More stories like this"."""
    words = plain.rstrip(" :").split()
    if not 2 <= len(words) <= 8 or line.endswith((".", "!")) or _things().isdisjoint(words):
        return False
    return any(_is_label_of(words, *table) for table in _labels())


def _is_label_of(
    words: list[str], things: frozenset[str], sorts: frozenset[str], others: frozenset[str], before: frozenset[str]
) -> bool:
    known = things | sorts | others
    end = next((number for number, word in enumerate(words) if word not in known), len(words))
    if end < len(words) and (words[end - 1] not in before or len(words) - end > 3 or end < 3):
        return False
    return not things.isdisjoint(words[:end]) and not sorts.isdisjoint(words[:end])


@cache
def _things() -> frozenset[str]:
    """The words of which every label has one."""
    return frozenset().union(*(things for things, *_ in _labels()))


@cache
def _labels() -> tuple[tuple[frozenset[str], ...], ...]:
    parts = ("things", "sorted", "others", "before")
    return tuple(tuple(frozenset(table[part].split()) for part in parts) for table in _tables()["label"].values())


def is_clock(line: str) -> bool:
    """Whether a line is how far a player has come: "00:00 / 03:12"."""
    return bool(re.fullmatch(r"\d{1,2}:\d\d(?: ?/ ?-?\d{1,2}:\d\d)?", line)) and reason(line) == "audio player"


def is_read_also(line: str) -> bool:
    """Whether a marker stands above a link in the middle of texts as well as above many at their end."""
    plain = plain_words(line)
    return _phrases()["read-also link"].has(plain) or bool(_TELLS_TO_READ.match(plain))


def names_box(line: str) -> bool:
    """Whether a line only says that a summary follows: "L'essentiel", "Key points"."""
    return len(line) <= 60 and _boxes().has(plain_words(line))


@cache
def _boxes() -> Wordings:
    return Wordings(phrase for some in _tables()["box"].values() for phrase in some)


def is_bare(line: str) -> bool:
    """Whether a read-also phrase stands alone, so that the link is the line below."""
    plain = plain_words(line)
    is_phrase = any(_phrases()[why].has(plain) for why in ("read-also link", "related links"))
    return len(plain.split()) <= 6 and ":" not in plain.rstrip(": ") and is_phrase


@lru_cache(maxsize=8192)  # the rules for a line ask one after the other
def plain_words(line: str) -> str:
    """The line folded, without marks at both ends, with apostrophes and hyphens as blanks."""
    folded = fold(line)
    if "(re)" in folded:
        folded = re.sub(r"\(re\)(?=\w)", "", folded)
    folded = _SIGN.sub(" : ", BLANK.sub(" ", folded).strip())
    if "  " in folded:
        folded = re.sub(r" {2,}", " ", folded)
    return _without_end(_START.sub("", folded, count=1)).strip()


def _without_end(text: str) -> str:
    """The text without marks at its end: looked at from there, as a search would try each mark in the text."""
    end = len(text)
    while end and not (text[end - 1].isalnum() or text[end - 1] in "_%+)"):
        end -= 1
    return text[:end]


def plain_sentences(line: str) -> str:
    """The line as in `plain_words`, with a mark where each sentence ends."""
    return plain_words(_FULL_STOP.sub("! ", line) if ". " in line else line)


def _is_prompt(line: str, plain: str) -> bool:
    words = len(plain.split())
    said = [plain] if words <= 45 else []
    if words <= 25:  # a longer line whose second sentence asks for something may be an article's
        said.append(plain_words(_FULL_STOP.sub("! ", _GLUED.sub(" ", line))))
    if words <= 45 and _ASKS_TO_SIGN.search(fold(line).rstrip(" .!»>")):
        return True
    if words <= 45 and _LETTER.search(plain) and (words <= 4 or _YOURS.search(plain)):
        return True
    return any(pattern.search(text) for pattern in _prompts() for text in said)


@cache
def _tables() -> dict[str, dict[str, Any]]:
    return tomllib.loads((files(__package__) / "boilerplate.toml").read_text(encoding="utf-8"))


@cache
def _known() -> Known:
    """The words of which a long line must have one to be any of the tables' lines."""
    tables = _tables()
    told = (table for why, table in tables.items() if why not in _OTHERS)
    phrases = (phrase.split("…")[0] for table in told for some in table.values() for phrase in some if "…" in phrase)
    asked = (thing for table in tables["prompt"].values() for thing in table["things"])
    return known((*(phrase.replace("*", " ") for phrase in phrases), *asked, *notices.vocabulary()))


@cache
def _phrases() -> dict[str, Wordings]:
    tables = ((why, table) for why, table in _tables().items() if why not in _OTHERS)
    return {why: Wordings(phrase for some in table.values() for phrase in some) for why, table in tables}


@cache
def _prompts() -> tuple[re.Pattern[str], ...]:
    opening = r"(?:^|[.!?:] ?|^(?:et|and|y|und|e) |^(?:chaque|tous les|toutes les|every|each|cada|jeden|ogni) \w+,? )"
    return tuple(
        re.compile(
            rf"{opening}(?=(?:{_any(table['verbs'])})\b)[^.!?]{{0,200}}?(?<!\w)(?:{_any(table['things'])})(?!\w)"
        )
        for table in _tables()["prompt"].values()
    )


def _any(phrases: Iterable[str]) -> str:
    return "|".join(re.escape(BLANK.sub(" ", fold(phrase))) for phrase in sorted(phrases, key=len, reverse=True))
