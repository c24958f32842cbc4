"""What the pages say by themselves, in every language of the project."""

from dataclasses import asdict, dataclass
from datetime import date
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class PagePhrases:
    """Labels of the episode page and the index, in one language; `{}` stands for a value."""

    to_content: str
    player: str
    play: str
    pause: str
    back: str
    forward: str
    speed: str
    position: str
    of: str
    """Between the time played and the whole: "1:05 of 12:30"."""
    follow: str
    """Button that keeps the word being read on the screen."""
    download: str
    megabytes: str
    minutes: str
    by: str
    original: str
    originals: str
    all_episodes: str
    episodes: str
    none_yet: str
    subscribe: str
    subscribe_hint: str
    address: str
    copy: str
    copied: str
    share: str
    link: str
    start_at: str
    """`{}` stands for a time."""
    embed: str
    picture: str
    """Whose picture it is: `{}`."""
    older: str
    newer: str
    point: str = ","
    """Decimal point."""

    def script(self) -> dict[str, str]:
        """What player.js needs to say."""
        wanted = ("play", "pause", "of", "speed", "start_at", "point")
        return {name: text for name, text in asdict(self).items() if name in wanted}


_TABLE = {
    "fr": PagePhrases(
        to_content="Aller au contenu",
        player="Lecteur",
        play="Écouter",
        pause="Pause",
        back="Reculer de 15 secondes",
        forward="Avancer de 30 secondes",
        speed="Vitesse",
        position="Position dans l’épisode",
        of="sur",
        follow="Suivre le texte",
        download="Télécharger l’épisode",
        megabytes="{} Mo",
        minutes="{} min",
        by="Par {}",
        original="Article d’origine",
        originals="Articles d’origine",
        all_episodes="Tous les épisodes",
        episodes="Épisodes",
        none_yet="Aucun épisode pour le moment.",
        subscribe="S’abonner",
        subscribe_hint="Ouvrez l’émission dans votre application, ou copiez-y l’adresse du flux.",
        address="Adresse du flux RSS",
        copy="Copier",
        copied="Copié",
        share="Partager",
        link="Lien vers l’épisode",
        start_at="À partir de {}",
        embed="Lecteur à intégrer dans une page",
        picture="Image : {}",
        older="Épisodes plus anciens",
        newer="Épisodes plus récents",
    ),
    "en": PagePhrases(
        to_content="Skip to content",
        player="Player",
        play="Play",
        pause="Pause",
        back="Back 15 seconds",
        forward="Forward 30 seconds",
        speed="Speed",
        position="Position in the episode",
        of="of",
        follow="Follow the text",
        download="Download the episode",
        megabytes="{} MB",
        minutes="{} min",
        by="By {}",
        original="Original article",
        originals="Original articles",
        all_episodes="All episodes",
        episodes="Episodes",
        none_yet="No episode yet.",
        subscribe="Subscribe",
        subscribe_hint="Open the show in your app, or paste the address of the feed there.",
        address="RSS feed address",
        copy="Copy",
        copied="Copied",
        share="Share",
        link="Link to the episode",
        start_at="Start at {}",
        embed="Player to embed in a page",
        picture="Picture: {}",
        older="Older episodes",
        newer="Newer episodes",
        point=".",
    ),
    "ar": PagePhrases(
        to_content="انتقل إلى المحتوى",
        player="المشغّل",
        play="استمع",
        pause="إيقاف مؤقت",
        back="رجوع 15 ثانية",
        forward="تقديم 30 ثانية",
        speed="السرعة",
        position="الموضع في الحلقة",
        of="من",
        follow="متابعة النص",
        download="تنزيل الحلقة",
        megabytes="{} م.ب",
        minutes="{} د",
        by="بقلم {}",
        original="المقال الأصلي",
        originals="المقالات الأصلية",
        all_episodes="جميع الحلقات",
        episodes="الحلقات",
        none_yet="لا توجد حلقات بعد.",
        subscribe="اشترك",
        subscribe_hint="افتح البرنامج في تطبيقك، أو الصق فيه عنوان الخلاصة.",
        address="عنوان خلاصة RSS",
        copy="نسخ",
        copied="تم النسخ",
        share="مشاركة",
        link="رابط الحلقة",
        start_at="ابتداءً من {}",
        embed="مشغّل لتضمينه في صفحة",
        picture="الصورة: {}",
        older="حلقات أقدم",
        newer="حلقات أحدث",
        point=".",
    ),
    "es": PagePhrases(
        to_content="Ir al contenido",
        player="Reproductor",
        play="Escuchar",
        pause="Pausa",
        back="Retroceder 15 segundos",
        forward="Avanzar 30 segundos",
        speed="Velocidad",
        position="Posición en el episodio",
        of="de",
        follow="Seguir el texto",
        download="Descargar el episodio",
        megabytes="{} MB",
        minutes="{} min",
        by="Por {}",
        original="Artículo original",
        originals="Artículos originales",
        all_episodes="Todos los episodios",
        episodes="Episodios",
        none_yet="Todavía no hay episodios.",
        subscribe="Suscribirse",
        subscribe_hint="Abre el programa en tu aplicación o pega en ella la dirección del canal.",
        address="Dirección del canal RSS",
        copy="Copiar",
        copied="Copiado",
        share="Compartir",
        link="Enlace al episodio",
        start_at="A partir de {}",
        embed="Reproductor para insertar en una página",
        picture="Imagen: {}",
        older="Episodios anteriores",
        newer="Episodios más recientes",
    ),
    "de": PagePhrases(
        to_content="Zum Inhalt",
        player="Player",
        play="Anhören",
        pause="Pause",
        back="15 Sekunden zurück",
        forward="30 Sekunden vor",
        speed="Tempo",
        position="Position in der Folge",
        of="von",
        follow="Text mitlaufen lassen",
        download="Folge herunterladen",
        megabytes="{} MB",
        minutes="{} Min.",
        by="Von {}",
        original="Originalartikel",
        originals="Originalartikel",
        all_episodes="Alle Folgen",
        episodes="Folgen",
        none_yet="Noch keine Folge.",
        subscribe="Abonnieren",
        subscribe_hint="Öffne die Sendung in deiner App oder füge dort die Adresse des Feeds ein.",
        address="Adresse des RSS-Feeds",
        copy="Kopieren",
        copied="Kopiert",
        share="Teilen",
        link="Link zur Folge",
        start_at="Ab {}",
        embed="Player zum Einbetten in eine Seite",
        picture="Bild: {}",
        older="Ältere Folgen",
        newer="Neuere Folgen",
    ),
    "it": PagePhrases(
        to_content="Vai al contenuto",
        player="Lettore",
        play="Ascolta",
        pause="Pausa",
        back="Indietro di 15 secondi",
        forward="Avanti di 30 secondi",
        speed="Velocità",
        position="Posizione nell’episodio",
        of="di",
        follow="Segui il testo",
        download="Scarica l’episodio",
        megabytes="{} MB",
        minutes="{} min",
        by="Di {}",
        original="Articolo originale",
        originals="Articoli originali",
        all_episodes="Tutti gli episodi",
        episodes="Episodi",
        none_yet="Ancora nessun episodio.",
        subscribe="Iscriviti",
        subscribe_hint="Apri il programma nella tua app o incollaci l’indirizzo del feed.",
        address="Indirizzo del feed RSS",
        copy="Copia",
        copied="Copiato",
        share="Condividi",
        link="Link all’episodio",
        start_at="A partire da {}",
        embed="Lettore da incorporare in una pagina",
        picture="Immagine: {}",
        older="Episodi precedenti",
        newer="Episodi più recenti",
    ),
    "pt": PagePhrases(
        to_content="Ir para o conteúdo",
        player="Leitor",
        play="Ouvir",
        pause="Pausa",
        back="Recuar 15 segundos",
        forward="Avançar 30 segundos",
        speed="Velocidade",
        position="Posição no episódio",
        of="de",
        follow="Seguir o texto",
        download="Descarregar o episódio",
        megabytes="{} MB",
        minutes="{} min",
        by="Por {}",
        original="Artigo original",
        originals="Artigos originais",
        all_episodes="Todos os episódios",
        episodes="Episódios",
        none_yet="Ainda não há episódios.",
        subscribe="Subscrever",
        subscribe_hint="Abra o programa na sua aplicação ou cole nela o endereço do feed.",
        address="Endereço do feed RSS",
        copy="Copiar",
        copied="Copiado",
        share="Partilhar",
        link="Ligação para o episódio",
        start_at="A partir de {}",
        embed="Leitor para incorporar numa página",
        picture="Imagem: {}",
        older="Episódios mais antigos",
        newer="Episódios mais recentes",
    ),
}


def of(language: str) -> PagePhrases:
    """The labels of a language (BCP 47); English where the project does not speak it."""
    return _TABLE.get(language.partition("-")[0].lower(), _TABLE["en"])


@lru_cache(maxsize=4096)
def day(when: date, language: str) -> str:
    """A date as it is printed: "7 février 2025"; ISO 8601 in a language Babel does not know."""
    from babel import Locale, UnknownLocaleError
    from babel.dates import format_date

    try:
        return format_date(when, "long", locale=Locale.parse(language, sep="-"))
    except (UnknownLocaleError, ValueError):
        return when.isoformat()


def minutes(seconds: float, language: str) -> str:
    """A length to the nearest minute, never none."""
    return of(language).minutes.format(max(1, round(seconds / 60)))


def megabytes(size: int, language: str) -> str:
    """A size in bytes as people read it: "4,2 Mo"."""
    say = of(language)
    return say.megabytes.format(f"{max(size, 50_000) / 1e6:.1f}".replace(".", say.point))
