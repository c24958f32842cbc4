"""Abbreviations, initialisms, Roman numerals and codes of letters and figures."""

import re
from dataclasses import dataclass
from re import Match

from make_episode.scripts.spoken.capitals import is_plain
from make_episode.scripts.spoken.language import Language, Rule
from make_episode.scripts.spoken.numerals import roman, whole
from make_episode.scripts.spoken.patterns import either, ends_sentence

CODE = (
    r"(?<![\w.@#/])(?:"
    r"[A-Z]{1,5}‹dash›?[0-9]{1,4}(?:[.,][0-9]{1,2}(?![0-9]))?[A-Z]{0,2}[0-9]{0,2}[a-z]?(?:‹dash›[0-9]{1,4})?"
    r"|[0-9]{1,3}[A-Z][A-Z]{0,2}[0-9]{0,2}[a-z]?"
    r"|[A-Z]{1,3}(?:[0-9]{1,2}[A-Z]{1,3}){1,2}[0-9]{0,2}"
    r")(?![\w@])"
)
NUMERAL = r"[IVXLC](?!\w)"
"""The last letter of a Roman numeral that is a word."""
PARTICLES = "le|la|les|du|de|des|el|al|ben|bin|ibn|van|von|di|da|dos|del"
COUPLE = r"(?:et|and|y|e|und)‹blank›[MDS][a-z]{0,3}\.?‹blank›‹upper›"
NAME = rf"(?=(?:‹blank›|-)(?:‹upper›|[dDlL]['’]|(?:{PARTICLES})(?!\w)|{COUPLE})|(?<=\.)‹upper›[a-zà-öø-ÿ])"
"""What follows a title: a name, its particle, or "and Mrs"; perhaps with no blank ("M.Alami")."""


