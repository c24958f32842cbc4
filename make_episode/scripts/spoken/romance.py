"""What Spanish, Italian and Portuguese share: agreement with what is counted, numbered congresses, minutes of play."""

from collections.abc import Callable, Collection, Mapping
from re import Match

from make_episode.scripts.spoken.language import Number, Rule
from make_episode.scripts.spoken.letters import NAME
from make_episode.scripts.spoken.numerals import count, roman
from make_episode.scripts.spoken.patterns import either

HOUR = r"(?P<hour>[01]?[0-9]|2[0-4])"
MINUTE = r"(?P<minute>[0-5][0-9])"
AFTER_TIME = r"(?![\w:]|[.,][0-9])"
WORD = r"(?P<next>[^\W\d_]{2,30})"
PLAIN_YEAR = r"(?:1[1-9]|20)[0-9]{2}"

Words = Callable[[str, str], str]
"""A function of a number as written and a second text."""


def decimals(figures: str, code: str, one_by_one: Callable[[str], str]) -> str:
    """Up to three figures after the comma are one number, said after their zeros."""
    rest = figures.lstrip("0")
    if len(rest) > 3:
        return one_by_one(figures)
    zeros = [count(0, code)] * (len(figures) - len(rest))
    return " ".join([*zeros, *([count(int(rest), code)] if rest else [])])


def agreement(number: Number, following: str, gender: Callable[[str], str], never: Collection[str]) -> str:
    """The gender of the noun that follows a number, "" where the word is none: it is no plural, or a small word."""
    word = following.lower()
    if not word or word in never or (number.whole.lstrip("0") != "1" and not word.endswith("s") and word != "ong"):
        return ""
    return gender(word)


def agreeing(
    say: Words,
    agree: Words,
    *,
    articles: str,
    labels: str,
    joints: str,
    adjectives: str,
    of_them: str,
) -> tuple[Rule, ...]:
    """Rules for numbers whose noun is not the very next word, or that count nothing.

    `say` gives the words of a number in a gender; `agree` the gender that the word after a number gives it, ""
    for none. The others are alternatives of a pattern: feminine words before a number ("las"), names that a number
    labels ("artículo"), words between two numbers of one noun ("200 y 300 personas"), adjectives that tell no
    gender ("grandes"), and what follows a number of women ("de las").
    """

    def with_noun(match: Match[str]) -> str | None:
        kind = agree(match["it"], match["next"])
        return say(match["it"], kind) if kind else None

    def between(match: Match[str]) -> str | None:
        kind = agree(match["last"], match["next"])
        return f"{say(match['number'], kind)} a {say(match['last'], kind)}" if kind else None

    far = rf"(?:(?:{joints})‹blank›‹number›‹blank›(?:mil‹blank›)?|(?:{adjectives})‹blank›|mil‹blank›)"
    return (
        Rule(
            "range",
            rf"‹start›(?P<it>(?P<number>‹number›)‹to›(?P<last>‹number›))(?=‹blank›(?:mil‹blank›)?{WORD})",
            between,
        ),
        Rule(
            "number",
            rf"(?i:(?<!\w)(?:{labels}))‹blank›(?P<it>‹number›)(?!\w|[.,][0-9])",
            lambda match: say(match["it"], ""),
        ),
        Rule(
            "number",
            rf"(?i:(?<!\w)(?:{articles}))‹blank›(?P<it>‹number›)(?!\w|[.,][0-9])",
            lambda match: say(match["it"], "f"),
        ),
        Rule("number", rf"‹start›(?P<it>‹sign›‹number›)(?=‹blank›(?i:{of_them})(?!\w))", lambda m: say(m["it"], "f")),
        Rule("number", rf"‹start›(?P<it>‹sign›‹number›)(?=‹blank›{far}{WORD})", with_noun),
        Rule(
            "number",
            r"‹start›(?P<it>‹number›)(?=‹blank›mil(?!\w))",
            lambda match: say(match["it"], "m"),
        ),
    )


def numbered(
    ordinal: Callable[[int, str], str],
    *,
    masculine: str,
    feminine: str,
    never: Collection[str],
    elided: str = "(?!)",
    gender: Callable[[str], str] = lambda _: "m",
) -> tuple[Rule, ...]:
    """Rules for what is numbered between its article and its noun: "la XV Cumbre", "el I Congreso".

    `ordinal` gets the kinds "m", "ms", "f" and "fs"; the arguments are alternatives of a pattern. After an
    `elided` article ("l'XI edizione") the `gender` of the noun decides.
    """

    def say(kind: str) -> Callable[[Match[str]], str | None]:
        def ranked(match: Match[str]) -> str | None:
            if match["next"].lower() in never:
                return None
            plural = match["article"].lower().endswith(("s", "i", "gli")) and len(match["article"]) > 1
            return ordinal(roman(match["roman"]), (kind or gender(match["next"])) + "s" * plural)

        return ranked

    def rule(articles: str, kind: str) -> Rule:
        numeral = r"(?P<it>(?P<roman>(?=[IVX])‹roman›))(?=‹blank›(?P<next>[^\W\d_]{4,30}))"
        return Rule("roman", rf"(?i:(?<!\w)(?P<article>{articles}))(?:‹blank›|(?<=['’])){numeral}", say(kind))

    return rule(masculine, "m"), rule(feminine, "f"), rule(elided, "")


