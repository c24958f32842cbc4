"""Numbers with what they count: phones, money, percentages, measures, scores, ranges, fractions, ordinals."""

import re
from dataclasses import dataclass, replace
from re import Match

from make_episode.scripts.spoken.language import Language, Noun, Number, Rule
from make_episode.scripts.spoken.names import currencies, units
from make_episode.scripts.spoken.numerals import cardinal, counted, one_by_one, parse, whole
from make_episode.scripts.spoken.patterns import either, ends_sentence

VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip

THOUSANDS = r"[0-9]{1,3}(?:\.[0-9]{3})+(?![0-9]|\.[0-9])"


def amount(mark: str) -> str:
    """A number or two with a dash between, the first perhaps with the mark as well: 10-15 %, 4%-5%."""
    return rf"‹start›(?P<number>‹sign›‹number›)(?:(?:‹gap›{mark})?‹dash›(?P<last>‹number›))?"


SCALED = r"‹gap›(?:(?P<scale>‹scale›)‹gap›‹of›)??"
UNTIL = r"(?![\w²³])"
PER = r"(?:/(?P<per>‹unit›|[^\W\d_]{1,12})(?:/(?P<also>‹unit›|‹per›)(?!\w))?)?"
"""What an amount is divided by, perhaps twice: €/m²/mois."""
ABBREVIATED = r"(?:\.(?=‹blank›[a-zß-öø-ÿ]))?"
"""The full stop of a unit written as an abbreviation inside a sentence: "21 min. plus tard"."""
SEPARATOR = r"[ .\u00a0\u202f-]"
GROUPED = r"[0-9]{1,9}|[0-9]{1,3}(?:‹apart›[0-9]{3}){1,3}"


def rules(language: Language) -> list[Rule]:
    """The shared rules for figures, in no order: their kind sorts them."""
    say = Figures(language, currencies(language), units(language))
    return [*_quantities(say), *_counts(language, say)]


def _quantities(say: "Figures") -> list[Rule]:
    """Figures with a unit, a currency or a sign, and telephone numbers."""
    rest = rf"(?:[0-9]|{SEPARATOR}(?=[0-9(])|\(0\)){{6,22}}(?<=[0-9])(?![0-9])"
    return [
        Rule("phone", rf"(?<![\w+])(?:\+|00)[1-9]{rest}", say.phone),
        Rule("phone", r"(?:(?<!\w)\([0-9]{2,4}\)‹gap›|‹start›[2-9][0-9]{2}-)[0-9]{3,5}-[0-9]{4}‹end›", say.phone),
        Rule("phone", rf"‹start›0[0-9](?:{SEPARATOR}?[0-9]){{8}}‹end›(?!‹dash›[0-9])", say.phone),
        Rule(
            "money",
            rf"{amount('‹currency›')}{SCALED}(?P<currency>‹currency›){PER}{UNTIL}",
            say.money,
        ),
        Rule(
            "money",
            rf"(?<!\w)(?P<currency>‹currency›)‹gap›(?P<number>‹sign›‹number›)(?:‹dash›(?:‹currency›)?‹gap›(?P<last>‹number›))?(?:‹gap›(?P<scale>‹scale›))?(?:/(?P<per>‹unit›|‹per›))?{UNTIL}",
            say.money,
        ),
        Rule(
            "percent",
            rf"{amount('‹percent›')}‹gap›(?P<percent>‹percent›)(?:/(?P<per>‹unit›|[^\W\d_]{{2,12}}))?{UNTIL}",
            say.percent,
        ),
        Rule(
            "measure",
            r"‹start›(?P<number>‹number›)‹gap›[x×]‹gap›(?P<last>‹number›)(?:‹gap›(?P<unit>‹unit›))?‹end›",
            say.times,
        ),
        Rule(
            "measure",
            r"‹start›(?<!/)(?P<top>[0-9])[/⁄](?P<bottom>[0-9]{1,2})‹gap›(?P<unit>‹unit›)(?![\w²³/])",
            say.part_of_unit,
        ),
        Rule(
            "measure",
            rf"{amount('‹unit›')}{SCALED}(?P<unit>‹unit›){PER}{UNTIL}(?!['’]\w|\.[a-z]\.){ABBREVIATED}",
            say.measure,
        ),
        Rule("measure", rf"‹start›(?P<number>‹sign›‹number›)‹gap›(?P<scale>‹lone_scale›){UNTIL}", say.scaled),
        Rule("abbreviation", r"(?<![\w/.])(?P<first>[A-Z]{3})/(?P<last>[A-Z]{3})(?![\w/])", say.exchange, holds="/"),
        Rule(
            "abbreviation",
            r"(?:(?<!\w)(?i:(?P<one>‹one›))(?:‹blank›|(?<=['’])))?(?<![\w./])(?P<it>(?P<unit>‹alone›)"
            rf"{PER})(?![\w²³/])",
            say.alone,
            holds="‹alone›",
        ),
        Rule("measure", r"‹start›(?P<number>‹number›)[x×](?![\w])", say.times_as_many),
        Rule("measure", r"(?<!\w)[x×](?P<number>‹number›)‹end›", say.tenfold, holds="[x×][0-9]"),
        Rule("measure", r"‹start›‹number›‹gap›‹unit›‹blank›(?P<it>[x×])(?=‹blank›‹number›‹gap›‹unit›(?!\w))", say.by),
    ]


