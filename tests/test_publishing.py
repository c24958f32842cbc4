"""The show in its web root: artwork, feed and pages, also when several runs make them at once."""

import html
import os
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import an_episode
import pytest

from make_episode import show
from make_episode.episodes import feed, manifest, narration
from make_episode.errors import InputError, ShowError
from make_episode.pipeline import framing, publishing, releasing

NOW = datetime(2025, 3, 1, tzinfo=UTC)


def test_first_runs_at_once_share_the_artwork(tmp_path: Path) -> None:
    """Processes that find no artwork yet all make it, and none trips over the other's draft."""
    show.create(tmp_path)
    the = show.load(tmp_path)
    children = []
    for _ in range(4):
        child = os.fork()
        if child == 0:
            publishing.artwork(the)
            os._exit(0)
        children.append(child)

    assert all(os.waitpid(child, 0)[1] == 0 for child in children)
    assert sorted(path.name for path in the.episodes.iterdir()) == ["README.md", publishing.artwork(the).name]


def a_show(root: Path) -> show.Show:
    show.create(root)
    return show.load(root)


def an_episode_more(the: show.Show, number: int) -> None:
    """One more episode, published as a run of the program does it."""
    planned = an_episode.episode(the.episodes, number)
    work = the.episodes / f".making-{number}"
    made = an_episode.fill(work, planned)
    narration.save(an_episode.LINES, work / narration.NAME, title=made.title, language=made.language)
    publishing.place(the, made, work, NOW)


def web(the: show.Show) -> dict[str, tuple[bytes, int]]:
    """Bytes and time of everything a listener may ask for."""
    files = (path for path in the.episodes.rglob("*") if path.is_file() and not path.name.startswith("."))
    return {path.relative_to(the.episodes).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


def test_one_episode_more_touches_only_what_it_changes(tmp_path: Path) -> None:
    """Its own files, the index and the feed are written, nothing else; with nothing new, nothing is."""
    the = a_show(tmp_path)
    an_episode_more(the, 0)
    before = web(the)
    an_episode_more(the, 1)
    after = web(the)
    changed = {name for name in after if after[name] != before.get(name)}
    assert {name for name in changed if "-au-port-1/" not in name} == {"index.html", "feed.xml"}
    publishing.refresh(the, NOW)
    assert web(the) == after


def test_pages_come_out_the_same_whatever_was_lost(tmp_path: Path) -> None:
    """A page, a transcript, the assets or the memory of what was built removed: the next run gives the same bytes."""
    the = a_show(tmp_path)
    an_episode_more(the, 0)
    whole = {name: content for name, (content, _) in web(the).items()}
    page = next(the.episodes.glob("*/index.html"))
    for lost in (page, page.with_name("embed.html"), page.with_name("transcript.vtt"), the.episodes / "index.html"):
        lost.write_bytes(b"damaged")
        publishing.refresh(the, NOW)
        lost.unlink()
        publishing.refresh(the, NOW)
        assert {name: content for name, (content, _) in web(the).items()} == whole
    shutil.rmtree(the.episodes / "assets")
    (the.root / ".make-episode" / "pages.json").unlink()
    publishing.refresh(the, NOW)
    assert {name: content for name, (content, _) in web(the).items()} == whole


def test_pages_follow_the_show_and_its_templates(tmp_path: Path) -> None:
    """Another title or template is seen on every page at once, and no style sheet is left that no page names."""
    the = a_show(tmp_path)
    an_episode_more(the, 0)
    page = next(the.episodes.glob("*/index.html"))
    settings = tmp_path / "show.toml"
    settings.write_text(settings.read_text().replace("title = ", "title = 'Un autre titre' # ", 1))
    (tmp_path / "scripts" / "pages").mkdir()
    (tmp_path / "scripts" / "pages" / "style.css").write_text("body { color: teal; }")
    publishing.refresh(show.load(tmp_path), NOW)
    assert "Un autre titre" in page.read_text()
    styles = list((the.episodes / "assets").glob("style-*.css"))
    assert [style.read_text() for style in styles] == ["body { color: teal; }"]
    assert styles[0].name in page.read_text()
    (tmp_path / "scripts" / "pages" / "foot.css").write_text("unused")
    (tmp_path / "scripts" / "pages" / "episode.html.jinja").write_text("{% block body %}\n{{ nothing }}{% endblock %}")
    with pytest.raises(ShowError, match=r"pages/episode\.html\.jinja:2: 'nothing' is undefined"):
        publishing.refresh(show.load(tmp_path), NOW)


def test_an_app_address_in_show_toml_is_on_the_page(tmp_path: Path) -> None:
    """[apps] of show.toml is where listeners are sent; what is no address is refused by key."""
    the = a_show(tmp_path)
    settings = tmp_path / "show.toml"
    told = settings.read_text()
    settings.write_text(told.replace("[apps]", '[apps]\nspotify = "https://open.spotify.com/show/1"', 1))
    publishing.refresh(show.load(tmp_path), NOW)
    assert 'href="https://open.spotify.com/show/1"' in (the.episodes / "index.html").read_text()
    settings.write_text(told.replace("[apps]", '[apps]\nspotify = "1"', 1))
    with pytest.raises(ShowError, match=r"apps\.spotify = '1': not an address"):
        show.load(tmp_path)


def test_the_snippet_frames_the_player(tmp_path: Path) -> None:
    """`embed` gives what the episode's own page shows; of a withdrawn episode there is none."""
    the = a_show(tmp_path)
    an_episode_more(the, 0)
    player = framing.embed(the, "au-port-0")
    assert player.url.endswith("-au-port-0/embed.html")
    assert player.snippet in html.unescape(next(the.episodes.glob("*/index.html")).read_text())
    releasing.withdraw(the, "au-port-0", NOW)
    with pytest.raises(InputError, match="withdrawn"):
        framing.embed(the, "au-port-0")


def test_archives_follow_their_manifests(tmp_path: Path) -> None:
    """What is kept of a long feed is what would be written anew, also after an old episode has changed."""
    the = a_show(tmp_path)
    settings = tmp_path / "show.toml"
    settings.write_text(settings.read_text().replace("archive = 300", "archive = 10", 1))
    the = show.load(tmp_path)
    for number in range(20):
        made = an_episode.episode(the.episodes, number)
        manifest.save(an_episode.fill(made.folder, made))
        narration.save(an_episode.LINES, made.folder / narration.NAME, title=made.title, language=made.language)
    whole = publishing.refresh(the, NOW)
    archive = the.episodes / "feed-1.xml"
    assert archive.read_bytes() == dict(feed.documents(whole))["feed-1.xml"]
    oldest = whole.episodes[-1]
    manifest.save(replace(oldest, title="Un autre titre"))
    whole = publishing.refresh(the, NOW)
    assert b"Un autre titre" in archive.read_bytes()
    assert archive.read_bytes() == dict(feed.documents(whole))["feed-1.xml"]
