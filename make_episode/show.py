"""The show: find, check and explain show.toml, and copy a new one.

A show is a directory with a show.toml in it. Files a show does not have are
read from the starter show that comes with the program, file by file; nothing
is ever written there.
"""

import difflib
import re
import shutil
import tomllib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal, get_args
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, ValidationError

from make_episode.errors import ShowError
from make_episode.model import ENGINES, engine_names

LONGEST_LINE = 255  # characters (PSP-1)
ROOMS = ("audio", "scripts", "voices")
PLACEHOLDERS = ("example.org", "example.com")  # reserved by RFC 2606: nobody's show lives there
LANGUAGES = ("fr", "en", "ar", "es", "de", "it", "pt")

TITLES = {
    "fr": ("L’Édition à écouter", "L’actualité lue à voix haute, chaque jour, par des voix de synthèse."),
    "en": ("The Listening Edition", "The news read aloud, every day, by synthetic voices."),
    "ar": ("النشرة المسموعة", "أخبار اليوم مقروءة بأصوات اصطناعية."),
    "es": ("La edición para escuchar", "La actualidad leída en voz alta, cada día, por voces sintéticas."),
    "de": ("Die Ausgabe zum Hören", "Die Nachrichten, jeden Tag vorgelesen von synthetischen Stimmen."),
    "it": ("L’edizione da ascoltare", "Le notizie lette ad alta voce, ogni giorno, da voci sintetiche."),
    "pt": ("A edição para ouvir", "As notícias lidas em voz alta, todos os dias, por vozes sintéticas."),
}


def _known_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise ValueError('not a time zone; write it as "Africa/Casablanca" or "UTC"') from None
    return name


def _known_language(tag: str) -> str:
    if tag.split("-", maxsplit=1)[0].lower() not in LANGUAGES:
        raise ValueError(f"not a language this program narrates; choose one of {' '.join(LANGUAGES)}")
    return tag


def _known_engine(name: str) -> str:
    if name not in (*ENGINES, "auto") and name not in engine_names():
        raise ValueError(f"not an engine; choose one of auto {' '.join(engine_names())}")
    return name


def _no_slash(address: str) -> str:
    return address.rstrip("/")


_ADDRESS = 'not an address; write it as "https://example.org/podcast"'
_EXPECTED = {
    "url": _ADDRESS,
    "link": _ADDRESS,
    "language": 'not a language; write it as "fr", or with a region as "fr-MA"',
    "owner.email": 'not an email address; write it as "name@example.org", or "" for none',
    "feed.rhythm": 'not a recurrence rule; write it as "FREQ=DAILY" or "FREQ=WEEKLY;BYDAY=MO,FR"',
    "feed.hub": _ADDRESS,
    "guid": 'not a podcast:guid; write it as "9b024349-ccf0-5f69-a609-6b82873eab3c", or leave the key out',
}
"""What a pattern means, by key."""

FORMATS = ("mp3", "m4a", "opus")


def _known_formats(names: object) -> tuple[str, ...]:
    expected = f'a list of formats; write it as ["mp3"], or with more of {", ".join(FORMATS)}'
    if not isinstance(names, list | tuple) or not names or any(name not in FORMATS for name in names):
        raise ValueError(f"not {expected}")
    return tuple(dict.fromkeys(names))


_UUID = r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_LINE)]
Address = Annotated[str, StringConstraints(pattern=r"^https?://[^\s/]+\S*$"), AfterValidator(_no_slash)]
MaybeAddress = Annotated[str, StringConstraints(pattern=r"^(https?://[^\s/]+\S*)?$"), AfterValidator(_no_slash)]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Owner(_Table):
    name: str = ""
    email: Annotated[str, StringConstraints(pattern=r"^(\S+@\S+)?$")] = ""


class Audio(_Table):
    formats: Annotated[tuple[str, ...], BeforeValidator(_known_formats)] = ("mp3",)
    """What every episode is written as; the first is what feeds name first."""


class Proof(_Table):
    model: str = ""
    """The recogniser's model for `check --listen`: a folder, or a name such as "small"."""


class Support(_Table):
    """A way to support the show."""

    url: Address
    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=128)]  # Podcasting 2.0


class Recommendation(_Table):
    """A show this one recommends."""

    guid: Annotated[str, StringConstraints(pattern=f"^{_UUID}$")]
    url: MaybeAddress = ""
    title: str = ""


