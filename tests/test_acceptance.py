"""What a listener is promised, measured on a finished edition by programs that are not ours."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import browser
import measuring
import pytest
from measuring import Delivered

from make_episode import pipeline, show
from make_episode.audio import levels
from make_episode.episodes import serve

ARTICLES = (
    """# Le bac de Oued Tizra repart

Le bac a repris la mer mardi matin, après trois semaines d’arrêt.

## Un moteur changé de nuit

« Nous avons travaillé sous la pluie, à la lampe, et personne n’est parti », raconte Salma Ouhadi, la mécanicienne.

- deux pistons neufs
- une hélice réparée
""",
    """# Une école ouvre sur le toit du marché

Quarante élèves y apprennent à lire, au-dessus des étals.

## Des cours quand le marché dort

« Le matin, on entend les marchands, et cela fait de très bonnes dictées », sourit Karim Belrami, l’instituteur.
""",
)


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an edition of two articles with music, in every format that can be written here."""
    if not shutil.which("ffmpeg"):
        pytest.skip("ffmpeg is not installed")
    root = tmp_path_factory.mktemp("acceptance")
    show.create(root)
    names = []
    for number, text in enumerate(ARTICLES):
        path = root / f"{number}.md"
        path.write_text(text, encoding="utf-8")
        names.append(str(path))
    pytest.importorskip("av")
    now = datetime(2026, 3, 3, 6, 30, tzinfo=UTC)
    made = pipeline.make(names, show.load(root), engine="espeak", formats="mp3,m4a,opus", now=now)
    return made.episode.folder


@pytest.fixture(params=["mp3", "m4a", "opus"])
def file(request: pytest.FixtureRequest, edition: Path) -> Delivered:
    return next(one for one in measuring.delivered(edition) if one.path.suffix == f".{request.param}")


def test_it_is_as_loud_as_promised(file: Delivered) -> None:
    """-16 LUFS within 0.3, at most -1 dBTP, and the manifest says so."""
    loud, peak = file.loudness()
    told = next(one for one in file.manifest["renditions"] if one["file"] == file.path.name)["loudness"]
    assert loud == pytest.approx(-16.0, abs=0.3)
    assert peak <= -1.0
    assert told["integrated"] == pytest.approx(loud, abs=0.15)


def test_quotations_are_as_loud_as_the_narrator(file: Delivered) -> None:
    """The two voices are within 1 LU."""
    voices = file.voices()
    assert voices["quote"] == pytest.approx(voices["narrator"], abs=1.0)


def test_no_join_clicks(file: Delivered) -> None:
    """Where sounds begin and end, no step is larger than in speech."""
    join, speech = file.steps()
    assert join <= speech


def test_no_silence_is_longer_than_the_longest_pause(file: Delivered) -> None:
    """It starts within half a second, and no silence is longer than levels.toml has it."""
    longest_pause = max(levels.load(*show.load(file.folder.parent.parent).folders("audio")).pauses.values())
    head, longest = file.silences()
    assert head < 0.5
    assert longest <= longest_pause + 0.05


def test_every_reader_lists_the_same_chapters(file: Delivered) -> None:
    """FFmpeg, mutagen and, where it is installed, eyeD3 agree with the manifest, in time order."""
    found = file.chapters()
    assert len(found["manifest"]) == 5
    assert found["manifest"] == sorted(found["manifest"], key=lambda one: one[1])
    for reader, chapters in found.items():
        assert chapters == found["manifest"], reader


def test_the_file_is_sound(file: Delivered) -> None:
    """mp3val has nothing to say against it."""
    assert file.complaints() == []


def test_a_player_lands_on_the_heading(file: Delivered) -> None:
    """FFmpeg, told to go to a chapter, is there within 50 ms, and so is the heading's first word."""
    assert all(abs(lag) < 0.05 for lag in file.ffmpeg_seeks())
    assert all(onset < 0.05 for onset in file.onsets())


@pytest.fixture(scope="module")
def page(edition: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[browser.Page]:
    """The edition's page in Chromium."""
    if not browser.PROGRAM:
        pytest.skip("Chromium is not installed")
    with (
        browser.browser(tmp_path_factory.mktemp("profile")) as chromium,
        serve.running(edition.parent, "https://example.org/podcast") as address,
        chromium.page() as page,
    ):
        page.open(f"{address}/{edition.name}/")
        yield page


def test_the_page_lands_on_the_heading(file: Delivered, page: browser.Page) -> None:
    """What the page's player plays when it is sent to a chapter begins within 50 ms of it."""
    assert all(abs(lag) < 0.05 for lag in file.page_seeks(page, most=1))


def test_check_tells_of_a_file_that_was_changed(edition: Path) -> None:
    """A file of any format that is gone, or no longer what was written, is an error of `check`."""
    the = show.load(edition.parent.parent)
    path = next(edition.glob("*.opus"))
    whole = path.read_bytes()
    assert not [one for one in pipeline.check(the, engine="espeak") if one.level == "error"]
    path.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    found = [one.what for one in pipeline.check(the, engine="espeak") if one.level == "error"]
    path.unlink()
    gone = [one.what for one in pipeline.check(the, engine="espeak") if one.level == "error"]
    path.write_bytes(whole)
    assert found == [f"{path}: is not what was written."]
    assert [str(path) in one for one in gone] == [True]
