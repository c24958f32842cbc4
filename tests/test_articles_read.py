"""`read` takes paths, standard input and text, and says plainly what it cannot read."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from make_episode.articles import as_json, read
from make_episode.errors import ArticleError

TEXT = (
    "Le petit train repart\n07/03/2025 - 09:30\n"
    "Le petit train de la vallée a repris du service lundi matin, avec à son bord quarante voyageurs et une fanfare.\n"
    "La prochaine rame partira demain à la même heure, si la neige le permet.\n"
)


def test_a_file_is_known_by_its_absolute_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The source of an article is where its file lies, wherever it was named from."""
    (tmp_path / "train.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert read("train.txt").source == str(tmp_path / "train.txt")


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dash reads standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    article = read("-")
    assert (article.source, article.title) == ("-", "Le petit train repart")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252", "latin-1"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    """Accents survive whatever the editor saved the file in."""
    (tmp_path / "train.txt").write_bytes(TEXT.encode(encoding))
    assert "vallée" in read(tmp_path / "train.txt").blocks[0].text


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n", "empty"),
        ("page.pdf", b"%PDF-1.7 ...", "a PDF document"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0", "a PNG image"),
        ("noise.txt", bytes(range(256)) * 8, "binary"),
        ("nav.html", b"<html><body><nav>Menu</nav></body></html>", "no article"),
    ],
)
def test_files_without_an_article(tmp_path: Path, name: str, data: bytes, problem: str) -> None:
    """The error names the file, what is wrong with it and what to do; the exit code blames the input."""
    (tmp_path / name).write_bytes(data)
    with pytest.raises(ArticleError, match=problem) as caught:
        read(tmp_path / name)
    assert str(tmp_path / name) in str(caught.value)
    assert caught.value.hint
    assert caught.value.exit_code == 3


@pytest.mark.parametrize(
    ("name", "problem"), [("nowhere.txt", "no such file"), (".", "is a folder"), ("ftp://x/y", "http")]
)
def test_what_is_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, problem: str) -> None:
    """Missing files, folders and strange addresses are told apart."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ArticleError, match=problem):
        read(name)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read every file")
def test_a_file_nobody_may_read(tmp_path: Path) -> None:
    """A file without permission is an input error."""
    path = tmp_path / "secret.txt"
    path.write_text(TEXT)
    path.chmod(0)
    with pytest.raises(ArticleError, match="cannot be read"):
        read(path)


def test_json_form() -> None:
    """The report has the fields other programs rely on, the date as printed."""
    report = json.loads(json.dumps(as_json(read(TEXT))))
    assert list(report) == [
        *("title", "kicker", "subtitle", "authors", "credits", "published", "language", "url"),
        *("blocks", "quotes", "dropped"),
    ]
    assert report["published"] == "2025-03-07T09:30:00"
    assert report["blocks"][0]["kind"] == "paragraph"
    assert report["dropped"] == [{"text": "07/03/2025 - 09:30", "why": "date line"}]


def test_heavy_libraries_wait_until_they_are_needed() -> None:
    """Importing the room, and reading a text, loads none of the libraries for pages."""
    code = f"import sys; from make_episode.articles import read; read({TEXT!r}); print(*sys.modules)"
    modules = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"trafilatura", "lxml", "httpx", "feedparser", "dateparser", "markdown_it"} & set(modules)