class FeedSettings(_Table):
    """The finer points of the feed."""

    license: str = ""
    locked: bool = True
    season: Annotated[int, Field(ge=0)] = 0
    numbered: bool = False
    rhythm: Annotated[str, StringConstraints(pattern=r"^(FREQ=[A-Z]+(;[A-Z]+=[A-Z0-9,+:-]+)*)?$")] = ""
    archive: Annotated[int, Field(ge=10)] = 300
    keep: Annotated[int, Field(ge=0)] = 14
    hub: MaybeAddress = ""
    funding: Annotated[tuple[Support, ...], Field(strict=False)] = ()
    podroll: Annotated[tuple[Recommendation, ...], Field(strict=False)] = ()


class Settings(_Table):
    """What show.toml says."""

    title: Line
    description: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)]
    language: Annotated[
        str, StringConstraints(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$"), AfterValidator(_known_language)
    ]
    author: Line
    url: Address
    link: Address
    category: Line = "News"
    explicit: bool = False
    timezone: Annotated[str, AfterValidator(_known_zone)] = "UTC"
    engine: Annotated[str, AfterValidator(_known_engine)] = "auto"
    online: bool = True
    quotes: Literal["voices", "cues", "off"] = "voices"
    captions: bool = False
    clips_mb: Annotated[int, Field(ge=0)] = 4000
    """What spoken clips may take on disk, in MB."""
    cover: str = ""
    copyright: str = ""
    guid: Annotated[str, StringConstraints(pattern=f"^({_UUID})?$")] = ""
    """podcast:guid of a show that had one before; otherwise made from `url`."""
    owner: Owner = Owner()
    audio: Audio = Audio()
    proof: Proof = Proof()
    feed: FeedSettings = FeedSettings()


@dataclass(frozen=True, slots=True)
class Show:
    """A show directory and what its show.toml says."""

    root: Path
    settings: Settings
    made: bool = False
    """Whether the directory was made just now, because none was found."""

    @property
    def episodes(self) -> Path:
        """The web root: feed, pages and media."""
        return self.root / "episodes"

    @property
    def waiting(self) -> Path:
        """Drafts and episodes under embargo: outside the web root, so that no server shows them."""
        return self.root / ".make-episode" / "waiting"

    @property
    def store(self) -> Path:
        """Spoken clips, kept by fingerprint."""
        return self.root / ".make-episode" / "clips"

    def folders(self, room: str) -> tuple[Path, ...]:
        """Where files of a room are looked for: the show's own folder, then the starter's."""
        own, starter = self.root / room, starter_folder() / room
        return (own,) if own == starter else (own, starter)

    def placeholders(self) -> tuple[str, ...]:
        """What still has to be filled in before the show can be published, in words."""
        named = {"url": self.settings.url, "owner.email": self.settings.owner.email}
        return tuple(
            f'{self.root / "show.toml"}: {key} is still the placeholder "{value}"'
            for key, value in named.items()
            if any(place in value for place in PLACEHOLDERS)
        )


def starter_folder() -> Path:
    """The starter show: in the wheel beside this file, in a checkout the repository itself."""
    packed = Path(__file__).parent / "starter"
    return packed if packed.is_dir() else Path(__file__).parent.parent


def find(named: Path | None, start: Path) -> Show:
    """The show in `named`, else the nearest above `start`, else one made in `start`/show.

    Raises ShowError if `named` is no show, or show.toml is wrong.
    """
    if named is not None:
        if not (named / "show.toml").is_file():
            raise ShowError(
                f"{named}: no show.toml in it.", hint=f"Make a show there with `make-episode init {named}`."
            )
        return load(named.resolve())
    there = nearest(start)
    if there is not None:
        return load(there)
    own = start.resolve() / "show"
    create(own)
    return Show(own, load(own).settings, made=True)


def nearest(start: Path) -> Path | None:
    """The folder of the nearest show above `start`, else of the one made in `start`/show, if there is any."""
    start = start.resolve()
    folders = (start, *start.parents, start / "show")
    return next((folder for folder in folders if (folder / "show.toml").is_file()), None)


def create(root: Path, *, language: str = "fr", title: str = "") -> None:
    """Copy the starter show to `root`, which must not hold a show yet; files already there are left alone."""
    if (root / "show.toml").exists():
        raise ShowError(
            f"{root}: there is a show here already.", hint="Choose another directory, or edit its show.toml."
        )
    if len(title) > LONGEST_LINE or any(unicodedata.category(char) == "Cc" for char in title):
        raise ShowError(
            f"{title[:60]!r}: not the title of a show.", hint=f"Give one line of at most {LONGEST_LINE} characters."
        )
    if language not in TITLES:
        raise ShowError(f'"{language}" is not a language of shows.', hint=f"Choose one of: {' '.join(TITLES)}.")
    starter = starter_folder()
    try:
        root.mkdir(parents=True, exist_ok=True)
        for room in ROOMS:
            _copy(starter / room, root / room)
        for name in ("sample.txt", "episodes/README.md"):
            _copy(starter / name, root / name)
        (root / "show.toml").write_text(_settings_for(language, title), encoding="utf-8")
    except OSError as error:
        raise ShowError(
            f"{root}: cannot be written: {error.strerror}.", hint="Choose a directory you can write to."
        ) from error


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        for item in sorted(source.iterdir()):
            if item.suffix not in {".py", ".pyc"} and not item.name.startswith(("__", ".")):
                _copy(item, target / item.name)
    elif source.is_file() and not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)


