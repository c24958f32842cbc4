"""What a language has to say for itself: the vocabulary every rule is written in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from re import Match

from make_episode.model import Saying

ORDER = (
    "web",
    "date",
    "time",
    "phone",
    "money",
    "percent",
    "measure",
    "year",
    "score",
    "range",
    "fraction",
    "ordinal",
    "roman",
    "code",
    "abbreviation",
    "initialism",
    "number",
    "symbol",
    "emoji",
    "digit",
)
"""Classes of tokens in the order their rules claim text; within one class a language's own rules come first."""

WITH_FIGURES = frozenset(
    "date time phone money percent measure year score range fraction ordinal code number digit".split()
)
"""Classes whose tokens always hold a figure; their rules are not tried on lines without one."""

FIGURES = {start + value: str(value) for start in (0x660, 0x6F0, 0x966, 0x9E6, 0xFF10) for value in range(10)}
"""Arabic, Persian, Devanagari, Bengali and full-width figures -> the figures rules know."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Text that matches `pattern` is said as `say(match)`; None leaves it to later rules.

    The pattern may use the pieces of `patterns.py` by name, such as ‹number› or ‹gap›. The reading covers the
    group named `it` where there is one (the rest is context), otherwise the whole match. What is said
    unchanged is kept from later rules. Patterns must stay linear on any input: bounded or possessive
    repetition, and a guard such as ‹start› in front. One that begins with ‹start› goes on with a figure, its
    sign or its decimal mark, and is tried at those alone.
    """

    kind: str
    pattern: str
    say: Callable[[Match[str]], str | None]
    others: tuple[Saying, ...] = ()
    """What single engines and voices say instead; only entries of a lexicon have any."""
    holds: str = ""
    """A pattern found in every line that the rule reads; where it is not, the rule is not tried.

    One that begins with a set of characters is found ten times as fast as one with a guard in front.
    """


