import json
from pathlib import Path

from an_episode import episode

from make_episode.episodes import chapters
from make_episode.model import Chapter


def test_the_chapter_file_has_the_form_apps_read(tmp_path: Path) -> None:
    """The version is a text, starts are numbers of seconds from 0 on, addresses are ASCII."""
    value = json.loads(chapters.as_json(episode(tmp_path)))
    assert value["version"] == "1.2.0"
    assert value["chapters"] == [
        {"startTime": 0.0, "title": "Ouverture"},
        {
            "startTime": 0.7,
            "title": "Une nuit au port",
            "url": "https://journal.example.net/port?a=1&b=%C3%A9",
        },
        {"startTime": 2.7, "title": "Fin"},
    ]


def test_podlove_chapters_have_play_times(tmp_path: Path) -> None:
    """Starts are written with hours, minutes, seconds and milliseconds, also past an hour."""
    made = episode(tmp_path, chapters=(Chapter("A", 0.0), Chapter("B\n b", 3723.0425)), duration=4000.0)
    assert chapters.as_psc(made) == (("00:00:00.000", "A", ""), ("01:02:03.042", "B b", ""))


def test_every_kind_of_chapter_has_the_same_time(tmp_path: Path) -> None:
    """JSON, Podlove and notes agree to the millisecond, or to the second that has begun."""
    made = episode(tmp_path, chapters=tuple(Chapter(str(at), at * 61.9996) for at in range(4)), duration=300.0)
    starts = [each["startTime"] for each in json.loads(chapters.as_json(made))["chapters"]]
    assert [start for start, _, _ in chapters.as_psc(made)] == [chapters.clock(start) for start in starts]
    assert chapters.in_notes(made) == ("00:00 0", "01:02 1", "02:03 2", "03:05 3")


def test_notes_list_chapters_only_where_apps_take_them(tmp_path: Path) -> None:
    """Spotify takes three chapters or more; fewer are not listed."""
    assert chapters.in_notes(episode(tmp_path, chapters=(Chapter("A", 0.0), Chapter("B", 1.0)))) == ()


def test_long_programmes_have_hours_in_every_line(tmp_path: Path) -> None:
    """In a programme of an hour all lines have the same form, so that apps see one list."""
    made = episode(tmp_path, chapters=(Chapter("A", 0), Chapter("B", 60), Chapter("C", 3600)), duration=3700.0)
    assert chapters.in_notes(made) == ("00:00:00 A", "00:01:00 B", "01:00:00 C")


def test_a_link_that_runs_a_script_is_left_out(tmp_path: Path) -> None:
    """Only web addresses become links."""
    made = episode(tmp_path, chapters=(Chapter("A", 0.0, "javascript:alert(1)"),))
    assert "javascript" not in chapters.as_json(made) + str(chapters.as_psc(made))
