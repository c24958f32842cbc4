"""Every golden article is understood as its JSON says; quotes have tests of their own."""

import json
from pathlib import Path

import pytest

from make_episode.articles import as_json, read

GOLDEN = Path(__file__).parent / "golden"
ARTICLES = sorted(path for path in GOLDEN.iterdir() if path.suffix in {".txt", ".md", ".html"})


@pytest.mark.parametrize("source", ARTICLES, ids=lambda path: path.name)
def test_golden(source: Path) -> None:
    """Title, head lines, blocks and what is left out are those of NAME.article.json."""
    expected = json.loads(source.with_suffix(".article.json").read_text(encoding="utf-8"))
    found = as_json(read(source))
    assert {key: found[key] for key in found if key != "quotes"} == {
        key: expected[key] for key in expected if key != "quotes"
    }


@pytest.mark.parametrize("source", ARTICLES, ids=lambda path: path.name)
def test_nothing_is_lost(source: Path) -> None:
    """Every line of the input is in the article or among what was left out."""
    if source.suffix != ".txt":
        pytest.skip("lines of a text only")
    article = read(source)
    said = (article.title, article.kicker, article.subtitle, *article.authors, *article.credits)
    text = " ".join([*said, *(block.text for block in article.blocks), *(line for line, _ in article.dropped)])
    for line in source.read_text(encoding="utf-8").split("\n"):
        words = line.lstrip("#•–-0123456789.) ").split()
        missing = [word for word in words if word not in text]
        joined = "".join(words)
        assert not missing or any(joined.endswith(block.text.replace(" ", "")) for block in article.blocks), line


def test_golden_set_is_broad() -> None:
    """At least forty articles, eighteen of them French, in all seven languages."""
    languages = [path.name.split("-")[0] for path in ARTICLES]
    assert len(languages) >= 40
    assert languages.count("fr") >= 18
    assert set(languages) == {"fr", "en", "es", "de", "it", "pt", "ar"}
