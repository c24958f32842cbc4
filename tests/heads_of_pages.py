"""Heads of pasted pages: furniture of sites set above invented articles, with the title and date a reader would tell.

Run as a script it prints what is read wrong: `python tests/heads_of_pages.py [WORD...]` (a word of the names to show).
"""

import itertools
import sys
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from make_episode.articles import read

FOLDER = Path(__file__).with_name("heads")
STACKS = (
    ("skip", "menu_line", "section"),
    ("skip", "account", "menu_long", "crumbs"),
    ("languages", "today", "weather", "menu_pipes", "kicker"),
    ("slogan", "menus", "ad", "sections"),
    ("cookies", "app", "search", "social", "section"),
    ("market", "trending", "section", "score"),
    ("tab_title", "login", "menu_dots", "here"),
    ("ad", "ticker", "live", "sections"),
    ("tagline", "today", "crumbs_quotes", "sponsor"),
)
"""What stands together above an article."""
BELOW = ("score", "paywall", "counts", "sponsor")
"""What stands right below a title as well."""


@dataclass(frozen=True, slots=True)
class Page:
    """The text of a page that somebody copied, and what it tells."""

    name: str
    text: str
    title: str
    published: str
    language: str


def pages(most: int = 99) -> Iterator[Page]:
    """Every furniture above and below titles of its language, in stacks and alone: each with `most` of the articles."""
    for path in sorted(FOLDER.glob("*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        heads: dict[str, tuple[Sequence[str], Sequence[str]]] = {
            form: (lines, ()) for form, lines in table["above"].items()
        }
        for stack in STACKS:
            heads["+".join(stack)] = ([line for form in stack for line in table["above"][form]], ())
        for form in BELOW:
            heads[f"below:{form}"] = ((), table["above"][form])
        for number, (form, (above, below)) in enumerate(heads.items()):
            for step, article in _some(table["article"], number, most):
                yield _page(f"{path.stem}:{form}", article, (above, below), order=number + step)
        for number, (form, above) in enumerate(table["alone"].items()):
            for _, article in _some(table["article"], number, most):
                yield _page(f"{path.stem}:alone:{form}", article, (above, ()), order=1, is_titled=False)


def _some(articles: list[dict[str, Any]], first: int, most: int) -> Iterator[tuple[int, dict[str, Any]]]:
    for step in range(min(most, len(articles))):
        yield step, articles[(first + step) % len(articles)]


def _page(
    name: str,
    article: dict[str, Any],
    around: tuple[Sequence[str], Sequence[str]],
    *,
    order: int,
    is_titled: bool = True,
) -> Page:
    """The page with the lines of a head in one of four orders; its title is printed unless a line above ends in it."""
    above, below = around
    title, standfirst, byline, dated = (article[key] for key in ("title", "standfirst", "byline", "dated"))
    orders = ((standfirst, byline, dated), (byline, dated), (dated, standfirst, byline), (standfirst, dated))
    lines = [line.format(t=title) for line in above] + [title] * is_titled
    lines += [*below, *orders[order % len(orders)], *article["body"]]
    return Page(name, "\n".join(lines) + "\n", title, article["published"], name.split(":", maxsplit=1)[0])


def wrong(page: Page) -> str:
    """What is read otherwise than a reader would tell it, or ""."""
    article = read(page.text)
    published = article.published.isoformat() if article.published else ""
    found = []
    if article.title != page.title:
        found.append(f"title {article.title!r}, not {page.title!r}")
    if not published.startswith(page.published):
        found.append(f"published {published!r}, not {page.published!r}")
    if not article.language.startswith(page.language):
        found.append(f"language {article.language!r}")
    return "; ".join(found)


if __name__ == "__main__":
    asked = [(page, wrong(page)) for page in pages()]
    for page, why in asked:
        if why and (len(sys.argv) < 2 or any(word in page.name for word in sys.argv[1:])):
            print(page.name, why)
    for kind in ("title", "published", "language"):
        bad = [page.name for page, why in asked if any(part.startswith(kind) for part in why.split("; "))]
        print(f"{kind}: {len(asked) - len(bad)} of {len(asked)} right ({1 - len(bad) / len(asked):.3f})")
    forms = itertools.groupby(sorted(p.name.split(":", 1)[1] for p, why in asked if "title" in why))
    print(", ".join(f"{form} {len(list(all_))}" for form, all_ in forms))
