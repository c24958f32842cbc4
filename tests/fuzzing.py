"""Hostile input by the thousand: `python tests/fuzzing.py [--count N] [--seed S] [--large]`.

Each input is a file that is read, narrated, written as a script document and read back. Nothing but an error a person
can put right may come out, within `PATIENCE` seconds. A run is the same for the same seed
and the same golden files; a fault names its number,
so that `--seed S --only NUMBER` repeats it, and `--keep DIR` writes the file.
"""

import argparse
import json
import random
import resource
import signal
import socket
import sys
import tempfile
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from printing import Part, epub, packed, pdf, set_lines

from make_episode.articles import read_all
from make_episode.articles.tidy import one_line
from make_episode.errors import MakeEpisodeError
from make_episode.pipeline.scripting import edited, narrated, script_text
from make_episode.scripts.spoken import spoken
from make_episode.show import Show, load

PATIENCE = 6  # seconds for a small input
MORE_PATIENCE = 20  # seconds for a large one
ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden"
DAY = date(2026, 3, 14)
LANGUAGES = ("fr", "en", "ar", "es", "de", "it", "pt")
S = "Le petit train de la vallée a repris du service lundi matin, avec quarante voyageurs et une fanfare à bord."

SHARDS = (
    *("« ", " »", "“", "”", '"', "„", "‘", "’", "'", "<", ">", "&", "&amp;", "&#0;", "&#xD800;", "&nbsp;", "<![CDATA["),
    *(
        "]]>",
        "<!--",
        "-->",
        "<!DOCTYPE html>",
        "<?xml version='1.0'?>",
        "\x00",
        "\x1b[31m",
        "\ufeff",
        "\u200f",
        "\u202e",
    ),
    *("\u2028", "\u0301" * 40, "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\ue000", "\uffff", "ﷺ", "١٢٣٤", "½", "Ⅷ"),
    *(
        "{{ 7*7 }}",
        "{% include 'x' %}",
        "{a|b}",
        "\\",
        "|",
        "@narrator",
        "@pause 9",
        "---\n",
        "+++\n",
        "# ",
        "> ",
        "- ",
    ),
    *("| a | b |\n|---|---|\n| 1 | 2 |\n", "[^1]: ", "![", "](", "```", "***", "https://exemple.fr/?a=1&b=2", "a@b.fr"),
    *(
        "1 000 000 000 000 €",
        "31/02/2025",
        "99:99",
        "12h61",
        "-0",
        "1e400",
        "3,14,15",
        "0" * 50,
        "MMMMCMXCIX",
        "+33 6 1",
    ),
    *(
        "Par Lina Bomar",
        "© AFP",
        "À lire aussi : ",
        "7 mars 2025",
        "\n",
        "\r",
        "\r\n",
        "\t",
        " " * 60,
        "\xa0",
        "\u202f",
    ),
    *("<p>", "</p>", "<div>", "<table><tr><th>", "<blockquote>", "<cite>", "<ul><li>", "<h1>", "<script>", "<style>"),
    *("<svg><title>", "<math>", "<iframe src=x>", "<template>", "<br>", '<meta charset="utf-7">', "<base href=//x>"),
    *('<script type="application/ld+json">', '{"@type":["Article"],"headline":[1],"author":{"name":{}}}', "</script>"),
)


@dataclass(frozen=True, slots=True)
class Input:
    """A file to be read, by the suffix of its name."""

    suffix: str
    data: bytes
    aloud: bool = True
    """Whether it is narrated too: that takes 1.5 ms for a sentence, 70 s for the forty hours of 5 MB."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What must not happen, and with which input."""

    name: str
    problem: str


class Hang(BaseException):
    """Patience is over. No Exception, so that nothing swallows it."""


