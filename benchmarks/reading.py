"""How well articles are read: `python benchmarks/reading.py [FOLDER]`.

Without a folder: the golden articles of `tests/golden`. With `tests/annotated`: articles written by people who did not
know the reader's rules; quotations are matched by their letters, wherever they are cut. With a folder of real pages,
NAME.html beside NAME.json (`title`, `author`, `date`, and phrases that must be `with` and `without` the body): the same
pages are given to trafilatura alone in the same run, for comparison.
"""

import json
import re
import sys
import tempfile
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from annotated import Annotated, articles

from make_episode.articles import as_json, read
from make_episode.errors import MakeEpisodeError
from make_episode.model import BlockKind

GOLDEN = Path(__file__).parent.parent / "tests" / "golden"
COVERED = 0.8
"""Share of a quotation that must be found."""


@dataclass
class Counts:
    """Things found, expected and both."""

    right: float = 0
    found: float = 0
    wanted: float = 0

    def add(self, found: Iterable[object], wanted: Iterable[object]) -> None:
        got, want = Counter(found), Counter(wanted)
        self.right += sum((got & want).values())
        self.found += sum(got.values())
        self.wanted += sum(want.values())

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else 1.0


@dataclass
class Figures:
    """What is counted over all articles."""

    same: Counter[str] = field(default_factory=Counter)
    blocks: Counts = field(default_factory=Counts)
    headings: Counts = field(default_factory=Counts)
    quotes: Counts = field(default_factory=Counts)
    speakers: Counts = field(default_factory=Counts)
    leaked: int = 0
    words: int = 0
    articles: int = 0
    slowest: float = 0


def folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return re.sub(r"[\W_]+", " ", "".join(char for char in plain if unicodedata.category(char) != "Mn")).strip()


def golden(folder: Path) -> None:
    figures = Figures()
    for expected in sorted(folder.glob("*.article.json")):
        want = json.loads(expected.read_text(encoding="utf-8"))
        source = next(
            path for path in folder.glob(expected.name.replace(".article.json", ".*")) if path.suffix != ".json"
        )
        start = time.perf_counter()
        got = as_json(read(source))
        figures.slowest = max(figures.slowest, time.perf_counter() - start)
        compare(figures, got, want)
    print(f"{figures.articles} articles of {folder.name}, the slowest read in {figures.slowest:.2f} s")
    for name in ("title", "published", "language", "kicker", "subtitle", "authors", "credits"):
        print(f"  {name:<10} right in {figures.same[name]} of {figures.articles}")
    for name in ("blocks", "headings", "quotes", "speakers"):
        print(f"  {name:<10} F1 {getattr(figures, name).f1:.3f}")
    print(f"  words of boilerplate in the body: {figures.leaked / max(1, figures.words):.1%}")


def compare(figures: Figures, got: dict[str, object], want: dict[str, object]) -> None:
    figures.articles += 1
    figures.same.update(name for name in want if got.get(name) == want[name])
    blocks, expected = rows(got["blocks"], "kind", "text"), rows(want["blocks"], "kind", "text")
    figures.blocks.add(blocks, expected)
    figures.headings.add((b for b in blocks if b[0] == "heading"), (b for b in expected if b[0] == "heading"))
    figures.quotes.add(rows(got["quotes"], "text"), rows(want["quotes"], "text"))
    figures.speakers.add(rows(got["quotes"], "text", "speaker"), rows(want["quotes"], "text", "speaker"))
    dropped = {text for (text,) in rows(want["dropped"], "text")}
    figures.leaked += sum(len(text.split()) for _, text in blocks if text in dropped)
    figures.words += sum(len(text.split()) for _, text in blocks)


def rows(items: object, *names: str) -> list[tuple[str, ...]]:
    assert isinstance(items, list)
    return [tuple(str(item[name]) for name in names) for item in items]


def annotated(folder: Path) -> None:
    """Each file of annotated articles, and all of them."""
    header = "blocks headings leaked  quotes speakers  named  wrong  title date"
    print(f"{'':<12}{'articles':>9}  {header}")
    total = Annotations()
    for file in sorted(folder.glob("*.txt")):
        if not file.stem.startswith("snippets"):
            figures = Annotations()
            for article in articles(file):
                for counted in (figures, total):
                    counted.add(article)
            print(f"{file.stem:<12}{figures}")
    print(f"{'all':<12}{total}")


