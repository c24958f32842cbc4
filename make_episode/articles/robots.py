"""What a site asks of programs in its robots.txt (RFC 9309): the longest rule that matches decides, `*` and `$` count.

Python's own parser lets the first rule decide and takes `*` for a star.
"""

from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

_LARGEST = 500_000  # letters read of a file; RFC 9309, s2.5, asks for this many at least
_MOST = 2_000  # rules


def allows(rules: str, agent: str, url: str) -> bool:
    """Whether `rules`, the text of a robots.txt, lets `agent` read the address."""
    groups = list(_groups(rules[:_LARGEST]))
    own = [rule for names, found in groups if agent.casefold() in names for rule in found]
    named = any(agent.casefold() in names for names, _ in groups)
    rest = [rule for names, found in groups if "*" in names for rule in found]
    parts = urlsplit(url)
    path = unquote(f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}")
    matching = [(len(pattern), allow) for allow, pattern in (own if named else rest)[:_MOST] if _matches(pattern, path)]
    return max(matching, default=(0, True))[1]


def _groups(rules: str) -> Iterator[tuple[set[str], list[tuple[bool, str]]]]:
    """Each group of rules with the agents it is for; a rule is whether it allows, and the path it is about."""
    names: set[str] = set()
    found: list[tuple[bool, str]] = []
    for line in rules.lstrip("\ufeff").splitlines():
        key, _, value = (part.strip() for part in line.split("#", 1)[0].partition(":"))
        match key.casefold():
            case "user-agent":
                if found:
                    yield names, found
                    names, found = set(), []
                names.add(value.split("/")[0].casefold())
            case "allow" | "disallow" if names and value:
                found.append((key.casefold() == "allow", unquote(value)))
            case _:
                pass
    if names:
        yield names, found


def _matches(pattern: str, path: str) -> bool:
    """Whether a path begins as a pattern does; piece by piece, so that no pattern takes long."""
    first, *others = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    for piece in others:
        found = path.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    if not pattern.endswith("$"):
        return True
    return path.endswith(others[-1]) if others else at == len(path)
