"""The few fixed sentences of feeds and transcripts, in every language of the project."""

import re
from dataclasses import dataclass

from make_episode.model import Role

_EDGE = re.compile(r"[a-z]{2,3}(?:-\w+)*-([A-Z]\w*?)(?:Multilingual|Expressive)?Neural(?:V\d)?")
_KOKORO = re.compile(r"[a-z][fm]_(\w+)")


@dataclass(frozen=True, slots=True)
class Phrases:
    """What a feed says by itself, in one language."""

    disclosure: str
    """That a machine reads: Apple asks for it in each episode's metadata (content guidelines, 2024)."""
    synthetic: str
    """What stands behind the name of a voice."""
    article: str
    """Before the link to an article."""
    also: str
    """Before the articles of the day that were not spoken."""
    page: str
    """Text of the link to the episode's page."""
    chapters: str
    transcript: str
    host: str
    narrator: str
    quote: str
    daily: str
    weekly: str
    monthly: str
    corrected: str
    """`{}` stands for the day."""
    withdrawn: str
    comma: str = ", "

    def often(self, rule: str) -> str:
        """A recurrence rule (RFC 5545) in words where it is a plain one, otherwise the rule."""
        known = {"FREQ=DAILY": self.daily, "FREQ=WEEKLY": self.weekly, "FREQ=MONTHLY": self.monthly}
        return known.get(rule, rule)

    def speaker(self, role: Role) -> str:
        """Who is heard where no person is named."""
        match role:
            case Role.HOST:
                return self.host
            case Role.QUOTE:
                return self.quote
            case Role.NARRATOR | Role.HEADING:
                return self.narrator


_TABLE = {
    "fr": Phrases(
        disclosure="Cet épisode est lu par synthèse vocale",
        synthetic="voix de synthèse",
        article="Article\u00a0:",
        also="Aussi aujourd’hui\u00a0:",
        page="Page de l’épisode, avec la transcription",
        chapters="Chapitres",
        transcript="Transcription",
        host="Présentation",
        narrator="Narration",
        quote="Citation",
        daily="Chaque jour",
        weekly="Chaque semaine",
        monthly="Chaque mois",
        corrected="Version corrigée le {}",
        withdrawn="Cet épisode a été retiré.",
    ),
    "en": Phrases(
        disclosure="This episode is read by a synthetic voice",
        synthetic="synthetic voice",
        article="Article:",
        also="Also today:",
        page="Episode page, with transcript",
        chapters="Chapters",
        transcript="Transcript",
        host="Host",
        narrator="Narrator",
        quote="Quote",
        daily="Every day",
        weekly="Every week",
        monthly="Every month",
        corrected="Corrected on {}",
        withdrawn="This episode has been withdrawn.",
    ),
    "ar": Phrases(
        disclosure="هذه الحلقة مقروءة بصوت اصطناعي",
        synthetic="صوت اصطناعي",
        article="المقال:",
        also="أيضا اليوم:",
        page="صفحة الحلقة مع النص المكتوب",
        chapters="الفصول",
        transcript="النص المكتوب",
        host="التقديم",
        narrator="السرد",
        quote="اقتباس",
        daily="كل يوم",
        weekly="كل أسبوع",
        monthly="كل شهر",
        corrected="نسخة مصححة في {}",
        withdrawn="سُحبت هذه الحلقة.",
        comma="، ",
    ),
    "es": Phrases(
        disclosure="Este episodio está leído con voz sintética",
        synthetic="voz sintética",
        article="Artículo:",
        also="También hoy:",
        page="Página del episodio, con la transcripción",
        chapters="Capítulos",
        transcript="Transcripción",
        host="Presentación",
        narrator="Narración",
        quote="Cita",
        daily="Cada día",
        weekly="Cada semana",
        monthly="Cada mes",
        corrected="Versión corregida el {}",
        withdrawn="Este episodio ha sido retirado.",
    ),
    "de": Phrases(
        disclosure="Diese Folge wird von einer synthetischen Stimme gelesen",
        synthetic="synthetische Stimme",
        article="Artikel:",
        also="Außerdem heute:",
        page="Seite der Folge, mit Transkript",
        chapters="Kapitel",
        transcript="Transkript",
        host="Moderation",
        narrator="Erzählstimme",
        quote="Zitat",
        daily="Täglich",
        weekly="Wöchentlich",
        monthly="Monatlich",
        corrected="Korrigiert am {}",
        withdrawn="Diese Folge wurde zurückgezogen.",
    ),
    "it": Phrases(
        disclosure="Questo episodio è letto da una voce sintetica",
        synthetic="voce sintetica",
        article="Articolo:",
        also="Anche oggi:",
        page="Pagina dell’episodio, con la trascrizione",
        chapters="Capitoli",
        transcript="Trascrizione",
        host="Conduzione",
        narrator="Voce narrante",
        quote="Citazione",
        daily="Ogni giorno",
        weekly="Ogni settimana",
        monthly="Ogni mese",
        corrected="Versione corretta il {}",
        withdrawn="Questo episodio è stato ritirato.",
    ),
    "pt": Phrases(
        disclosure="Este episódio é lido por uma voz sintética",
        synthetic="voz sintética",
        article="Artigo:",
        also="Também hoje:",
        page="Página do episódio, com a transcrição",
        chapters="Capítulos",
        transcript="Transcrição",
        host="Apresentação",
        narrator="Narração",
        quote="Citação",
        daily="Todos os dias",
        weekly="Todas as semanas",
        monthly="Todos os meses",
        corrected="Versão corrigida em {}",
        withdrawn="Este episódio foi retirado.",
    ),
}


def of(language: str) -> Phrases:
    """The phrases of a language (BCP 47 tag); English where the project does not speak it."""
    return _TABLE.get(language.partition("-")[0].lower(), _TABLE["en"])


def voice_name(voice: str) -> str:
    """What a listener may call a voice: "Denise" for fr-FR-DeniseNeural, "Siwis" for ff_siwis."""
    if "+" in voice and ":" in voice:  # a blend of two Kokoro voices, such as ff_siwis:35+im_nicola:65
        return " & ".join(voice_name(part.partition(":")[0]) for part in voice.split("+"))
    if found := _EDGE.fullmatch(voice) or _KOKORO.fullmatch(voice):
        return found[1].replace("_", " ").title() if found[1].islower() else found[1]
    return "eSpeak NG" if "+" in voice or len(voice) <= 6 else voice  # its voices have codes for names


def disclosure(language: str, voices: tuple[str, ...]) -> str:
    """The sentence that says a machine reads, and with which voices."""
    phrases = of(language)
    names = phrases.comma.join(dict.fromkeys(voice_name(voice) for voice in voices))
    return f"{phrases.disclosure} ({names})." if names else f"{phrases.disclosure}."