def _counts(language: Language, say: "Figures") -> list[Rule]:
    """Figures alone: ranges, scores, fractions, ordinals and numbers."""
    vulgar = "".join(VULGAR)
    return [
        Rule("range", r"‹start›(?P<number>‹sign›‹number›)‹dash›(?P<last>‹number›)‹end›(?!‹dash›[0-9])", say.range),
        Rule("range", r"‹start›(?P<number>[0-9]{1,2})‹to›(?P<last>[0-9]{1,2})‹end›(?!‹dash›[0-9])", say.range),
        Rule("score", r"‹start›[0-9]{1,3}:[0-9]{1,3}‹end›(?!:)", say.series),
        Rule("score", rf"‹start›(?!{THOUSANDS})[0-9]{{1,3}}(?:\.[0-9]{{1,3}}){{2,3}}‹end›", say.dotted),
        Rule("score", r"‹start›[0-9]{1,3}(?:‹dash›[0-9]{1,3}){2,4}‹end›(?!‹dash›)", say.series),
        Rule(
            "fraction",
            rf"‹start›(?P<number>[0-9]{{1,3}}[.{re.escape(language.decimal)}][0-9]{{1,2}})/(?P<last>[0-9]{{1,4}})‹end›(?!/)",
            say.mark,
        ),
        Rule("abbreviation", rf"(?<=[A-Zsxoie])/(?P<per>{either(language.per_names)})(?!\w)", say.per_unit, holds="/"),
        Rule("abbreviation", r"(?<=[\w²³€$£.])/(?P<per>‹alone›)(?![\w²³/])", say.per_unit, holds="/"),
        Rule("fraction", rf"‹start›(?:(?P<whole>[0-9]{{1,9}})‹gap›)?(?P<sign>[{vulgar}])(?!\w)", say.vulgar),
        Rule(
            "fraction",
            r"‹start›(?<!/)(?P<whole>[0-9]{1,2})‹blank›(?P<top>[1-7])[/⁄](?P<bottom>[2348])‹end›(?!/)",
            say.mixed,
        ),
        Rule(
            "fraction", r"‹start›(?<!/)(?P<top>[0-9]{1,4})‹gap›[/⁄]‹gap›(?P<bottom>[0-9]{1,4})‹end›(?!/)", say.fraction
        ),
        Rule("ordinal", rf"‹start›(?P<number>{GROUPED})(?P<mark>{either(language.ordinal_marks)})(?!\w)", say.ordinal),
        Rule(
            "number",
            r"(?<![\w-])(?P<word>[^\W\d_]{2,20})(?P<joint>‹dash›)(?P<number>[0-9]{1,4})‹end›(?!‹dash›)",
            say.model,
            holds="‹dash›[0-9]",
        ),
        Rule("number", r"‹start›(?P<it>‹sign›‹number›)(?!\w)(?=(?:‹blank›(?P<next>[^\W\d_]{1,30}))?)", say.bare),
    ]