def regnal_feminine(names: str, say: Callable[[int], str]) -> Rule:
    """The number of a queen."""
    pattern = rf"(?<!\w)(?:{names})‹blank›(?P<it>(?P<roman>‹roman›))(?!\w|\.‹upper›)"
    return Rule("roman", pattern, lambda match: say(roman(match["roman"])))


def minutes_of_play(say: Callable[[int, int | None], str], before: str = "") -> tuple[Rule, ...]:
    """Minutes of a match: 45', 90'+3. `before` is a pattern of words the reading takes the place of."""
    pattern = (
        rf"(?:(?<!\w)(?P<before>{before})‹blank›)?(?<![\w'’])(?P<minute>[0-9]{{1,3}})['’′]"
        r"(?:‹gap›\+‹gap›(?P<more>[0-9]{1,2}))?(?![\w'’\"])"
    )

    def read(match: Match[str]) -> str:
        said = say(int(match["minute"]), int(match["more"]) if match["more"] else None)
        return f"{match['before']} {said}" if match["before"] else said

    return (Rule("time", pattern, read),)


def spans(say: Callable[[int, int | None], str], joint: str, hour: str) -> Rule:
    """Opening hours: 9h30-17h, 10:00-14:00. `hour` is a pattern of what may stand after the figures."""
    clock = rf"(?P<minutes>[:.h](?P<minute>[0-5][0-9])|{hour})"
    last = rf"(?P<last_hour>[01]?[0-9]|2[0-4])(?:[:.h](?P<last_minute>[0-5][0-9])|{hour})"
    pattern = rf"‹start›{HOUR}{clock}‹to›{last}{AFTER_TIME}"

    def read(match: Match[str]) -> str | None:
        if "." in match["minutes"] and not match["last_minute"]:
            return None
        ends = (match.group("hour", "minute"), match.group("last_hour", "last_minute"))
        return joint.join(say(int(at), int(minute) if minute else None) for at, minute in ends)

    return Rule("time", pattern, read)


def joined_tag(hashtag: str, say: Callable[[int], str]) -> Rule:
    """A hashtag that starts with figures: #8M."""
    return Rule(
        "web",
        r"(?<![\w@.&])#(?P<number>[0-9]{1,4})(?P<rest>[A-Za-z]\w{0,40})",
        lambda match: f"{hashtag} {say(int(match['number']))} {match['rest']}",
    )


def last_units(say: Words, number: Callable[[str], str], units: str) -> Rule:
    """Units that may be written with a full stop, where the stop is the sentence's: "dura 21 min."."""
    end = r"(?=\.(?:[»”\")]*$|‹blank›[«“\"¿¡]?‹upper›))"
    pattern = rf"‹start›(?:(?P<first>‹number›)‹to›)?(?P<number>‹sign›‹number›)‹gap›(?P<unit>{units}){end}"

    def read(match: Match[str]) -> str:
        said = say(match["number"], match["unit"])
        return f"{number(match['first'])} a {said}" if match["first"] else said

    return Rule("measure", pattern, read)


def set_scores(say: Words, joint: str) -> Rule:
    """The last of several sets: "6-3, 4-6 y 7-6"."""
    pattern = rf"(?<=[0-7]-[0-7]‹blank›{joint}‹blank›)(?P<it>(?P<first>[0-7])-(?P<last>[0-7]))‹end›"
    return Rule("score", pattern, lambda match: f"{say(match['first'], '')} {say(match['last'], '')}")


def seasons(names: str, say: Callable[[int], str]) -> Rule:
    """Sports seasons and school years: "la temporada 24/25"."""
    pattern = (
        rf"(?i:(?<!\w)(?:{names}))‹blank›(?P<it>(?P<first>[0-9]{{2}})[/‑–-](?P<last>[0-9]{{2}}))(?![\w/]|[.,][0-9])"
    )
    return Rule("year", pattern, lambda match: f"{say(int(match['first']))} {say(int(match['last']))}")


