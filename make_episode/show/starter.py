"""The starter show that comes with the program, and new shows copied from it."""

import re
import shutil
import unicodedata
from pathlib import Path

from make_episode.errors import ShowError
from make_episode.show.tables import LONGEST_LINE

ROOMS = ("audio", "scripts", "voices")
PACKAGE = Path(__file__).parent.parent

TITLES = {
    "fr": ("L’Édition à écouter", "L’actualité lue à voix haute, chaque jour, par des voix de synthèse."),
    "en": ("The Listening Edition", "The news read aloud, every day, by synthetic voices."),
    "ar": ("النشرة المسموعة", "أخبار اليوم مقروءة بأصوات اصطناعية."),
    "es": ("La edición para escuchar", "La actualidad leída en voz alta, cada día, por voces sintéticas."),
    "de": ("Die Ausgabe zum Hören", "Die Nachrichten, jeden Tag vorgelesen von synthetischen Stimmen."),
    "it": ("L’edizione da ascoltare", "Le notizie lette ad alta voce, ogni giorno, da voci sintetiche."),
    "pt": ("A edição para ouvir", "As notícias lidas em voz alta, todos os dias, por vozes sintéticas."),
}


def starter_folder() -> Path:
    """The starter show: in the wheel beside this file, in a checkout the repository itself."""
    packed = PACKAGE / "starter"
    return packed if packed.is_dir() else PACKAGE.parent


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
