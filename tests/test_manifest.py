import json
import math
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from an_episode import MORNING, episode
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from make_episode.episodes import manifest
from make_episode.errors import PublishError, ShowError
from make_episode.model import Chapter, Episode, Loudness, Origin, Rendition


def saved(made: Episode) -> Episode:
    made.folder.mkdir(parents=True, exist_ok=True)
    manifest.save(made)
    return made


def test_what_is_saved_is_what_is_loaded(tmp_path: Path) -> None:
    """A manifest gives back the very episode, with its files where the folder is."""
    made = saved(episode(tmp_path, cover=tmp_path / "2025-02-07-au-port-0" / "cover.jpg"))
    assert manifest.load(made.folder) == made


def test_a_folder_that_was_moved_is_loaded_where_it_is(tmp_path: Path) -> None:
    """A manifest names its files relative to itself, so a show can be moved to another disk."""
    made = saved(episode(tmp_path))
    made.folder.rename(tmp_path / "elsewhere")
    found = manifest.load(tmp_path / "elsewhere")
    assert found.audio == tmp_path / "elsewhere" / made.audio.name
    assert found == manifest.moved(made, tmp_path / "elsewhere")
    assert str(tmp_path) not in (tmp_path / "elsewhere" / "episode.json").read_text(encoding="utf-8")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    title=st.text(st.characters(exclude_categories=["Cs"])),
    moment=st.integers(0, 4_000_000_000),
    hours=st.integers(-12, 14),
)
def test_any_title_and_date_survive(tmp_path: Path, title: str, moment: int, hours: int) -> None:
    """No title or date is changed by writing it down."""
    published = datetime.fromtimestamp(moment, timezone(timedelta(hours=hours)))
    found = manifest.load(saved(episode(tmp_path, title=title, published=published)).folder)
    assert found.title == title
    assert found.published.isoformat() == published.isoformat()


def test_every_audio_file_is_listed(tmp_path: Path) -> None:
    """All formats of an episode stand in the manifest, and move with its folder."""
    made = episode(tmp_path)
    other = Rendition(made.folder / "au-port.m4a", "audio/x-m4a", 9, 96_000, "sha256-AA==", Loudness(-16.0, -math.inf))
    saved(replace(made, renditions=(other,))).folder.rename(tmp_path / "elsewhere")
    found = manifest.load(tmp_path / "elsewhere")
    assert found.renditions == (replace(other, file=tmp_path / "elsewhere" / "au-port.m4a"),)
    assert manifest.moved(found, made.folder).renditions == (other,)


@pytest.mark.parametrize(("kind", "place"), [(Episode, ()), (Origin, ("articles",)), (Chapter, ("chapters",))])
def test_nothing_of_the_vocabulary_is_forgotten(tmp_path: Path, kind: type, place: tuple[str, ...]) -> None:
    """Every field of an episode, its articles and its chapters stands in the manifest, but where files were."""
    path = saved(episode(tmp_path)).folder / "episode.json"
    values = json.loads(path.read_text(encoding="utf-8"))
    for key in place:
        values = values[key][1 if key == "chapters" else 0]
    assert {field.name for field in fields(kind)} - {"folder", "source"} == set(values)


def test_a_manifest_can_be_read_and_is_written_the_same_again(tmp_path: Path) -> None:
    """Saving twice gives the same bytes, in UTF-8 with one key a line, guid and title on top."""
    path = manifest.save(saved(episode(tmp_path)))
    first = path.read_bytes()
    manifest.save(manifest.load(path.parent))
    assert path.read_bytes() == first
    assert "Une nuit au port" in first.decode()
    assert [line.strip().partition(":")[0] for line in first.decode().splitlines()[1:4]] == [
        '"guid"',
        '"identity"',
        '"title"',
    ]


def test_silence_has_a_loudness_too(tmp_path: Path) -> None:
    """A loudness of minus infinity, which JSON cannot say, comes back."""
    made = saved(episode(tmp_path, loudness=Loudness(-math.inf, -math.inf)))
    assert manifest.load(made.folder).loudness.integrated == -math.inf