def quarters(ordinal: Callable[[int, str], str], quarter: str, half: str, joint: str, code: str) -> Rule:
    """Parts of a year as banks write them: 3T22, T3 2026, 1S26."""
    year = r"(?:[-/]|[ \u00a0](?=20[0-9][0-9])){}(?P<{}>20[0-9]{{2}}|[0-3][0-9])"
    pattern = (
        rf"(?<![\w.,-])(?:(?P<number>[1-4](?=T)|[12](?=S))(?P<part>[TS]){year.format('?', 'year')}|"
        rf"(?P<letter>[TS])(?P<of>(?<=T)[1-4]|(?<=S)[12]){year.format('', 'later')})(?!\w|[.,][0-9])"
    )

    def read(match: Match[str]) -> str:
        name = quarter if "T" in match.group("part", "letter") else half
        written = match["year"] or match["later"]
        said = count(int(written) + (2000 if len(written) == 2 else 0), code)
        return f"{ordinal(int(match['number'] or match['of']), 'm')} {name}{joint}{said}"

    return Rule("date", pattern, read, holds="[0-9][TS]|[TS][0-9]")


def days(say: Callable[[int], str], month: Callable[[str], str], joint: str) -> Rule:
    """Days of one month: "16-17 ottobre" are the 16th and the 17th, "10-15 ottobre" the 10th to the 15th."""

    def read(match: Match[str]) -> str:
        first, last = int(match["first"]), int(match["last"])
        return f"{say(first)} {joint if last == first + 1 else 'a'} {say(last)} {month(match['month'])}"

    day = "(?:0?[1-9]|[12][0-9]|3[01])"
    pattern = rf"‹start›(?P<first>{day})‹to›(?P<last>{day})‹blank›(?:de‹blank›)?(?P<month>(?i:‹month›))(?!\w)"
    return Rule("date", pattern, read)


def law(joint: str, say: Callable[[int], str]) -> Rule:
    """The number of a law and its year: "104/1992"."""
    pattern = r"‹start›(?P<number>[0-9]{1,4})/(?P<year>(?:19|20)[0-9]{2})(?![\w/]|[.,][0-9]|‹dash›[0-9])"

    def read(match: Match[str]) -> str | None:
        number, year = int(match["number"]), int(match["year"])
        return None if 1900 <= number <= 2099 else f"{say(number)} {joint} {say(year)}"

    return Rule("year", pattern, read)


def titles_after_one_letter(titles: Mapping[str, str]) -> Rule:
    """Titles after an article of one letter at the start of a sentence: "O Sr. Silva"."""
    pattern = rf"(?<=\b[OAEYI][ \u00a0])(?P<it>{either(titles)}){NAME}"
    return Rule("abbreviation", pattern, lambda match: titles[match["it"]])


def padded_dates(say: Callable[[Match[str]], str | None]) -> Rule:
    """Days that a zero tells from fractions: 01/03, 15/03."""
    day, month = "(?P<day>0[1-9]|[12][0-9]|3[01])", "(?P<month>0[1-9]|1[0-2])"
    return Rule("date", rf"‹start›(?<!/)(?:(?=0)|(?=../0)){day}/{month}(?![\w/]|[.,][0-9])", say)


def halves(half: str, gender: Callable[[str], str]) -> Rule:
    """Half of something, agreeing: "1/2 hectare"."""
    never = "d[aeio]|d[ao]s|dell?|dell[ae]|dei|degli|finale?s?|para|con|com|per|que|che"

    def read(match: Match[str]) -> str:
        noun = match["next"]
        kind = half[:-1] + "a" if gender(noun) == "f" else half
        return f"{kind[:-1]}'{noun}" if half == "mezzo" and noun[0] == "o" else f"{kind} {noun}"

    noun = rf"(?P<next>(?!(?:{never})(?!\w))[^\W\d_]{{3,20}})(?!\w)"
    return Rule("fraction", rf"‹start›(?<!/)(?<![0-9]‹blank›)1/2‹blank›{noun}", read)


def numeral_spans(say: Callable[[int], str], joint: str) -> Rule:
    """Spans of centuries and chapters: "siglos XVI-XVII"."""
    numeral = "(?=[IVX])‹roman›"
    pattern = rf"(?<![\w.&-])(?=[IVX‑–-]{{4}})(?P<first>{numeral})‹dash›(?P<last>{numeral})(?![\w&]|‹dash›)"
    return Rule("roman", pattern, lambda match: say(roman(match["first"])) + joint + say(roman(match["last"])))


def saints(say: Callable[[str], str], plain: str) -> Rule:
    """A saint's "S." before the name; what is said takes the blank too ("Sant'Agostino")."""
    pattern = rf"(?<![\w.])(?P<it>S\.‹blank›)(?=(?P<name>(?!{plain})‹upper›[a-zà-ÿ]{{2,20}})(?!\w))"
    return Rule("abbreviation", pattern, lambda match: say(match["name"]))