@dataclass
class Annotations:
    """What is counted over annotated articles."""

    articles: int = 0
    blocks: Counts = field(default_factory=Counts)
    headings: Counts = field(default_factory=Counts)
    quotes: Counts = field(default_factory=Counts)
    speakers: int = 0
    named: int = 0
    named_right: int = 0
    wrong: int = 0
    leaked: int = 0
    words: int = 0
    titles: int = 0
    dates: int = 0

    def add(self, article: Annotated) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "article.txt"
            path.write_text(article.text, encoding="utf-8")
            got = as_json(read(path))
        self.articles += 1
        self.titles += folded(str(got["title"])) == folded(article.title)
        self.dates += str(got["published"] or "")[: len(article.published) or None] == article.published
        found = [(kind, letters(text)) for kind, text in rows(got["blocks"], "kind", "text")]
        wanted = [(kind.value, letters(text)) for kind, text in article.blocks]
        self.blocks.add(found, wanted)
        self.headings.add((b for b in found if b[0] == "heading"), (b for b in wanted if b[0] == "heading"))
        noise = {letters(text) for text in article.noise}
        for (text,) in rows(got["blocks"], "text"):
            self.words += len(text.split())
            self.leaked += len(text.split()) if letters(text) in noise else 0
        self._add_quotes(article, rows(got["quotes"], "text", "speaker"))

    def _add_quotes(self, article: Annotated, quotes: list[tuple[str, ...]]) -> None:
        """Quotations found whole or in parts; those of headings do not count, as headings are read by the narrator."""
        heads = letters(article.title) + " ".join(
            letters(text) for kind, text in article.blocks if kind is BlockKind.HEADING
        )
        found = [(letters(text), speaker) for text, speaker in quotes if letters(text) not in heads]
        free = list(range(len(found)))
        for text, speaker in article.quotes:
            words = letters(text)
            if words in heads:
                continue
            parts = [at for at in free if found[at][0] in words or words in found[at][0]]
            self.quotes.wanted += 1
            self.named += bool(speaker)
            if sum(min(len(found[at][0]), len(words)) for at in parts) < COVERED * len(words):
                continue
            free = [at for at in free if at not in parts]
            self.quotes.right += 1
            self.quotes.found += 1
            names = {found[at][1] for at in parts}
            self.speakers += names == {speaker}
            self.named_right += bool(speaker) and names == {speaker}
            self.wrong += bool(names - {speaker, ""})
        self.quotes.found += len(free)

    def __str__(self) -> str:
        share, leaked = self.speakers / max(1, self.quotes.wanted), self.leaked / max(1, self.words)
        return (
            f"{self.articles:>9}  {self.blocks.f1:>6.3f} {self.headings.f1:>8.3f} {leaked:>6.1%}"
            f"  {self.quotes.f1:>6.3f} {share:>8.3f}  {self.named_right / max(1, self.named):>5.3f} {self.wrong:>6}"
            f"  {self.titles:>5} {self.dates:>4}"
        )


def letters(text: str) -> str:
    return folded(text).replace(" ", "")


def pages(folder: Path) -> None:
    ours, theirs = Counts(), Counts()
    same: Counter[str] = Counter()
    print(f"{'page':<44}{'ours':>12}{'trafilatura':>13}{'s':>6}  title date")
    names = sorted(folder.glob("*.html"))
    for page in names:
        want = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
        start = time.perf_counter()
        title, day, body = our_reading(page)
        took = time.perf_counter() - start
        marks = {"title": folded(title) == folded(want["title"]), "date": not want["date"] or day == want["date"]}
        same.update(name for name, right in marks.items() if right)
        line = [score(counts, text, want) for counts, text in ((ours, body), (theirs, their_reading(page)))]
        print(f"{page.stem[:42]:<44}{line[0]:>12}{line[1]:>13}{took:6.2f}  {marks['title']!s:<5} {marks['date']}")
    print(f"phrases F1: ours {ours.f1:.3f}, trafilatura alone {theirs.f1:.3f}")
    print(f"title right in {same['title']} of {len(names)}, date in {same['date']}")


def our_reading(page: Path) -> tuple[str, str, str]:
    try:
        article = read(page)
    except MakeEpisodeError as error:
        return f"({error})", "", ""
    day = article.published.isoformat()[:10] if article.published else ""
    return article.title, day, "\n".join([article.subtitle, *(block.text for block in article.blocks)])


def their_reading(page: Path) -> str:
    import trafilatura

    return trafilatura.extract(page.read_bytes(), include_comments=False, output_format="txt") or ""


def score(counts: Counts, body: str, want: dict[str, list[str]]) -> str:
    text = folded(body)
    kept = sum(folded(phrase) in text for phrase in want["with"])
    leaked = sum(folded(phrase) in text for phrase in want["without"])
    counts.right += kept
    counts.found += kept + leaked
    counts.wanted += len(want["with"])
    return f"{kept}/{len(want['with'])} +{leaked}"


def main(arguments: list[str]) -> None:
    folder = Path(arguments[0]) if arguments else GOLDEN
    measure: Callable[[Path], None] = pages if arguments else golden
    if any(folder.glob("*.txt")) and not any(folder.glob("*.json")):
        measure = annotated
    measure(folder)


if __name__ == "__main__":
    main(sys.argv[1:])