def test_the_newest_comes_first_and_unfinished_folders_not_at_all(tmp_path: Path) -> None:
    """Episodes are listed newest first, those of one moment by guid; hidden and half-made folders are left out."""
    old, new = saved(episode(tmp_path, 0)), saved(episode(tmp_path, 2))
    same = saved(replace(episode(tmp_path, 3), published=new.published.astimezone(UTC)))
    hidden = episode(tmp_path, 4)
    saved(manifest.moved(hidden, tmp_path / ".making-x"))
    (tmp_path / "2025-02-09-half").mkdir()
    assert [each.guid for each in manifest.load_all(tmp_path)] == [new.guid, same.guid, old.guid]


def test_an_episode_is_found_by_what_it_is_about(tmp_path: Path) -> None:
    """The identity leads back to the episode made before; an unknown one to nothing."""
    made = saved(episode(tmp_path, 1))
    assert manifest.find(tmp_path, made.identity) == made
    assert manifest.find(tmp_path, "something else") is None


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('"size": ', '"size": "big" ', "line 10: not valid JSON"),
        ('"duration": 3.0', '"duration": "long"', 'line 9: "duration" is "long"; expected a number'),
        ('"duration": 3.0', '"duration": NaN', 'line 9: "duration" is NaN; expected a number'),
        ('"size": ', '"sise": ', 'line 10: "sise" is not a key of a manifest. Did you mean "size"?'),
        ('      "start": 2.7', '      "start": true', 'line 25: "start" is true; expected a number'),
        (f'"{MORNING.isoformat()}"', '"2025-02-07T06:30:00"', 'line 7: "published" is "2025-02-07T06:30:00"'),
        ('"published": "2025-02-06"', '"published": "jeudi"', 'line 44: "published" is "jeudi"; expected a date'),
        ('"audio": "', '"audio": "../', 'line 8: "audio" is "../au-port'),
        ('"voices": [', '"voices": [1,', 'line 33: "voices" is [1,'),
        ('"title": "Fin",\n', "", 'line 23: "title" is missing; expected a text'),
    ],
)
def test_a_broken_manifest_is_an_error_that_names_the_line(tmp_path: Path, before: str, after: str, said: str) -> None:
    """Whatever is wrong in a manifest, the message leads to file and line, and no episode is left out in silence."""
    saved(episode(tmp_path, 1))
    path = manifest.save(saved(episode(tmp_path)))
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(ShowError) as caught:
        manifest.load_all(tmp_path)
    assert f"{path}, {said}" in str(caught.value)
    assert caught.value.hint


@pytest.mark.parametrize("content", [b"\xff\xfe", b"[]", b"", b"null"])
def test_a_file_that_is_no_manifest_is_an_error(tmp_path: Path, content: bytes) -> None:
    """A binary, empty or foreign episode.json is named, not taken for an episode."""
    made = saved(episode(tmp_path))
    (made.folder / "episode.json").write_bytes(content)
    with pytest.raises(ShowError, match=r"episode\.json"):
        manifest.load(made.folder)


def test_a_folder_without_a_manifest_is_an_error_when_asked_for(tmp_path: Path) -> None:
    """Loading a folder that holds no manifest says which file was not there."""
    with pytest.raises(ShowError, match="cannot be read"):
        manifest.load(tmp_path)


def test_a_manifest_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    """A folder that is gone gives one message with what to do."""
    with pytest.raises(PublishError, match="cannot be written") as caught:
        manifest.save(episode(tmp_path / "gone"))
    assert caught.value.hint


def test_days_are_told_apart_by_the_moment_not_by_the_wall_clock(tmp_path: Path) -> None:
    """An episode published later in another zone is newer, whatever its printed hour."""
    early = saved(episode(tmp_path, 0))
    late = saved(episode(tmp_path, 1, published=early.published.astimezone(UTC) + timedelta(minutes=1)))
    assert manifest.load_all(tmp_path) == (late, early)
