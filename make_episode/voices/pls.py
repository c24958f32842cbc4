"""Lexicons of other programs: the W3C's Pronunciation Lexicon Specification (PLS) 1.0, 2008.

Taken are graphemes with their first or preferred alias and their first or preferred phonemes in the IPA; `role`,
which tells homographs apart by grammar, has no place in our lexicon, so the first of two counts.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from make_episode.errors import InputError
from make_episode.model import Saying

_SPACE = "{http://www.w3.org/2005/01/pronunciation-lexicon}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_LINE = "line"
_LARGEST = 20_000_000
"""Bytes; a lexicon of 100,000 words has about half."""


@dataclass(frozen=True, slots=True)
class Lexeme:
    """How a word is said: `say` in other words, `ipa` in sounds; one of them may be empty."""

    written: str
    say: str
    ipa: str


@dataclass(frozen=True, slots=True)
class Lexemes:
    """What a PLS file tells."""

    language: str
    """BCP 47 tag."""
    found: tuple[Lexeme, ...]
    dropped: tuple[str, ...]
    """What could not be taken, with line and reason."""


def read(path: Path) -> Lexemes:
    """The words of a PLS file. Raises InputError naming file and line."""
    try:
        if path.stat().st_size > _LARGEST:
            raise InputError(f"{path}: is larger than {_LARGEST // 1_000_000} MB.", hint="Split the lexicon.")
        root = _tree(path, path.read_bytes())
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}.", hint="Check the path.") from error
    if root.tag != f"{_SPACE}lexicon":
        raise _wrong(path, root.get(_LINE), f"<{root.tag}>: expected <lexicon> in the namespace {_SPACE[1:-1]}.")
    language = root.get(_LANGUAGE, "").strip()
    if not language[:1].isalpha() or not language.replace("-", "").isalnum() or not language.isascii():
        raise _wrong(path, root.get(_LINE), f'xml:lang="{language}": expected a language such as "fr".')
    found: dict[str, Lexeme] = {}
    dropped: list[str] = []
    for lexeme in root.iter(f"{_SPACE}lexeme"):
        told = list(_lexemes(lexeme, root.get("alphabet", ""), dropped))
        twice = [one.written for one in told if found.setdefault(one.written, one) is not one]
        dropped += [f'line {lexeme.get(_LINE)}: "{written}" is there before' for written in twice]
    return Lexemes(language, tuple(found.values()), tuple(dropped))


def _lexemes(lexeme: Element, alphabet: str, dropped: list[str]) -> Iterator[Lexeme]:
    """The words of a <lexeme>; adds to `dropped` what cannot be taken of it."""
    graphemes = [text for text in map(_text, lexeme.iterfind(f"{_SPACE}grapheme")) if text]
    says = [_text(alias) for alias in _preferred(lexeme, "alias")]
    ipas = []
    problems = []
    for phoneme in _preferred(lexeme, "phoneme"):
        try:
            ipas.append(_sounds(phoneme, alphabet))
        except ValueError as error:
            problems.append(f'line {phoneme.get(_LINE)}: "{", ".join(graphemes)}": {error}')
    say, ipa = (next(filter(None, ways), "") for ways in (says, ipas))
    if not (say or ipa) and not problems:
        problems.append(f'line {lexeme.get(_LINE)}: "{", ".join(graphemes)}" has neither alias nor phoneme')
    dropped += problems
    if say or ipa:
        yield from (Lexeme(written, say, ipa) for written in graphemes)


def _sounds(phoneme: Element, alphabet: str) -> str:
    """The sounds of a <phoneme>. Raises ValueError where they are not in the IPA."""
    own = phoneme.get("alphabet", alphabet)
    if own != "ipa":
        raise ValueError(f'the alphabet of "{_text(phoneme)}" is "{own}", not "ipa"')
    return Saying(_text(phoneme), ipa=True).spoken


def _preferred(lexeme: Element, name: str) -> Sequence[Element]:
    return sorted(lexeme.iterfind(f"{_SPACE}{name}"), key=lambda way: way.get("prefer") != "true")


def _text(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _tree(path: Path, content: bytes) -> Element:
    """The file's elements, each with the line it stands on; a document type, and so any entity, is refused."""
    parser, tree = expat.ParserCreate(namespace_separator="}"), TreeBuilder()

    def start(name: str, attributes: dict[str, str]) -> None:
        given = {_named(key): value for key, value in attributes.items()}
        tree.start(_named(name), given | {_LINE: str(parser.CurrentLineNumber)})

    def doctype(*_parts: object) -> None:
        raise _wrong(path, parser.CurrentLineNumber, "a document type is declared.", "Remove <!DOCTYPE ...>.")

    parser.StartElementHandler, parser.CharacterDataHandler = start, tree.data
    parser.EndElementHandler = lambda name: tree.end(_named(name))
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        problem = f"is not well-formed XML: {expat.ErrorString(error.code)}."
        raise _wrong(path, error.lineno, problem) from error
    except (LookupError, ValueError) as error:
        raise _wrong(path, 1, f"its encoding cannot be read: {error}.", "Save it as UTF-8.") from error
    return tree.close()


def _named(name: str) -> str:
    """A name as ElementTree has it: "{namespace}name"."""
    return "{" + name if "}" in name else name


def _wrong(path: Path, line: object, problem: str, hint: str = "Give a lexicon of the W3C's PLS 1.0.") -> InputError:
    return InputError(f"{path}:{line}: {problem}", hint=hint)
