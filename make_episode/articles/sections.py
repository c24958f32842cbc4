"""Lines that are but a menu of a site, or figures of the day beside it: sections on one line, markets, the weather."""

import re

from make_episode.articles.dates import fold
from make_episode.articles.kinds import VERB, ends_sentence, word_count

_BETWEEN = re.compile(r"\s*[|·•‧∙▪¦]\s*|\s+[/–—]\s+|\s+-\s+")
_LABEL = re.compile(r"^[^:|·•]{2,25} ?: (?=\S)")
_FEWEST = 3
_ITEM = 4  # words
_LONGEST_ITEM = 30  # letters
_MOSTLY = 0.6  # of the words of a menu are names of sections
_FEW_OF = 8  # names of sections, to each of which one may have a word in small letters
_ALL = 0.99  # of them where other things are called so
_WORD = re.compile(r"[^\W\d_]+")
_CLOCK = re.compile(r"\b\d{1,2}:\d\d\b")
_DEGREES = re.compile(
    r"-?\d{1,2} ?(?:°|º)|\b\d{1,2} ?[CF]\b|\d{1,2} (?:degr[ée]s?|degrees|grados|grad|gradi|graus|درجة)\b"
)
_LONGEST_WEATHER = 8  # words
_QUOTED_AT = re.compile(
    r"[+−–-] ?\d{1,3}(?:[.,]\d{1,3})? ?%|\d[\d.,  ]*(?: ?[$€£%]| (?:درهم|دولار|يورو))(?=\W|$)|[$€£] ?\d"
)
_FIGURE = re.compile(r"\d")
_PLAIN = re.compile(r"\b[a-zà-ÿ]{4,}\b")
_NAMES = frozenset(
    """
    accueil actualite actualites actu actus afrique agenda agriculture annonces archives arts auto automobile avis
    blogs bourse chroniques cinema climat communes consommation contact cuisine culture debats decryptage diaspora
    direct dossiers economie editos editorial education elections emploi en energie enquetes ensemble entreprises
    environnement europe evenements faits divers finance football france gastronomie grand format high tech histoire
    idees immobilier infographies info infos international jeux jeunesse justice livres locales loisirs lifestyle maroc
    magazine medias meteo mode monde musique nation national newsletters opinion opinions patrimoine people photos
    planete podcast podcasts politique portraits presse radio recettes region regions religion replay reportages rugby
    sante savoirs science sciences sciences services shopping societe sport sports style tech technologie television
    tendances tourisme transports tribunes tv une vidéo video videos vie ville villes voyage voyages web logement
    home news world uk us usa americas asia africa middle east business markets money opinion comment letters editorials
    sport sports football soccer cricket culture books music film movies tv radio art arts design fashion food recipes
    travel lifestyle life style health science environment earth climate crisis wildlife energy pollution technology
    innovation tech education media society law politics local national international weather video videos audio live
    photos crossword crosswords puzzles games obituaries property real estate jobs cars motoring entertainment
    celebrities investigations features podcasts newsletters events shop store community family women magazine more
    inicio portada noticias ultima hora espana mexico argentina chile colombia peru mundo nacional nacionales
    internacional internacionales economia sociedad deportes deporte futbol cultura ciencia tecnologia salud gente
    opinion educacion sucesos policiales espectaculos television cine libros musica gastronomia viajes moda estilo
    provincia provincias comunidades local locales america politica negocios finanzas bolsa empleo motor clima
    tiempo medio ambiente vivienda videos fotos juegos loteria horoscopo servicios suscripciones hemeroteca tendencias
    startseite nachrichten inland ausland politik wirtschaft gesellschaft panorama lokales regional regionales region
    kultur wissen wissenschaft gesundheit reise reisen auto digital netzwelt technik leben stil meinung kommentare
    feuilleton medien bildung karriere finanzen geld borse immobilien verbraucher wetter ratgeber service magazin
    familie umwelt klima wohnen welt deutschland schweiz osterreich europa
    notizie cronaca cronache politica esteri interni economia finanza mercati scienza scienze scuola salute spettacoli
    spettacolo cucina viaggi motori casa ambiente tecnologia lavoro giustizia mondo italia europa opinioni commenti
    meteo societa calcio moda libri regioni citta gallery foto clima servizi
    ultima pais sociedade desporto esportes futebol ciencia saude tecnologia educacao cultura opiniao cidades brasil
    portugal mundo economia negocios politica policia entretenimento celebridades famosos viagem viagens carros
    habitacao ambiente tempo revista gente local justica emprego servicos loterias jogos colunas colunistas
    الرئيسية اخبار الاخبار سياسة السياسة اقتصاد الاقتصاد مجتمع المجتمع رياضة الرياضة ثقافة الثقافة فن فنون الفن علوم
    العلوم صحة الصحة تكنولوجيا التكنولوجيا تقنية منوعات راي الراي اراء كتاب الكتاب مقالات تقارير تحقيقات حوارات فيديو
    صور بودكاست العالم عالم دولي دولية عربي عربية محليات محلي وطنية وطني جهات جهوية حوادث تعليم التعليم دين تراث
    سياحة بيئة مناخ طقس الطقس سكن خدمات مجلة اسرة المراة سيارات المغرب مصر تونس الجزائر لبنان سوريا فلسطين العراق
    مباشر اقليمي
    """.split()
)
"""What sections of papers are called."""
_LITTLE = frozenset(
    """
    u s la le les l d de du des et a en the and of on what el los las y del lo der die das und aus i il e o as os da do
    """.split()
)
_NETWORKS = frozenset(
    "facebook twitter x whatsapp linkedin telegram messenger pinterest instagram threads bluesky youtube tiktok rss "
    "snapchat flipboard dailymotion فيسبوك تويتر واتساب انستغرام يوتيوب تيك توك تلغرام لينكد سناب شات".split()
)


