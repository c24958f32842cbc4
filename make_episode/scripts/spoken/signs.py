"""Addresses, hashtags, signs, emoji, and whatever figure no other rule read."""

import re
import unicodedata
from dataclasses import dataclass
from re import Match

from make_episode.scripts.spoken.language import Language, Rule
from make_episode.scripts.spoken.numerals import cardinal, one_by_one, parse, whole
from make_episode.scripts.spoken.patterns import BLANK, either

EMOJI = (
    "[\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\u3030\u303d\u3297\u3299"
    "\U0001f000-\U0001faff\U000e0020-\U000e007f\u200d\ufe0e\ufe0f\u20e3]"
)
"""Pictures and arrows, and what joins and colours them (Unicode emoji-data: the blocks that hold Emoji=Yes)."""

LEFT_OUT = r"(?:\((?:\.\.\.|…)\)|\[(?:\.\.\.|…)\])"
"""Where words were left out of a quotation."""

DOMAINS = (
    "com org net ma fr info eu be ch de es it pt uk us ca tn dz eg sn ci ml mr sa ae qa br ar mx in io ai co tv me "
    "news gov edu int africa press app dev media"
)
"""Endings after which a bare name with a dot is an address."""

TAILS = frozenset("com news info infos sport sports foot live tv radio actu media medias official officiel".split())
"""What handles write in small letters right after the initials of a house."""


def rules(language: Language) -> list[Rule]:
    """The shared rules for signs."""
    say = Signs(language)
    domains = "|".join(DOMAINS.split())
    return [
        Rule("web", r"(?<![\w@.])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}(?!\w)", say.mail, holds="@"),
        Rule(
            "web",
            r"(?<!\w)(?:https?://|www\.)[^\s<>\"«»“”]{1,2000}(?<![.,;:!?)\]'’…])",
            say.address,
            holds=r"://|www\.",
        ),
        Rule(
            "web",
            rf"(?<![\w@./])[A-Za-z][A-Za-z0-9-]{{1,40}}(?:\.[A-Za-z0-9-]{{1,40}}){{0,2}}\.(?:{domains})"
            r"(?:/[\w./-]{0,200}(?<=\w))?(?![\w@]|\.\w)",
            say.address,
            holds=r"\.[a-z]",
        ),
        Rule(
            "web",
            r"(?<![\w@.&])(?:[@#](?=[^\W\d_]|_)|[@#](?=[0-9]{1,4}[^\W\d_]))[\w]{1,100}",
            say.tag,
            holds="[@#]",
        ),
        Rule("web", r"\+‹gap›/‹gap›[-−–]‹gap›(?=[0-9])", lambda _: f"{language.plus_minus} "),
        Rule("symbol", r"(?<=[\w)»”\"%€$°.])(?P<it>‹blank›/‹blank›)(?=\S)", lambda _: ", ", holds="/"),
        Rule(
            "symbol",
            rf"(?:(?<=‹blank›)|^)(?P<it>{either(_unsaid(language))}‹blank›)",
            lambda _: "",
            holds=either(_unsaid(language)),
        ),
        Rule("symbol", f"(?P<it>{either(language.symbols)})", say.symbol),
        *anywhere(),
        Rule(
            "digit",
            rf"(?<![0-9.,])[0-9]+[{re.escape(language.decimal)}.][0-9]+(?=[^\W\d_])",
            say.decimal,
            holds=rf"[{re.escape(language.decimal)}.][0-9]",
        ),
        Rule("digit", r"[0-9]+", say.digits),
        Rule("digit", r"(?![0-9])[\d²³¹⁰⁴-⁹₀-₉½⅓⅔¼¾⅕-⅞①-⓿]", say.other_digit),
    ]  # fmt: skip


def _unsaid(language: Language) -> list[str]:
    """Signs that are not said: between blanks they go with one of them."""
    return [sign for sign, name in language.symbols.items() if not name.strip()]