def rules(language: Language) -> list[Rule]:
    """The shared rules for letters."""
    say = Letters(language)
    return [
        Rule(
            "roman",
            rf"(?<!\w)(?P<it>(?P<roman>‹roman›)(?P<mark>{either(language.roman_marks)}))(?!\w)",
            say.roman_ordinal,
            holds=f"[IVXLC]{either(language.roman_marks)}",
        ),
        Rule(
            "roman",
            rf"(?i:(?<!\w)(?P<word>{either(language.roman_before)}))‹blank›(?P<it>(?P<roman>‹roman›))(?!\w|"
            r"‹dash›\w)",
            say.roman_after_word,
            holds=NUMERAL,
        ),
        Rule(
            "roman",
            rf"(?<!\w)(?P<it>(?P<roman>‹roman›))(?=‹blank›(?i:(?P<word>{either(language.roman_after)}))(?!\w))",
            say.roman_before_word,
            holds="[IVXLC]‹blank›",
        ),
        Rule(
            "roman",
            rf"(?<!\w)(?:{either(language.reigns)})[ \u00a0\u202f-](?P<it>(?P<roman>‹roman›))(?!\w|\.‹upper›)",
            say.regnal,
            holds=NUMERAL,
        ),
        Rule(
            "roman",
            r"(?<![\w.&-])(?P<it>(?=[IVX]{2})(?P<roman>‹roman›))(?![\w&]|\.‹upper›|‹dash›\w)",
            say.roman,
            holds=NUMERAL,
        ),
        Rule(
            "roman",
            r"^(?P<it>[IVX])(?=(?:[.)]|‹gap›[-–—])‹blank›(?P<next>‹upper›[^\W\d_]{0,15})(?P<elided>['’]?))",
            say.heading,
        ),
        Rule("code", CODE, say.code, holds="[A-Z](?:‹dash›?[0-9]|(?<=[0-9].))"),
        Rule("web", r"(?<![\w.@#/-])[A-Z]{1,3}(?:\.[0-9]{1,2}){1,3}(?![\w@]|\.\w)", say.lineage, holds=r"\.[0-9]"),
        Rule(
            "abbreviation",
            rf"(?<![\w.])(?P<it>{either(language.before_number)})(?=‹gap›[0-9]|(?<=\.)‹blank›"
            r"(?:‹roman›(?!\w|\.)|[A-Z]\.?‹gap›[0-9]))",
            say.before_number,
            holds="[0-9.](?:(?<=[0-9])|‹blank›[A-Z])",
        ),
        Rule("abbreviation", rf"(?<![\w.])(?P<it>{either(language.abbreviations)})(?!\w)", say.abbreviation),
        Rule("abbreviation", rf"(?<![\w.])(?<!\b[A-Z] )(?P<it>{either(language.titles)}){NAME}", say.title),
        Rule("abbreviation", r"(?<![\w.@/])(?P<it>‹upper›\.)(?=‹upper›[a-zà-öø-ÿ]{2,20}(?![\w@]|\.\w))", say.glued),
        Rule("initialism", r"(?<![\w.@])(?P<it>(?:[A-Z]\.){2,8})(?!\w)", say.dotted, holds=r"[A-Z]\.[A-Z]\."),
        Rule(
            "initialism",
            r"(?<![\w@#.])(?P<it>(?P<letters>[A-Z]{2,8})(?P<rest>s?))(?![\w@]|\.\w)",
            say.initialism,
            holds="[A-Z][A-Z]",
        ),
        Rule(
            "initialism",
            r"(?<![\w@#.])(?:(?P<head>[A-Z]{3,5})(?P<tail>[a-z]{3,12})|(?P<start>[A-Z][a-z]{2,12})(?P<end>[A-Z]"
            r"{2,4}))(?![\w@])",
            say.joined,
            holds="[A-Z][A-Z]",
        ),
    ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Letters:
    """What the rules for letters say in a language."""

    language: Language

    def roman_ordinal(self, match: Match[str]) -> str | None:
        if not set(match["roman"]) & set("IVX"):
            return None
        return self.language.ordinal(roman(match["roman"]), self.language.roman_marks[match["mark"]])

    def roman_after_word(self, match: Match[str]) -> str | None:
        return self._number(match["roman"], self.language.roman_before[match["word"].lower()])

    def roman_before_word(self, match: Match[str]) -> str | None:
        return self._number(match["roman"], self.language.roman_after[match["word"].lower()])

    def _number(self, numeral: str, kind: str) -> str | None:
        if not set(numeral) & set("IVX"):
            return None
        value = roman(numeral)
        return self.language.cardinal(value, "") if kind == "cardinal" else self.language.ordinal(value, kind)

    def regnal(self, match: Match[str]) -> str:
        return self.language.regnal(roman(match["roman"]))

    def roman(self, match: Match[str]) -> str:
        return self.language.cardinal(roman(match["roman"]), "")

    def heading(self, match: Match[str]) -> str | None:
        """The number of a heading, "I. Le contexte"; before a name it is an initial: "V. Hugo"."""
        word = match["next"].upper()
        opens = bool(match["elided"]) or (word in self.language.capital_words and not match["next"].isupper())
        one_letter_word = word == match["next"] and len(word) == 1 and word in self.language.capital_words
        return self.language.cardinal(roman(match["it"]), "") if opens or one_letter_word else None

    def code(self, match: Match[str]) -> str:
        """Letters spelled (or said, where they make a word), figures as numbers."""
        parts = re.findall(r"[A-Z]+|[0-9]+|[a-z]+|[.,]", match[0])
        return " ".join(self._part(part) for part in parts)

    def lineage(self, match: Match[str]) -> str:
        """Letters and figures with stops between, such as the names of variants: "XBB.1.5", which holds no version."""
        letters, *figures = match[0].split(".")
        return f" {self.language.dot} ".join([" ".join(letters), *(whole(part, self.language) for part in figures)])

    def _part(self, part: str) -> str:
        if part in ".,":
            return self.language.point
        if part.isdigit():
            return whole(part, self.language)
        return part if self._is_word(part) or not part.isupper() else " ".join(part)

    def before_number(self, match: Match[str]) -> str:
        said = self.language.before_number[_plain(match["it"])]
        return said + " " if match.string[match.end() : match.end() + 1].isdigit() else said

    def title(self, match: Match[str]) -> str:
        said = self.language.titles[_plain(match["it"])]
        return said + " " if match.string[match.end() : match.end() + 1].isalpha() else said

    def abbreviation(self, match: Match[str]) -> str:
        """The full form; the full stop of an abbreviation that ends the sentence stays."""
        said = self.language.abbreviations[_plain(match["it"])]
        last = match["it"].endswith(".") and _plain(match["it"]) not in self.language.never_last
        return said + "." if last and ends_sentence(match.string, match.end("it")) else said

    def glued(self, match: Match[str]) -> str:
        """An initial against its name: "C.Turpin"."""
        return match["it"] + " "

    def dotted(self, match: Match[str]) -> str:
        letters = match["it"].replace(".", "")
        said = letters if letters in self.language.acronyms else " ".join(letters)
        return said + "." if ends_sentence(match.string, match.end("it")) and len(letters) > 2 else said

    def initialism(self, match: Match[str]) -> str | None:
        letters = match["letters"]
        if is_plain(match, self.language) or self._is_word(letters):
            return match["it"]
        return " ".join(letters) + (self.language.letters_plural if match["rest"] else "")

    def joined(self, match: Match[str]) -> str | None:
        """Initialisms that a brand glued to a word: "SNRTnews", "ChatGPT"."""
        capitals = match["head"] or match["end"]
        if self._is_word(capitals):
            return None
        spelled = " ".join(capitals)
        return f"{spelled} {match['tail']}" if match["head"] else f"{match['start']} {spelled}"

    def _is_word(self, letters: str) -> bool:
        return letters in self.language.acronyms or (
            letters not in self.language.initialisms and self._sayable(letters)
        )

    def _sayable(self, letters: str) -> bool:
        """Whether unknown capitals look like a word: four letters that alternate, or five with no hard cluster."""
        shape = "".join("v" if letter in self.language.vowels else "c" for letter in letters)
        if len(shape) == 4:
            return shape in ("cvcv", "vcvc")
        if len(shape) > 5:
            return "v" in shape and "cccc" not in shape
        return (
            len(shape) > 4
            and not re.search("ccc|vvv|^cc(?<!^..)|cc$", shape)
            and 0.3 <= shape.count("v") / len(shape) <= 0.7
        )


def _plain(written: str) -> str:
    return re.sub(r"[\u00a0\u2007\u2009\u202f\t]", " ", written)