def is_menu(text: str) -> bool:
    """Whether a line is several names of sections or topics, with or without a sign between them."""
    if ends_sentence(text) or any(mark in text for mark in '«“"„»”!;,،'):
        return False
    items = [item for item in _BETWEEN.split(_LABEL.sub("", text)) if item]
    if re.search(r"[|·•‧∙▪¦]", text):
        return len(items) >= _FEWEST and all(word_count(item) <= _ITEM and len(item) <= _LONGEST_ITEM for item in items)
    return len(_words(text)) >= _FEWEST and (_share(text, _NAMES) >= _MOSTLY or _share(text, _NETWORKS) > _ALL)


def is_section(text: str) -> bool:
    """Whether a line is the name of one section."""
    return all(word in _NAMES for word in _words(text))


def _words(text: str) -> list[str]:
    return [word for word in _WORD.findall(fold(text)) if word not in _LITTLE]


def _share(text: str, names: frozenset[str]) -> float:
    """The share of its words that are such names, in a line without others that only sentences have."""
    words = _words(text)
    known = [word for word in words if word in names]
    small = [word for word in _WORD.findall(text) if word[0].islower() and fold(word) not in names | _LITTLE]
    most = len(known) // _FEW_OF
    return len(known) / len(words) if words and len(known) >= _FEWEST and len(small) <= most else 0.0


def are_figures(text: str) -> bool:
    """Whether a line has but what a market or the sky is at, or the hours of the day: "CAC 40 7.412 +0,3%"."""
    if ends_sentence(text) or any(mark in text for mark in '«“"„?!'):
        return False
    if len(_CLOCK.findall(text)) >= _FEWEST:
        return True
    if _DEGREES.search(text):
        return word_count(text) <= _LONGEST_WEATHER and not VERB.search(text.casefold())
    figures = sum(bool(_FIGURE.search(word)) for word in text.split())
    return bool(_QUOTED_AT.search(text)) and figures * 2 >= word_count(text) - 1 and len(_PLAIN.findall(text)) < figures
