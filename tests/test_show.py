"""show.toml: found, checked, explained, copied."""

from pathlib import Path

import pytest

from make_episode import show
from make_episode.audio import levels
from make_episode.errors import ShowError
from make_episode.voices import cast_file


def a_show(folder: Path, **changes: str) -> Path:
    text = (show.starter_folder() / "show.toml").read_text(encoding="utf-8")
    for old, new in changes.items():
        text = text.replace(old, new)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "show.toml").write_text(text, encoding="utf-8")
    return folder


def changed(folder: Path, old: str, new: str) -> Path:
    path = a_show(folder) / "show.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return folder


def test_the_starter_show_is_right() -> None:
    """The show that comes with the program can be used unedited."""
    starter = show.load(show.starter_folder())

    assert starter.settings.language == "fr"


def test_nearest_show_above_is_used(tmp_path: Path) -> None:
    """A command works on the show it is run in, however deep."""
    a_show(tmp_path / "outer" / "inner")
    deep = tmp_path / "outer" / "inner" / "a" / "b"
    deep.mkdir(parents=True)

    assert show.find(None, deep).root == tmp_path / "outer" / "inner"


def test_a_show_is_made_where_there_is_none(tmp_path: Path) -> None:
    """Without a show, one is made in ./show, once."""
    made, again = show.find(None, tmp_path), show.find(None, tmp_path)

    assert made.root == again.root == tmp_path / "show"
    assert (made.made, again.made) == (True, False)


def test_init_copies_all_rooms(tmp_path: Path) -> None:
    """A new show has its own sounds, templates, voices and sample, and no program code."""
    show.create(tmp_path / "mine", language="en", title='The "Morning" Post')

    made = show.load(tmp_path / "mine")
    assert made.settings.title == 'The "Morning" Post'
    assert made.settings.language == "en"
    for name in (
        "audio/levels.toml",
        "scripts/fr/opening.jinja",
        "voices/cast.toml",
        "sample.txt",
        "episodes/README.md",
    ):
        assert (made.root / name).is_file(), name
    assert not list(made.root.rglob("*.py"))


@pytest.mark.parametrize("language", show.TITLES)
def test_init_in_every_language(tmp_path: Path, language: str) -> None:
    """A show can be made in each language of the program."""
    show.create(tmp_path / "mine", language=language)

    assert show.load(tmp_path / "mine").settings.title == show.TITLES[language][0]


@pytest.mark.parametrize("title", ["Une\nlettre", "a" * 256, "Le \x07 Matin"])
def test_init_refuses_a_title_no_feed_can_bear(tmp_path: Path, title: str) -> None:
    """A show that could not be loaded again is not made."""
    with pytest.raises(ShowError, match="not the title of a show"):
        show.create(tmp_path / "new", title=title)

    assert not (tmp_path / "new").exists()


def test_init_takes_titles_of_any_writing(tmp_path: Path) -> None:
    """Quotes, joined emoji and marks of direction are no reason to refuse a title."""
    title = 'Le "Matin" \\ 👩\u200d🚀 \u200fالنشرة'
    show.create(tmp_path, title=title)

    assert show.load(tmp_path).settings.title == title


def test_init_never_overwrites(tmp_path: Path) -> None:
    """A show that is there is never touched, nor is any other file."""
    (tmp_path / "sample.txt").write_text("mine", encoding="utf-8")
    show.create(tmp_path)

    assert (tmp_path / "sample.txt").read_text(encoding="utf-8") == "mine"
    with pytest.raises(ShowError, match="there is a show here already"):
        show.create(tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "said", "hint"),
    [
        ("\nlanguage = ", "\nlangage = ", r'show.toml:\d+: there is no key "langage"', 'Did you mean "language"?'),
        ('name = "La', 'nom = "La', r'there is no key "owner.nom"', "Known keys: name, email"),
        ('"Africa/Casablanca"', '"Mars/Olympus"', r"timezone = 'Mars/Olympus': not a time zone", "timezone"),
        ('engine = "auto"', 'engine = "alto"', r"engine = 'alto': not an engine; choose one of auto edge", "engine"),
        (
            '"News > Daily News"',
            '"news>daily"',
            r"not one of Apple's categories, did you mean \"News > Daily News\"\?",
            "",
        ),
        ("explicit = false", 'explicit = "no"', r"explicit = 'no'", "explicit"),
        ('"https://example.org/podcast"', '"example.org"', r"url = 'example.org': not an address; write", "url"),
        (
            'language = "fr"',
            'language = "fr_MA"',
            r"language = 'fr_MA': not a language; write it as \"fr\"",
            "language",
        ),
        ('"you@example.org"', '"you"', r"owner.email = 'you': not an email address", "owner.email"),
        ('language = "fr"', 'language = "tlh"', r"language = 'tlh': not a language this program narrates", "language"),
        ('author = "La rédaction"\n', "\n", r'the key "author" is missing', "author"),
        (
            '["mp3"]',
            '["mp3", "ogg"]',
            r"audio.formats = \['mp3', 'ogg'\]: not a list of formats; write",
            "audio.formats",
        ),
        ("\nformats", "\nformat", r'there is no key "audio.format"', 'Did you mean "formats"?'),
        (
            '# moved_to = "https://new',
            'moved_to = "http://new',
            r"show.toml:\d+: feed.moved_to = 'http://new.example.org/podcast/feed.xml': not an https address; write",
            "feed.moved_to",
        ),
        (
            '# moved_to = "https://new.example.org/podcast/feed.xml"',
            'moved_to = "https://Example.org/podcast/feed.xml/"',
            r"show.toml:\d+: feed.moved_to = .*: this feed's own address; name that of the new one",
            "feed.moved_to",
        ),
        ("explicit = false", "explicit = ", r"not valid TOML: .*line \d+", "Values look like"),
    ],
)
def test_a_wrong_setting_is_explained(tmp_path: Path, old: str, new: str, said: str, hint: str) -> None:
    """What is wrong in show.toml is told with file, line, key and remedy."""
    with pytest.raises(ShowError, match=said) as caught:
        show.load(changed(tmp_path, old, new))

    assert hint in caught.value.hint
    assert str(tmp_path / "show.toml") in str(caught.value)


def test_files_saved_on_windows_are_read(tmp_path: Path) -> None:
    """Notepad puts a byte order mark first and ends lines in its own way; the show is the same."""
    root = tmp_path / "show"
    show.create(root)
    there = show.load(root).settings, levels.load(root / "audio"), cast_file.load((root / "voices",))
    for name in ("show.toml", "audio/levels.toml", "voices/cast.toml"):
        text = (root / name).read_text(encoding="utf-8")
        (root / name).write_bytes(text.replace("\n", "\r\n").encode("utf-8-sig"))

    assert (show.load(root).settings, levels.load(root / "audio"), cast_file.load((root / "voices",))) == there


def test_show_option_needs_a_show(tmp_path: Path) -> None:
    """--show with a directory that is no show says how to make one."""
    with pytest.raises(ShowError, match=r"no show\.toml") as caught:
        show.find(tmp_path, tmp_path)

    assert "init" in caught.value.hint


def test_placeholders_are_named(tmp_path: Path) -> None:
    """What must be filled in before publishing is said, until it is."""
    named = show.load(a_show(tmp_path)).placeholders()
    filled = changed(tmp_path / "b", '"https://example.org/podcast"', '"https://radio.ma/p"')
    left = show.load(filled).placeholders()

    assert [entry.split(": ")[1].split()[0] for entry in named] == ["url", "owner.email"]
    assert [entry.split(": ")[1].split()[0] for entry in left] == ["owner.email"]