@dataclass(frozen=True, slots=True)
class Figures:
    """What the rules for figures say in a language."""

    language: Language
    currencies: dict[str, Noun]
    units: dict[str, Noun]

    def phone(self, match: Match[str]) -> str | None:
        """Groups as written, two figures at a time; the country's code as one number."""
        written = match[0].replace("(0)", " ")
        groups = re.findall(r"[0-9]+", written)
        said = []
        if written[0] == "+" or written.startswith("00"):
            if len(groups) == 1:
                return None if written[0] != "+" else f"{self.language.plus} {self._pairs(groups[0])}"
            code = groups.pop(0).removeprefix("00") or groups.pop(0)
            said = [self.language.plus, whole(code, self.language)]
        return " ".join([*said, *(self._pairs(group) for group in groups)])

    def _pairs(self, group: str) -> str:
        if self.language.phone:
            return self.language.phone(group)
        if len(group) == 3 and group[0] != "0":
            return whole(group, self.language)
        start = len(group) % 2
        pairs = ([group[0]] if start else []) + [group[at : at + 2] for at in range(start, len(group), 2)]
        return " ".join(whole(pair, self.language) for pair in pairs)

    def money(self, match: Match[str]) -> str | None:
        noun = self.currencies[_key(match["currency"], self.currencies)]
        per = match.groupdict().get("per")
        said = self._amount(match, noun, price=True)
        return said if said is None or not per else f"{said} {self._both(match)}"

    def measure(self, match: Match[str]) -> str | None:
        unit = match["unit"]
        said = self._amount(match, self.units[_key(unit, self.units)])
        if said is None or match["per"]:
            return said and f"{said} {self._both(match)}"
        stop = unit.endswith(".") and ends_sentence(match.string, match.end("unit"), self.language.openers)
        return said + "." if stop else said

    def part_of_unit(self, match: Match[str]) -> str | None:
        """A part of a unit: 3/4 kg."""
        noun = self.units[_key(match["unit"], self.units)]
        half = self.language.half
        if match["top"] == "1" and match["bottom"] == "2" and half.endswith("o"):
            return f"{half[:-1]}a {noun.one}" if noun.gender == "f" else f"{half} {noun.one}"
        part = self.language.fraction(int(match["top"]), int(match["bottom"]))
        return part and part + self.language.scale_link(noun.one) + noun.one

    def _both(self, match: Match[str]) -> str:
        """What an amount is divided by: "par mètre carré et par mois"."""
        per, also = self._per(match["per"]), match.groupdict().get("also")
        return f"{per} {self.language.and_} {self._per(also)}" if also else per

    def _per(self, unit: str) -> str:
        name = self.language.per_names.get(unit) or (self.units[unit].one if unit in self.units else unit)
        return f"{self.language.per} {name}"

    def _amount(self, match: Match[str], noun: Noun, *, price: bool = False) -> str | None:
        number, last = self._ends(match)
        scale = match.groupdict().get("scale")
        if last is not None:
            return f"{self._first(number, noun)} {self.language.to} {self._one(last, scale, noun)}"
        if price and not scale and (said := self.language.price(number, noun)) is not None:
            return said
        return self._one(number, scale, noun)

    def _one(self, number: Number, scale: str | None, noun: Noun) -> str:
        """A number, its scale if any, and its noun."""
        if not scale:
            return counted(number, noun, self.language)
        if scale in self.language.scale_values:
            return self._multiplied(number, self.language.scale_values[scale], noun)
        return f"{self._scaled(number, scale)}{self.language.scale_link(noun.many)}{noun.many}"

    def _multiplied(self, number: Number, factor: int, noun: Noun) -> str:
        zeros = len(str(factor)) - 1
        figures = number.fraction.ljust(zeros, "0")
        shifted = replace(number, whole=(number.whole + figures[:zeros]).lstrip("0") or "0", fraction=figures[zeros:])
        return counted(shifted, noun, self.language)

    def _scaled(self, number: Number, scale: str) -> str:
        return counted(number, self.language.scales[_key(scale, dict(self.language.scales))], self.language)

    def _first(self, number: Number, noun: Noun) -> str:
        return cardinal(number, self.language, noun.gender)

    def _ends(self, match: Match[str]) -> tuple[Number, Number | None]:
        last = match.groupdict().get("last")
        return parse(match["number"], self.language), parse(last, self.language) if last else None

    def scaled(self, match: Match[str]) -> str | None:
        number, scale = parse(match["number"], self.language), match["scale"]
        if scale in self.language.scale_values:
            return None
        return self._scaled(number, scale)

    def percent(self, match: Match[str]) -> str:
        number, last = self._ends(match)
        sign = self.language.percent[match["percent"]]
        said = cardinal(number, self.language)
        said = f"{said} {self.language.to} {cardinal(last, self.language)} {sign}" if last else f"{said} {sign}"
        return f"{said} {self._per(match['per'])}" if match["per"] else said

    def range(self, match: Match[str]) -> str:
        number, last = self._ends(match)
        assert last is not None
        return f"{cardinal(number, self.language)} {self.language.to} {cardinal(last, self.language)}"

    def series(self, match: Match[str]) -> str:
        return " ".join(whole(part, self.language) for part in re.findall("[0-9]+", match[0]))

    def exchange(self, match: Match[str]) -> str | None:
        """A pair of currencies: EUR/USD."""
        pair = [self.currencies[code].one for code in match.group("first", "last") if code in self.currencies]
        return " ".join(pair) if len(pair) == 2 else None

    def alone(self, match: Match[str]) -> str:
        """A unit or currency that no number counts."""
        noun = self.units.get(match["unit"]) or self.currencies[match["unit"]]
        said = noun.one if match["one"] else noun.many
        return f"{said} {self._both(match)}" if match["per"] else said

    def times_as_many(self, match: Match[str]) -> str:
        return f"{cardinal(parse(match['number'], self.language), self.language)} {self.language.times}"

    def tenfold(self, match: Match[str]) -> str:
        return f"{self.language.times} {cardinal(parse(match['number'], self.language), self.language)}"

    def by(self, _match: Match[str]) -> str:
        """Two lengths that make a surface: 20 m x 30 m."""
        return self.language.by or self.language.times

    def dotted(self, match: Match[str]) -> str:
        """Versions and addresses: 1.2.3."""
        return f" {self.language.dot} ".join(self._plain(part) for part in match[0].split("."))

    def mark(self, match: Match[str]) -> str:
        """A mark out of so many: 3,5/5."""
        number, last = self._ends(match)
        assert last is not None
        return f"{cardinal(number, self.language)} {self.language.out_of} {cardinal(last, self.language)}"

    def per_unit(self, match: Match[str]) -> str:
        stop = match["per"].endswith(".") and ends_sentence(match.string, match.end(), self.language.openers)
        return f" {self._per(match['per'])}{'.' if stop else ''}"

    def vulgar(self, match: Match[str]) -> str:
        top, bottom = VULGAR[match["sign"]]
        if match["whole"]:
            return self._mixed(match["whole"], top, bottom)
        return self.language.fraction(top, bottom) or ""

    def mixed(self, match: Match[str]) -> str | None:
        """A whole number and a part of one: 2 1/2."""
        top, bottom = int(match["top"]), int(match["bottom"])
        return self._mixed(match["whole"], top, bottom) if top < bottom else None

    def _mixed(self, units: str, top: int, bottom: int) -> str:
        part = self.language.half if (top, bottom) == (1, 2) else self.language.fraction(top, bottom)
        return f"{whole(units, self.language)} {self.language.and_} {part}"

    def fraction(self, match: Match[str]) -> str:
        top, bottom = int(match["top"]), int(match["bottom"])
        said = self.language.fraction(top, bottom)
        return said or f"{self._plain(match['top'])} {self.language.out_of} {self._plain(match['bottom'])}"

    def _plain(self, figures: str) -> str:
        return whole(figures, self.language)

    def ordinal(self, match: Match[str]) -> str:
        value = int("".join(figure for figure in match["number"] if figure.isdigit()))
        return self.language.ordinal(value, self.language.ordinal_marks[match["mark"]])

    def times(self, match: Match[str]) -> str:
        number, last = self._ends(match)
        assert last is not None
        said = (
            counted(last, self.units[match["unit"]], self.language) if match["unit"] else cardinal(last, self.language)
        )
        return f"{cardinal(number, self.language)} {self.language.times} {said}"

    def model(self, match: Match[str]) -> str:
        """A name with its number: "Covid-19", "Ariane-6"; other words keep their hyphen: "mi-2025"."""
        number = match["number"]
        if match["word"][0].isupper():
            return f"{match['word']} {self._plain(number)}"
        year = len(number) == 4 and number[:2] in ("19", "20")
        return match["word"] + match["joint"] + (self.language.year(int(number)) if year else self._plain(number))

    def bare(self, match: Match[str]) -> str:
        number = parse(match["it"], self.language)
        following = match["next"] or ""
        if self.language.bare and (said := self.language.bare(number, following)) is not None:
            return said
        if number.mark == "." and self.language.decimal != ".":
            before = cardinal(replace(number, fraction=""), self.language)
            return f"{before} {self.language.dot} {self._figures(number.fraction)}"
        return cardinal(number, self.language, self.language.gender(following) if following else "")

    def _figures(self, figures: str) -> str:
        return whole(figures, self.language) if len(figures) < 4 else one_by_one(figures, self.language)


def _key(written: str, table: dict[str, Noun]) -> str:
    """The table's own spelling of what a pattern matched with other blanks."""
    return written if written in table else re.sub(r"\s", " ", written)
