"""What is printed for the eye alone: pointers to a page or a picture, the place and agency a report opens with."""

from dataclasses import dataclass

from make_episode.scripts.spoken.language import Language, Rule
from make_episode.scripts.spoken.patterns import either


@dataclass(frozen=True, slots=True)
class Pointers:
    """The words of "(see also page 4)" in a language."""

    verbs: str
    links: str
    """What may stand between the verb and the place."""
    places: str
    alone: str
    """What points without a verb: "(pictured)"."""


POINTERS = {
    "fr": Pointers(
        "lire|à lire|relire|voir|à voir|écouter|cf.",
        "l'|l’|le|la|les|un|une|en|notre|nos",
        "aussi|également|page|pages|p.|pp.|ci-contre|ci-dessous|ci-dessus|ci-après|plus haut|plus bas|par ailleurs|"
        "encadré|encadrés|photo|photos|carte|graphique|tableau|infographie|vidéo|article|articles|entretien|interview|"
        "reportage|enquête|dossier|portrait|tribune|édition|éditions|Boîte noire|boîte noire",
        "ci-contre|ci-dessous|ci-dessus|photo|photos|notre photo|sur la photo|en photo",
    ),
    "en": Pointers(
        "see|see also|read|read also|cf.",
        "the|our",
        "also|page|pages|p.|pp.|box|sidebar|chart|map|graph|graphic|table|figure|fig.|below|above|photo|photos|picture|"
        "pictures|video|story|stories|left|right|opposite",
        "pictured|pictured above|pictured below|pictured left|pictured right|photo|photos|above|below",
    ),
    "es": Pointers(
        "ver|véase|vea|lea|leer|cf.",
        "el|la|los|las|en|en la|en el",
        "también|más abajo|más arriba|página|páginas|pág.|págs.|p.|recuadro|gráfico|foto|fotos|tabla|mapa|cuadro|"
        "vídeo|video|abajo|arriba|aparte|nota",
        "en la foto|en la imagen|foto|fotos",
    ),
    "it": Pointers(
        "vedi|vedere|si veda|leggi|cfr.|cf.",
        "il|la|l'|l’|a|nel|nella",
        "anche|pagina|pag.|p.|box|scheda|grafico|foto|tabella|mappa|sotto|sopra|articolo|video",
        "nella foto|in foto|foto",
    ),
    "pt": Pointers(
        "ver|veja|leia|ler|cf.",
        "o|a|na|no",
        "também|mais abaixo|mais acima|página|páginas|pág.|págs.|p.|caixa|gráfico|foto|fotos|tabela|mapa|abaixo|acima|"
        "vídeo|ao lado",
        "na foto|na imagem|foto|fotos",
    ),
    "de": Pointers(
        "siehe|s.|vgl.|lesen Sie",
        "den|die|das|im",
        "auch|unten|oben|Seite|Seiten|S.|Kasten|Infokasten|Grafik|Foto|Fotos|Bild|Tabelle|Karte|links|rechts|Artikel|"
        "Bericht|Video",
        "Foto|Fotos|Bild|im Bild|siehe unten|siehe oben",
    ),
    "ar": Pointers(
        "انظر|أنظر|راجع|اقرأ|طالع",
        "في|إلى",
        "أيضا|أيضًا|الصفحة|صفحة|ص|الصورة|الجدول|الرسم|أسفله|أعلاه|الإطار|الفيديو",
        "في الصورة|الصورة|أسفله|أعلاه",
    ),
}
PAGES = r"(?:pp?|pág|págs|pag|S|ص)\.?‹gap›(?:[0-9]{1,4}(?:‹dash›[0-9]{1,4})?|[ivxl]{1,6})"
AGENCIES = (
    "AFP MAP APS TAP AP EFE Efe ANSA Ansa dpa DPA epd KNA Lusa LUSA Belga ATS APA AIP PANA PTI UPI TASS AA ANI Reuters "
    "REUTERS Xinhua Anadolu رويترز وكالات واس وام كونا بترا وات"
).split()
AGENCIES_APART = ("Europa Press", "Agência Brasil", "و م ع", "و.م.ع", "أ ف ب", "أ.ف.ب", "د ب أ", "د.ب.أ")


def rules(language: Language) -> list[Rule]:
    """The shared rules for what the ear does without; a passage that is nothing else is left as it is."""
    agency = rf"\((?:{either((*AGENCIES, *AGENCIES_APART))})(?:/[a-z]{{2,4}})?\)\.?‹gap›[-–—]‹blank›"
    return [
        Rule(
            "web",
            rf"^[^\W\d_][^()\d,;:.!?]{{1,40}}?(?P<it>(?:,‹blank›[^():;!?]{{1,30}}?)?‹blank›{agency})",
            lambda _: ". ",
            holds=agency,
        ),
        Rule(
            "web",
            r"^[^\W\d_][^()\d,;:.!?]{1,40}?(?P<it>,‹blank›[^():;!?\d]{0,20}[0-9][^():;!?]{0,20}‹blank›"
            r"\([^()\d]{2,20}\)\.?‹gap›[-–—]‹blank›)",
            lambda _: ". ",
            holds=r"\)\.?‹gap›[-–—]",
        ),
        Rule("web", rf"^{agency}", lambda _: "", holds=agency),
        Rule("web", rf"(?<=\S)‹blank›\({PAGES}\)", lambda _: "", holds=rf"\({PAGES}\)"),
        *_pointers(language),
    ]


def _pointers(language: Language) -> list[Rule]:
    known = POINTERS.get(language.code[:2])
    if known is None:
        return []
    verb, link, place, alone = (
        either(words.split("|")) for words in (known.verbs, known.links, known.places, known.alone)
    )
    told = rf"(?i:{verb})‹blank›(?:{link}‹gap›)?{place}(?!\w)[^()]{{0,60}}"
    return [Rule("web", rf"(?<=\S)‹blank›\((?:{told}|{alone})\)", lambda _: "", holds=rf"\((?:(?i:{verb})|{alone})")]
