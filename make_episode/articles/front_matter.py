"""The fields above a Markdown text, in YAML between `---` or TOML between `+++`.

YAML is read as far as front matter needs it: fields with one value, lists in either notation, folded and kept lines
(`>` and `|`), a name inside a list of authors. TOML is read whole.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time

from make_episode.articles.assembly import About, Omitted
from make_episode.articles.dates import moment
from make_episode.articles.tidy import one_line

_FENCED = re.compile(
    r"\A\s*(?P<mark>---|\+\+\+)[ \t]*\n(?P<fields>.*?)(?<![^\n])(?:(?P=mark)|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL
)
_PERCENT = re.compile(
    r"\A% ?(?P<title>[^\n]{1,300})(?:\n% ?(?P<authors>[^\n]{0,300}))?(?:\n% ?(?P<date>[^\n]{0,100}))?(?:\n\s*\n|\Z)"
)
_NAMED = re.compile(r"^\{.{0,200}?\bname[\"']?\s*:\s*[\"']?(?P<name>[^,\"'{}]{1,100}).{0,500}\}$")
_FIELD = re.compile(r"^(?P<key>[\w.-]+|\"[^\"\n]+\")[ \t]*:(?:[ \t]+(?P<value>.*))?$")
_INNER = re.compile(r"^(?:-\s+)?(?P<key>[\w-]+)\s*:\s+(?P<value>.*)$")
_COMMENT = re.compile(r"\s+#.*$")
_TITLE = "title titre titulo título titel titolo".split()
_KICKER = "kicker category categories section rubrique".split()
_SUBTITLE = "subtitle description summary chapo excerpt standfirst".split()
_AUTHORS = "author authors auteur auteurs autor autores autore autori byline".split()
_DATE = "date published pubdate publishdate published_at".split()
_URL = "canonical canonical_url url link".split()
_LANGUAGE = "lang language locale".split()


@dataclass(slots=True)
class Fields:
    """The values of each field by its name in small letters, and the fields asked for so far."""

    values: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _used: set[tuple[str, str]] = field(default_factory=set)

    def one(self, *keys: str) -> str:
        """The first value of the first of the fields that has one, or ""."""
        key = next((key for key in keys if self.values.get(key)), "")
        if not key:
            return ""
        self._used.add((key, self.values[key][0]))
        return self.values[key][0]

    def many(self, *keys: str) -> tuple[str, ...]:
        """All values of the first of the fields that has one."""
        key = next((key for key in keys if self.values.get(key)), "")
        self._used.update((key, value) for value in self.values.get(key, ()))
        return self.values.get(key, ())

    @property
    def language(self) -> str:
        return self.one(*_LANGUAGE)

    def about(self, language: str) -> About:
        """What the fields say of the article."""
        authors = tuple(name for value in self.many(*_AUTHORS) for name in re.split(r"\s*[;&]\s*", value))
        return About(
            title=self.one(*_TITLE),
            kicker=self.one(*_KICKER),
            subtitle=self.one(*_SUBTITLE),
            authors=authors,
            published=moment(self.one(*_DATE), language),
            url=self.one(*_URL),
            unread=tuple(self._unread()),
        )

    def _unread(self) -> Iterator[Omitted]:
        """Fields nobody asked for. To be called last."""
        self.one(*_LANGUAGE)
        for key, values in self.values.items():
            rest = [value for value in values if (key, value) not in self._used]
            if rest:
                yield Omitted(f"{key}: {', '.join(rest)}", "front matter")


def front_matter(text: str) -> tuple[Fields, str]:
    """The fields above a text, and the text; a rule of dashes above a text is no front matter."""
    match = _FENCED.match(text)
    if not match:
        return _pandoc(text)
    lines = match["fields"]
    values = _toml(lines) if match["mark"] == "+++" else _yaml(lines)
    return (Fields(values), text[match.end() :]) if values or not lines.strip() else (Fields(), text)


def _pandoc(text: str) -> tuple[Fields, str]:
    """Title, authors and date behind percent signs in the first lines, as Pandoc has them."""
    match = _PERCENT.match(text)
    if not match:
        return Fields(), text
    authors = tuple(name for name in re.split(r"\s*[;\n]\s*", match["authors"] or "") if name.strip())
    values = {"title": (match["title"].strip(),), "author": authors, "date": ((match["date"] or "").strip(),)}
    return Fields({key: found for key, found in values.items() if any(found)}), text[match.end() :]


def _toml(text: str) -> dict[str, tuple[str, ...]]:
    try:
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return _yaml(re.sub(r"(?m)^([\w.-]+)[ \t]*=[ \t]*", r"\1: ", text))
    return {key.casefold(): tuple(_flat(value)) for key, value in table.items()}


def _flat(value: object) -> Iterator[str]:
    """The texts in a value of TOML, whatever it is."""
    if isinstance(value, dict):
        named = value.get("name")
        for inner in [named] if isinstance(named, str) else value.values():
            yield from _flat(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _flat(inner)
    elif isinstance(value, (datetime, date, time)):
        yield value.isoformat()
    elif one_line(str(value)):
        yield one_line(str(value))


def _yaml(text: str) -> dict[str, tuple[str, ...]]:
    """The fields, or none where the first line is no field: text between two rules."""
    found: dict[str, list[str]] = {}
    key = ""
    for line in text.split("\n"):
        field_ = _FIELD.match(line)
        if field_:
            key = field_["key"].strip('"').casefold()
            found.setdefault(key, []).extend(_values(field_["value"] or ""))
        elif line.strip() and not line.lstrip().startswith("#"):
            if not key:
                return {}
            _continue(found[key], line)
    return {name: tuple(filter(None, values)) for name, values in found.items()}


def _continue(values: list[str], line: str) -> None:
    """Add a line below a field to it: an item, a line of a long text, or a field within it."""
    bare = line.strip()
    inner = _INNER.match(bare)
    if inner and inner["key"].casefold() == "name":
        values.extend(_values(inner["value"]))
    elif bare.startswith("- "):
        values.extend(_values(bare[2:]))
    elif values and not inner:
        values[-1] = f"{values[-1]} {_unquoted(bare)}".strip()
    else:
        values.extend(_values(bare))


def _values(value: str) -> Iterator[str]:
    """The values written on a line; an empty one where a long text follows."""
    value = value.strip()
    if re.fullmatch(r"[>|][+-]?\d?", value):
        yield ""
    elif value.startswith("[") and value.endswith("]"):
        items = re.findall(r"\s*(\"(?:[^\"\\]|\\.)*\"|'[^']*'|[^,]+)", value[1:-1])
        yield from filter(None, map(_unquoted, items))
    elif named := _NAMED.match(value):
        yield one_line(named["name"])
    elif value and not value.startswith("#"):
        yield _unquoted(value)


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) >= 2 and value[0] == value[-1] == '"':
        return one_line(re.sub(r"\\(.)", r"\1", value[1:-1]))
    if len(value) >= 2 and value[0] == value[-1] == "'":
        return one_line(value[1:-1].replace("''", "'"))
    return one_line(_COMMENT.sub("", value))