def anywhere() -> list[Rule]:
    """What is safe in any language: pictures are dropped, with the blank before them."""
    return [
        Rule("emoji", rf"(?<=\w){EMOJI}++(?=\w)", lambda _: " ", holds=EMOJI),
        Rule("emoji", f"(?:^(?: ?{EMOJI})++ ?|(?: ?{EMOJI})++)", lambda _: "", holds=EMOJI),
        Rule("symbol", rf"(?:^{LEFT_OUT}[{BLANK}]?|[{BLANK}]?{LEFT_OUT})", lambda _: "", holds=LEFT_OUT),
        Rule("symbol", rf"(?:\[[{BLANK}]?|[{BLANK}]?\])", _stray, holds=r"[\[\]]"),
    ]


def _stray(match: Match[str]) -> str | None:
    """A square bracket with no other to go with it."""
    text = match.string
    alone = text.find("]", match.end()) < 0 if "[" in match[0] else text.rfind("[", 0, match.start()) < 0
    return "" if alone else None


@dataclass(frozen=True, slots=True)
class Signs:
    """What the rules for signs say in a language."""

    language: Language

    def mail(self, match: Match[str]) -> str:
        return self._address(match[0])

    def address(self, match: Match[str]) -> str:
        """The address as a person would give it: no scheme, no query; "www" only where the language says it."""
        www = "" if "www" in self.language.web else r"(?:www\.)?"
        bare = re.sub(rf"^(?:https?://)?{www}", "", match[0])
        bare = re.split(r"[?#]", bare)[0].rstrip("/")
        host, _, path = bare.partition("/")
        sayable = len(path) <= 30 and path.count("/") < 3 and re.fullmatch(r"[a-z/._-]*", path)
        return self._address(bare if sayable else host)

    def tag(self, match: Match[str]) -> str:
        """A handle or hashtag, its joined words apart; "the hashtag #IranWar" says the sign itself."""
        words = re.sub(
            r"(?<=[a-zà-ÿ])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[^\W\d_])(?=[0-9])|(?<=[0-9])(?=[^\W\d_])",
            " ",
            re.sub(r"(?<![A-Z])[A-Z]{2,8}(?=(?P<tail>[a-z]+))", self._initials, match[0][1:]),
        )
        words = words.replace("_", f" {self.language.web['_']} " if match[0][0] == "@" else " ")
        sign = self.language.web[match[0][0]]
        named = match[0][0] == "#" and match.string[: match.start()].rstrip(' \u00a0«“"').casefold().endswith(sign)
        return _blanks(words) if named else f"{sign} {_blanks(words)}"

    def _initials(self, match: Match[str]) -> str:
        """Initials apart from a word in small letters that follows them: "FIFAcom", "SNRTnews"."""
        known = match[0] in self.language.acronyms | self.language.initialisms
        return match[0] + " " if known or match["tail"] in TAILS else match[0]

    def _address(self, address: str) -> str:
        signs = self.language.web
        said = "".join(f" {signs[sign]} " if sign in signs else sign for sign in address)
        return _blanks(re.sub("[0-9]+", lambda figures: f" {whole(figures[0], self.language)} ", said))

    def symbol(self, match: Match[str]) -> str:
        """The sign's name, with blanks where it stood against a word."""
        text, (start, end) = match.string, match.span("it")
        name = self.language.symbols[match["it"]]
        if not name:
            return " " if text[start - 1 : start].isalnum() and text[end : end + 1].isalnum() else ""
        if not name[0].isalnum():
            return name
        before = " " if start and not text[start - 1].isspace() and text[start - 1] not in "(«“\"'’" else ""
        after = " " if text[end : end + 1].isalnum() else ""
        return before + name + after

    def digits(self, match: Match[str]) -> str:
        """A figure no rule read, apart from the letters it stands against."""
        return self._apart(match, whole(match[0], self.language))

    def decimal(self, match: Match[str]) -> str:
        """A number with letters against it that are no unit anyone knows."""
        return self._apart(match, cardinal(parse(match[0], self.language), self.language))

    def other_digit(self, match: Match[str]) -> str:
        value = unicodedata.numeric(match[0], 0)
        figures = str(int(value)) if value == int(value) else ""
        return self._apart(match, one_by_one(figures, self.language))

    def _apart(self, match: Match[str], said: str) -> str:
        before = " " if match.string[match.start() - 1 : match.start()].isalnum() else ""
        after = " " if match.string[match.end() : match.end() + 1].isalpha() else ""
        return before + said + after


def _blanks(text: str) -> str:
    return re.sub(" +", " ", text).strip()