def _settings_for(language: str, title: str) -> str:
    text = (starter_folder() / "show.toml").read_text(encoding="utf-8")
    own_title, description = TITLES[language]
    for key, value in (("title", title or own_title), ("description", description), ("language", language)):
        quoted = value.replace("\\", "\\\\").replace('"', '\\"')
        line = f'{key} = "{quoted}"'
        text = re.sub(rf'^{key} = "[^"]*"', line.replace("\\", "\\\\"), text, count=1, flags=re.MULTILINE)
    return text


def load(root: Path) -> Show:
    """Read and check show.toml; raises ShowError naming file, line, key, value and remedy."""
    path = root / "show.toml"
    try:
        text = path.read_text(encoding="utf-8-sig")  # Notepad puts a mark first
        values = tomllib.loads(text)
    except OSError as error:
        raise ShowError(f"{path}: cannot be read: {error.strerror}.", hint="Check the file's permissions.") from error
    except UnicodeDecodeError as error:
        raise ShowError(f"{path}: is not UTF-8 text.", hint="Save it as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise ShowError(
            f"{path}: not valid TOML: {error}.", hint='Values look like `title = "My show"`; see https://toml.io.'
        ) from error
    try:
        return Show(root, Settings.model_validate(values))
    except ValidationError as error:
        raise _explained(path, text, error) from error


def _explained(path: Path, text: str, error: ValidationError) -> ShowError:
    first = min(
        error.errors(), key=lambda one: one["type"] != "extra_forbidden"
    )  # a typing slip explains a missing key
    keys = [str(key) for key in first["loc"]]
    where = f"{path}:{line}" if (line := line_of(text, keys)) else str(path)
    name = ".".join(keys)
    if first["type"] == "extra_forbidden":
        return ShowError(f'{where}: there is no key "{name}".', hint=_did_you_mean(keys[-1], _known(keys[:-1])))
    if first["type"] == "missing":
        return ShowError(f'{where}: the key "{name}" is missing.', hint=f'Add a line `{keys[-1]} = "..."`.')
    wrong = _EXPECTED.get(name, "") if first["type"] == "string_pattern_mismatch" else ""
    wrong = wrong or first["msg"].removeprefix("Value error, ")
    return ShowError(f"{where}: {name} = {first['input']!r}: {wrong}.", hint=f'Correct "{name}" in show.toml.')


def _known(tables: Sequence[str]) -> tuple[str, ...]:
    """The keys of a table of show.toml, the trail of its own keys being given."""
    model: type[BaseModel] = Settings
    for table in tables:
        inner = model.model_fields[table].annotation if table in model.model_fields else model
        parts = (inner, *get_args(inner))
        model = next((part for part in parts if isinstance(part, type) and issubclass(part, BaseModel)), model)
    return tuple(model.model_fields)


def _did_you_mean(key: str, known: Sequence[str]) -> str:
    close = difflib.get_close_matches(key, known, n=1)
    return f'Did you mean "{close[0]}"?' if close else f"Known keys: {', '.join(known)}."


def line_of(text: str, keys: Sequence[str]) -> int:
    """Number of the line of a TOML text where a key stands, from 1; 0 if it stands nowhere."""
    table = ""
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[+\s*([^\]]+?)\s*\]+", line):
            table = header[1]
        elif (key := re.match(r"""\s*["']?([\w.-]+)["']?\s*=""", line)) and f"{table}.{key[1]}".strip(".") == ".".join(
            keys
        ):
            return number
    return 0