@dataclass(frozen=True, slots=True)
class Noun:
    """What is counted. `gender` is "m", "f" or "n"; `two` and `few` only where the grammar has them (Arabic)."""

    one: str
    many: str
    gender: str = "m"
    two: str = ""
    few: str = ""


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written: "-1 234,50" is sign "-", whole "1234", fraction "50"."""

    whole: str
    fraction: str = ""
    sign: str = ""
    mark: str = ""
    """The decimal mark that was written."""
    grouped: bool = False
    """Whether the thousands were written apart, as those of a year never are."""

    @property
    def value(self) -> int:
        return int(self.whole)

    @property
    def size(self) -> float:
        return float(f"{self.whole}.{self.fraction or 0}")


def _one_or_many(number: Number) -> bool:
    return number.size != 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """Tables and turns of phrase. Every key of a table is as written, every value as said."""

    code: str

    # Numbers. `gender` is "m", "f" or "n" before a noun and "" for a number that stands alone.
    cardinal: Callable[[int, str], str]
    ordinal: Callable[[int, str], str]
    """`ordinal(21, kind)`: kind is a value of `ordinal_marks`, or "m" / "f"."""
    ordinal_marks: Mapping[str, str]
    """Suffix of a written ordinal -> kind: {"er": "m", "re": "f", "e": ""}."""
    roman_marks: Mapping[str, str] = field(default_factory=dict)
    """The same for Roman numerals ("XIXe"); empty where the language does not write them so."""
    decimal: str = ","
    fold: Callable[[str], str] = lambda line: line.translate(FIGURES)
    """The line as the rules see it: signs of the language's own in place of those they know, one for one."""
    joined: str = ""
    """Letters that stand against a number in front of it: Arabic "و25", "بـ25"."""
    groups: str = " .'’"
    """Characters that may stand between thousands (no-break blanks always may)."""
    point: str
    """The decimal mark as said between figures: "virgule"."""
    decimals: Callable[[str], str] | None = None
    """Says the figures after the mark; one by one if None."""
    plus: str
    minus: str
    plus_minus: str
    plural: Callable[[Number], bool] = _one_or_many
    gender: Callable[[str], str] = lambda _: "m"
    """Gender of a noun that follows a number, from the word itself."""
    bare: Callable[[Number, str], str | None] | None = None
    """Says a number before the word that follows it ("" if none); None leaves it to the default."""
    counted: Callable[[Number, Noun], str] | None = None
    """Says a number with its noun, for languages where one and many are not enough."""
    year: Callable[[int], str]
    fraction: Callable[[int, int], str | None]
    """`fraction(3, 4)`; None where it is better said as "3 out of 4"."""

    phone: Callable[[str], str] | None = None
    """Says one group of a telephone number; two figures at a time if None."""

    # Joints between numbers.
    to: str
    """10-15, 2-1."""
    out_of: str
    """7/7, 15/20."""
    times: str
    """4 x 100."""
    by: str = ""
    """3 m x 2 m; `times` if empty."""
    and_: str
    half: str
    """2½, between whole and fraction, and the half after it: "deux et demi"."""
    dot: str
    """2.0, where the decimal mark is another."""
    per: str
    """Between a unit and what it is divided by: "par"."""

    per_names: Mapping[str, str] = field(default_factory=dict)
    """What a unit or a noun is divided by, where it is no unit of its own: {"s": "second", "hab.": "habitant"}."""

    # Names.
    scales: Mapping[str, Noun]
    """Short and long names of large numbers that may stand before a unit: {"M": million, "Mds": milliard}."""
    lone_scales: frozenset[str] = frozenset()
    """Scales that may stand with no unit after them: "3 Mds d'habitants"."""
    scale_values: Mapping[str, int] = field(default_factory=dict)
    """Short scales that are multiplied out: {"k": 1000}."""
    of: str = ""
    """Pattern of what may be written between scale and unit: "(?:de |d')?"."""
    scale_link: Callable[[str], str] = lambda _: " "
    """What is said between scale and noun, blanks included: "millions" + " d'" + "euros"."""
    currencies: Mapping[str, Noun | str]
    """Signs and codes -> noun, or an ISO 4217 code to take Babel's name for."""
    price: Callable[[Number, Noun], str | None] = lambda _number, _noun: None
    """Says an amount with cents ("deux euros cinquante"); None leaves it to `counted`."""
    units: Mapping[str, Noun]
    """Units that Babel lacks or says otherwise than newsreaders do."""
    unused_units: frozenset[str] = frozenset()
    """Symbols that mean something else in the language ("1990s")."""
    alone: frozenset[str] = frozenset()
    """Symbols of units and currencies that are also said without a number: "en MW", "le prix du kWh"."""
    singular_before: frozenset[str] = frozenset()
    """Words after which such a unit is one: {"du", "par"}."""
    feminine: frozenset[str] = frozenset()
    """Names of units and currencies, in the singular, that are feminine."""
    percent: Mapping[str, str]
    months: Mapping[str, int]
    """Names and abbreviations (lower case) -> number."""
    month_names: tuple[str, ...]
    """January to December as said in a date."""
    date: Callable[[int, int, int | None], str]
    """`date(day, month, year or None)`."""
    month_first: bool = False
    """Whether 07/02 is the second of July."""
    time: Callable[[int, int | None, int | None], str]
    """`time(hour, minute or None, second or None)` for hh:mm."""
    regnal: Callable[[int], str]
    """The number of a king or pope."""
    reigns: frozenset[str] = frozenset()
    """Names after which even a one-letter Roman numeral is a number: {"Mohammed", "Louis"}."""
    roman_before: Mapping[str, str] = field(default_factory=dict)
    """Word (lower case) before a Roman numeral -> "cardinal", "ordinal" or an `ordinal` kind."""
    roman_after: Mapping[str, str] = field(default_factory=dict)
    """The same for the word after it ("XXI secolo")."""
    abbreviations: Mapping[str, str]
    """Said wherever they stand as whole words, in just this case."""
    never_last: frozenset[str] = frozenset()
    """Abbreviations that cannot end a sentence: their full stop goes even before a capital."""
    openers: frozenset[str] = frozenset()
    """Words that open a sentence, for a language in which every noun has a capital."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """Said before a name, that is a capital or an initial."""
    before_number: Mapping[str, str] = field(default_factory=dict)
    """Said before a number: {"p.": "page", "n°": "numéro"}."""
    acronyms: frozenset[str] = frozenset()
    """Initialisms said as words; they stay as written."""
    initialisms: frozenset[str] = frozenset()
    """Initialisms that are spelled though they could be said."""
    letters_plural: str = ""
    """What the plural of a spelled initialism adds: "C E O's"."""
    vowels: str = "AEIOUY"
    capital_words: frozenset[str] = frozenset()
    """Short words that are no initialisms in headlines in capitals: {"LE", "DE"}."""
    plain_words: frozenset[str] = frozenset()
    """Words that are no initialisms anywhere: {"UND"}."""
    before_minus: frozenset[str] = frozenset()
    """Words (lower case) after which "- 5 %" is a figure with its minus: {"de", "recule"}."""
    symbols: Mapping[str, str]
    """Signs said between blanks or alone."""
    web: Mapping[str, str]
    """Signs inside addresses: keys "@", ".", "/", "-", "_", ":", "#"; "www" where it is said."""
    rules: tuple[Rule, ...] = ()
    """The language's own rules, sorted into ORDER by their kind, before the shared ones."""
