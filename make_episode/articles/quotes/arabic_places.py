"""Names in Arabic that are a hospital's, a street's or a school's: مستشفى | محمد السادس, شارع | عبد الله إبراهيم."""

from make_episode.articles.quotes.cues.given_ar import ARABIC, BEFORE_FAMILY
from make_episode.articles.quotes.tokens import Kind, Token

BEARING = frozenset(
    """
    مستشفى مستشفيات مصحة مستوصف عيادة مدرسة مدارس ثانوية إعدادية كلية جامعة معهد أكاديمية شارع شوارع زنقة درب حي ساحة
    ميدان دوار مطار ميناء محطة ملعب استاد ستاد
    مركب مسرح سينما قاعة متحف مكتبة
    خزانة مسجد جامع كنيسة دير ضريح مقبرة زاوية
    مؤسسة مركز مجمع مخيم سد جسر قنطرة كوبري نفق طريق قصر دار فندق سجن
    ثكنة قاعدة جائزة كأس دوري دورة مهرجان منحة سوق قرية بلدة نادي مولودية شبيبة
    """.split()
)
"""Nouns that are often called after somebody."""
HONOURS = frozenset(
    """
    الشهيد الشهيدة الملك الملكة الأمير الأميرة الإمام القديس القديسة السلطان القاضي الشيخ الحاج الخليفة الصحابي الزعيم
    القائد البطل المناضل الرئيس الولي سيدي مولاي لالة مار سان
    """.split()
)
"""What such a name is honoured with."""
_ONTO = ("وب", "ول", "و", "ب", "ل", "ك", "ف")
_REIGNS = frozenset("الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر".split())


def eponyms(words: list[Token]) -> set[int]:
    """The words of names that belong to a place or body, and to no person of the text."""
    return {k for i in range(len(words) - 1) if _bears(words[i]) for k in range(i + 1, _end(words, i + 1))}


def begins_anew(words: list[Token], i: int, j: int) -> bool:
    """Whether a woman's given name right behind a man's is another's: القديس يوسف | رنا حداد."""
    return ARABIC.get(words[i].plain) == "m" and ARABIC.get(words[j].plain) == "f" and j + 1 < len(words)


def _bears(word: Token) -> bool:
    key = word.plain
    return key in BEARING or any(key.startswith(onto) and key[len(onto) :] in BEARING for onto in _ONTO)


def _end(words: list[Token], i: int) -> int:
    """Where the name that begins here ends; `i` if none does."""
    j = i
    while j < len(words) and words[j].plain in HONOURS:
        j += 1
    if j >= len(words) or words[j].plain not in ARABIC:
        return i
    first = j
    j += 1 + (words[j].plain == "عبد")
    while j < len(words) and words[j].plain in BEFORE_FAMILY:
        j += 1
    if j < len(words) and words[j].plain in _REIGNS:
        return j + 1
    family = j < len(words) and words[j].kind is Kind.WORD and not begins_anew(words, first, j)
    return j + 1 if family and (words[j].plain in ARABIC or words[j].plain.startswith("ال")) else j