@contextmanager
def patience(seconds: int) -> Iterator[None]:
    """Raise Hang in what takes longer: seconds of work, or ten times as many of waiting, the machine being shared."""

    def over(*_: object) -> None:
        raise Hang

    before = [signal.signal(which, over) for which in (signal.SIGPROF, signal.SIGALRM)]
    signal.setitimer(signal.ITIMER_PROF, seconds)
    signal.alarm(10 * seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.alarm(0)
        for which, known in zip((signal.SIGPROF, signal.SIGALRM), before, strict=True):
            signal.signal(which, known)


@contextmanager
def no_network() -> Iterator[None]:
    """A machine without a network: no link of a feed is followed."""
    known = socket.getaddrinfo

    def unknown(*_: object, **__: object) -> list[object]:
        raise OSError("there is no network here")

    socket.getaddrinfo = unknown  # type: ignore[assignment]
    try:
        yield
    finally:
        socket.getaddrinfo = known


@cache
def show() -> Show:
    return load(ROOT)


def told(one: Input, folder: Path) -> str:
    """What becomes of an input: "" for an article, else the error's name. Raises whatever else happens."""
    path = folder / f"input{one.suffix}"
    path.write_bytes(one.data)
    try:
        if one.suffix == ".script":
            edited(path, show())
            return ""
        found = read_all(str(path), otherwise="fr")
        for article in found:
            assert article.blocks, "no blocks"
            assert article.title.strip(), "no title"
            assert all(block.text == one_line(block.text) != "" for block in article.blocks), "a block is no clean line"
        if not one.aloud:
            return ""
        script = narrated(found, show(), DAY)
        assert all(segment.spoken.strip() for segment in script.segments), "a segment says nothing"
        file = folder / "input.script"
        file.write_text(script_text(script, show()), encoding="utf-8")
        again = edited(file, show())
        assert [one.text for one in again.segments] == [one.text for one in script.segments], (
            "the script reads otherwise"
        )
    except MakeEpisodeError as error:
        return type(error).__name__ if str(error).strip() else _fail("an error without words")
    return ""


def _fail(why: str) -> str:
    raise AssertionError(why)


def tried(one: Input, folder: Path, seconds: int) -> tuple[str, float]:
    """What is wrong with how an input is answered, or "", and the seconds of work it took."""
    begun = time.process_time()
    try:
        with patience(seconds), no_network():
            told(one, folder)
    except (Hang, Exception) as error:  # noqa: BLE001 - that is what this looks for
        said = f"{type(error).__name__}: {str(error)[:200]} {_place(error)}"
        return said, time.process_time() - begun
    return "", time.process_time() - begun


def _place(error: BaseException) -> str:
    """The last line of the project that was at work."""
    frames = (frame for frame in traceback.extract_tb(error.__traceback__) if "make_episode" in frame.filename)
    return next((f"{frame.filename}:{frame.lineno}" for frame in reversed(list(frames))), "")


# Small inputs: whole files bent, and files made of shards.


@cache
def seeds() -> tuple[Input, ...]:
    """Files that are right: every kind there is."""
    pages = [Input(path.suffix, path.read_bytes()) for path in sorted(GOLDEN.iterdir()) if path.suffix != ".json"]
    parts = (Part("a.xhtml", f"<h1>Un</h1><p>{S}</p><p>{S}</p>", "Un"), Part("b.xhtml", f"<p>« {S} »</p>", "Deux"))
    fields = "<dc:title>Le train</dc:title><dc:creator>Lina Bomar</dc:creator><dc:language>fr</dc:language>"
    printed = pdf([set_lines(["Le petit train", "", S, S, S], 750)], {"Title": "Le train"})
    others = [
        *(Input(".epub", epub(parts, fields)), Input(".pdf", printed)),
        *(Input(".xml", feed.encode()) for feed in (RSS, ATOM)),
        *(Input(".json", JSON_FEED.encode()), Input(".script", SCRIPT.encode()), Input(".md", MARKDOWN.encode())),
    ]
    return (*(one for one in pages if one.suffix in {".txt", ".md", ".html"}), *others * 12)


RSS = f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>La Vallée</title><language>fr</language><item><title>Le &lt;b&gt;train&lt;/b&gt;</title><link>/train</link>
<pubDate>Mon, 03 Mar 2025 08:00:00 +0100</pubDate><content:encoded><![CDATA[<p>{S}</p><p>{S} {S} {S} {S}</p>]]>
</content:encoded></item><item><description>{S} {S}</description></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>La Vallée</title><entry><title type="html">Un
&amp;amp; deux</title><id>urn:1</id><updated>2025-03-07T09:30:00+01:00</updated><link href="http://127.0.0.1:9/a"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{S}</p><p>{S} {S} {S} {S}</p></div></content>
</entry></feed>"""
JSON_FEED = json.dumps({
    "version": "https://jsonfeed.org/version/1.1", "title": "La Vallée", "language": "fr",
    "items": [{"id": "1", "title": "Le train", "content_html": f"<p>{S}</p><p>{S} {S} {S} {S}</p>",
               "date_published": "2025-03-07T09:30:00+01:00", "authors": [{"name": "Lina Bomar"}]}],
})  # fmt: skip
SCRIPT = (
    f"title: Le train\nlanguage: fr\narticle: Le train\n\n@chapter Un\n@heading\nUn\n@narrator\n{S}\n@pause 1.5\n{S}\n"
)
MARKDOWN = (
    "---\ntitle: Le train\ntags: [a, b]\nauthor:\n  - name: Lina\n---\n\n# Un\n\n"
    f"{S}[^1]\n\n> {S}\n> — Abel\n\n[^1]: {S}\n"
)


def bent(chance: random.Random) -> Input:
    """A right file with something wrong in it, or several."""
    one = chance.choice(seeds())
    data = bytearray(one.data[:20_000])
    for _ in range(chance.choice((1, 1, 2, 3, 8, 30))):
        _bend(chance, data)
    suffix = (
        one.suffix
        if chance.random() < 0.85
        else chance.choice((".txt", ".html", ".md", ".xml", ".json", ".epub", ".pdf"))
    )
    return Input(suffix, bytes(data[:40_000]))


def _bend(chance: random.Random, data: bytearray) -> None:
    at = chance.randrange(len(data) + 1)
    end = min(len(data), at + chance.choice((1, 2, 5, 20, 200, 2000)))
    match chance.randrange(7):
        case 0:
            data[at:at] = chance.choice(SHARDS).encode("utf-8", "surrogatepass")
        case 1:
            data[at:end] = b""
        case 2:
            data[at:at] = data[at:end] * chance.choice((1, 2, 10))
        case 3:
            data[at:end] = chance.randbytes(end - at)
        case 4:
            other = chance.choice(seeds()).data
            start = chance.randrange(len(other) + 1)
            data[at:end] = other[start : start + chance.choice((10, 100, 1000))]
        case 5:
            data[at:at] = chance.choice(SHARDS).encode("utf-8", "surrogatepass") * chance.choice((3, 20, 100))
        case _:
            for place in range(at, end):
                data[place] ^= 1 << chance.randrange(8)


def shattered(chance: random.Random) -> Input:
    """A file of shards and sentences in any order, in any encoding."""
    words = [*(S for _ in range(30)), *S.split(), *SHARDS]
    text = chance.choice(("", "\n", " ", "\n\n")).join(chance.choice(words) for _ in range(chance.randrange(1, 60)))
    shape = chance.choice(("{}", "{}", "Le petit train\n\n{}", f"<html><body><article><p>{S}</p>{{}}<p>{S}</p>",
                           "<html><head>{}</head><body><p>" + S * 3, RSS.replace(S, "{}", 1), ATOM.replace(S, "{}", 1),
                           "---\ntitle: {}\n---\n" + S, SCRIPT.replace(S, "{}", 1)))  # fmt: skip
    encoding = chance.choice(("utf-8", "utf-8", "utf-8", "utf-16", "cp1252", "utf-32"))
    data = shape.replace("{}", text).encode(encoding, "surrogatepass" if encoding[:3] == "utf" else "replace")
    suffix = ".script" if shape.startswith("title:") else chance.choice((".txt", ".html", ".md", ".xml"))
    return Input(suffix, data)


def nested(chance: random.Random) -> Input:
    """A page of elements in elements in any order, some never closed."""
    tags = "div p ul li ol table tr td th blockquote cite h1 h2 h3 section article aside figure figcaption span b a pre code dl dt dd form nav main header footer svg math template details summary".split()  # noqa: E501
    pieces, open_ = [], []
    for _ in range(chance.randrange(1, 200)):
        match chance.randrange(4):
            case 0 | 1:
                open_.append(chance.choice(tags))
                name = chance.choice(
                    ("", ' class="chapo"', ' class="caption"', " id='comments'", ' itemprop="articleBody"')
                )
                pieces.append(f"<{open_[-1]}{name}>")
            case 2 if open_:
                pieces.append(f"</{open_.pop(chance.randrange(len(open_)))}>")
            case _:
                pieces.append(chance.choice((S, S + " " + S, "Un titre", *SHARDS)))
    head = chance.choice(
        ("", "<html><head><title>Le train – Journal</title></head>", "<!doctype html><h1>Le train</h1>")
    )
    return Input(".html", (head + "".join(pieces)).encode("utf-8", "surrogatepass"))


KINDS: tuple[Callable[[random.Random], Input], ...] = (bent, bent, shattered, nested)


def small(seed: int, number: int) -> Input:
    """The input of a number, the same for ever."""
    chance = random.Random(f"{seed}.{number}")  # noqa: S311 - nothing secret here
    return chance.choice(KINDS)(chance)


# Large inputs, each of a kind of its own.


_FRENCH = "<dc:language>fr</dc:language>"
_SCRIPT = b"title: Le train\nlanguage: fr\n@narrator\n"


def _text(body: str, *, aloud: bool = True) -> Input:
    return Input(".txt", f"Le petit train\n{S}\n{body}\n{S}\n".encode(), aloud=aloud)


def _markdown(body: str) -> Input:
    return Input(".md", f"# Le petit train\n\n{S}\n\n{body}\n\n{S}\n".encode())


def _page(body: str, head: str = "") -> Input:
    story = f"<h1>Le petit train</h1><p>{S}</p><p>{S}</p>{body}<p>{S}</p>"
    return Input(".html", f"<html lang='fr'><head>{head}</head><body><article>{story}</article></body></html>".encode())


def _feed(items: str, head: str = "") -> Input:
    return Input(".xml", f'<?xml version="1.0"?>{head}<rss version="2.0"><channel>{items}</channel></rss>'.encode())


def _linked(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'


def _part(number: int) -> Part:
    return Part(f"{number}.xhtml", f"<h1>{number}</h1><p>{S}</p><p>{S}</p>", f"Chapitre {number}")


def _entities() -> str:
    names = (f'<!ENTITY e{number} "{f"&e{number - 1};" * 10}">' for number in range(1, 10))
    return f'<!DOCTYPE rss [<!ENTITY e0 "ha">{"".join(names)}]>'


def _cycle() -> list[object]:
    return [{"@id": f"#{n}", "@type": "Thing", "mainEntity": {"@id": f"#{(n + 1) % 5000}"}} for n in range(5000)]


LARGE: dict[str, Callable[[], Input]] = {
    "5 MB of paragraphs": lambda: _text("".join(f"{S} {number}.\n" for number in range(45_000)), aloud=False),
    "5 MB on one line": lambda: _text(f"{S} " * 46_000, aloud=False),
    "500 kB of paragraphs": lambda: _text("".join(f"{S} {number}.\n" for number in range(4_500))),
    "500 kB on one line": lambda: _text(f"{S} " * 4_600),
    "a word of 1 M letters": lambda: _text("a" * 1_000_000),
    "1 M digits": lambda: _text("9" * 1_000_000),
    "1 M marks of direction": lambda: _text("\u202eא\u202cb" * 250_000),
    "100,000 headings": lambda: _text("Un titre bref\n" * 100_000, aloud=False),
    "20,000 marks of the end": lambda: _text(f"Articles similaires\n{S}\n" * 20_000),
    "20,000 links to other articles": lambda: _text(f"À lire aussi\nUn titre bref\n{S}\n" * 20_000),
    "20,000 signatures": lambda: _text("Par Lina Bomar\n— Abel Garde, chef\n" * 20_000),
    "100,000 opening marks": lambda: _text("« " * 100_000),
    "100,000 straight marks": lambda: _text('" a ' * 100_000),
    "50,000 quotations": lambda: _text("« Oui, c’est bien vrai », dit Abel Garde.\n" * 50_000, aloud=False),
    "dates, times and sums": lambda: _text("12/03/2025 14h30 1 200,50 € 3-2 " * 8_000),
    "100,000 headings of Markdown": lambda: _markdown("## Un titre\n\n" * 100_000),
    "Markdown of brackets": lambda: _markdown("[" * 250_000 + "](" * 125_000),
    "Markdown of emphasis": lambda: _markdown("*a _b " * 60_000),
    "front matter of 3 MB": lambda: Input(".md", b"---\n" + b"a: &a [*a, *a, *a]\n" * 150_000 + b"---\nOui."),
    "59,000 headings of a page": lambda: _page("<h2>Un titre</h2>" * 59_000),
    "50,000 nested boxes": lambda: _page("<div>" * 50_000),
    "an attribute of 5 MB": lambda: _page('<p class="' + "chapo " * 800_000 + f'">{S}</p>'),
    "a table of 38,000 cells": lambda: _page(f"<table>{'<tr><th>Ville</th><td>12</td></tr>' * 19_000}</table>"),
    "comments of 2 MB": lambda: _page("<!--" * 500_000 + "-->"),
    "300,000 tags never closed": lambda: _page("<a href=" * 300_000),
    "JSON-LD of 5 MB": lambda: _page("", _linked(json.dumps([{"@type": "Thing", "name": S}] * 40_000))),
    "JSON-LD nested 100,000 deep": lambda: _page("", _linked("[" * 100_000)),
    "a cyclic graph": lambda: _page("", _linked(json.dumps({"@context": "https://schema.org", "@graph": _cycle()}))),
    "entities in a feed": lambda: _feed("<item><title>&e9;</title></item>", _entities()),
    "a feed of 20,000 items": lambda: _feed(f"<item><description>{S} {S}</description></item>" * 20_000),
    "a book that is a bomb": lambda: Input(".epub", epub([Part("a.xhtml", " " * 60_000_000)], "")),
    "a book of 900 chapters": lambda: Input(".epub", epub([_part(number) for number in range(900)], _FRENCH)),
    "an archive of 19,000 files": lambda: Input(".epub", packed({f"{number}": "" for number in range(19_000)})),
    "a PDF of 400 pages": lambda: Input(".pdf", pdf([set_lines([S[:90]] * 40, 780) for _ in range(400)])),
    "a PDF of nested arrays": lambda: Input(".pdf", b"%PDF-1.7\n1 0 obj\n" + b"[" * 1_000_000),
    "a script of 30,000 lines": lambda: Input(".script", _SCRIPT + f"{S}\n".encode() * 30_000),
    "a script of marks": lambda: Input(".script", _SCRIPT + b"{a|b|" * 200_000),
}  # fmt: skip


def run(
    inputs: Iterator[tuple[str, Input]], seconds: int, *, aloud: bool = False
) -> tuple[list[Fault], list[tuple[float, str]]]:
    """Every fault, and every input with the seconds of work it took."""
    faults, times = [], []
    with tempfile.TemporaryDirectory() as name, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of an archive that names a file twice, and the like
        for label, one in inputs:
            problem, took = tried(one, Path(name), seconds)
            times.append((took, label))
            if problem:
                faults.append(Fault(label, problem))
            if aloud or problem or len(times) % 1000 == 0:
                peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
                print(f"{label:<40}{took:7.2f} s  {peak} MB  {problem}", flush=True)
    return faults, times


def spoken_faults(count: int, seed: int) -> list[Fault]:
    """Texts of shards that `spoken` does not survive, or says otherwise when asked again."""
    faults = []
    for number in range(count):
        chance = random.Random(f"spoken {seed}.{number}")  # noqa: S311
        text = chance.choice(("", " ")).join(chance.choice((*SHARDS, *S.split())) for _ in range(chance.randrange(40)))
        language = chance.choice(LANGUAGES)
        try:
            with patience(PATIENCE):
                spoken(text, language)
        except (Hang, Exception) as error:  # noqa: BLE001 - that is what this looks for
            faults.append(Fault(f"spoken {number} ({language})", f"{type(error).__name__}: {error} {text!r}"))
    return faults


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int)
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--keep", type=Path)
    told_ = parser.parse_args(arguments)
    numbers = range(told_.count) if told_.only is None else [told_.only]
    if told_.keep:
        for number in numbers:
            one = small(told_.seed, number)
            (told_.keep / f"{told_.seed}.{number}{one.suffix}").write_bytes(one.data)
    faults, times = run(((f"{told_.seed}.{number}", small(told_.seed, number)) for number in numbers), PATIENCE)
    kinds = Counter(one.problem.split(":")[0] for one in faults)
    print(
        f"{len(times)} small inputs: {len(faults)} faults {dict(kinds)}; "
        f"slowest {max(times)[0]:.2f} s ({max(times)[1]})"
    )
    said = spoken_faults(told_.count, told_.seed) if told_.only is None else []
    for fault in said:
        print(fault.name, fault.problem[:300])
    print(f"{told_.count} spoken texts: {len(said)} faults")
    if told_.large:
        more, times = run(((name, make()) for name, make in LARGE.items()), MORE_PATIENCE, aloud=True)
        print(f"{len(times)} large inputs: {len(more)} faults; slowest {max(times)[0]:.2f} s ({max(times)[1]})")
        faults += more
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")
    return 1 if faults or said else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
