"""Given names so rare, or so like other words, that only a family name behind them shows them to be one."""

from functools import cache
from importlib.resources import files


@cache
def _table() -> dict[str, str]:
    text = files(__package__).joinpath("given_rare.txt").read_text(encoding="utf-8")
    found: dict[str, str] = {}
    gender = ""
    for line in text.splitlines():
        if line.startswith("["):
            gender = line.strip("[]")
        elif not line.startswith("#"):
            found.update(dict.fromkeys(line.split(), gender))
    return found


def rare_gender(name: str) -> str | None:
    """The gender the first word of a folded full name shows; None where it is no given name."""
    return _table().get(name)
