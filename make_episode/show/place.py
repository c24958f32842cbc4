"""A show's directory: where it is, what lies where in it, and what its show.toml says."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from make_episode.errors import ShowError
from make_episode.show.explain import explained
from make_episode.show.settings import Settings
from make_episode.show.starter import create, starter_folder

PLACEHOLDERS = ("example.org", "example.com")  # reserved by RFC 2606: nobody's show lives there


@dataclass(frozen=True, slots=True)
class Show:
    """A show directory and what its show.toml says."""

    root: Path
    settings: Settings
    made: bool = False
    """Whether the directory was made just now, because none was found."""
    branch: str = ""
    """Where in the web root a feed beside the show's own lives, as "sections/monde"; empty for the show's own."""

    @property
    def episodes(self) -> Path:
        """The web root: feed, pages and media."""
        return self.root / "episodes" / self.branch

    @property
    def waiting(self) -> Path:
        """Drafts and episodes under embargo: outside the web root, so that no server shows them."""
        return self.root / ".make-episode" / "waiting" / self.branch

    @property
    def store(self) -> Path:
        """Spoken clips, kept by fingerprint."""
        return self.root / ".make-episode" / "clips"

    @property
    def subscribers(self) -> Path:
        """Who may hear the show, where it is private."""
        return self.root / ".make-episode" / "subscribers.toml"

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
        return Show(root, Settings.model_validate(values, context=values.get("url")))
    except ValidationError as error:
        raise explained(path, text, error) from error
