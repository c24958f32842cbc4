"""`script`, then `speak`: what an episode made by way of an edited file knows, as against one made at once."""

from datetime import timedelta
from pathlib import Path

import pytest
from an_episode import LINES, MORNING, episode, fill

from make_episode import articles, show
from make_episode.episodes import manifest, narration
from make_episode.pipeline import script, script_text
from make_episode.pipeline.scripting import edited
from make_episode.scripts.calendar import long_date
from make_episode.scripts.narrate import origin_of
from make_episode.show import Show

PAGE = """<!doctype html><html lang="fr"><head><title>Une nuit au port</title>
<meta property="og:image" content="https://journal.example.net/port.jpg">
<link rel="canonical" href="https://journal.example.net/port-0">
<meta property="article:published_time" content="2025-02-06T18:30:00+01:00"></head>
<body><article><h1>Une nuit au port</h1><p class="byline">Par Maëlle Le Goff</p>
<p>Trente bateaux sont restés à quai toute la nuit, et la patronne du café a veillé avec les équipages.</p>
<p>Au matin, la mer était calme, et les premiers sont partis avant huit heures sous un ciel sans nuages.</p>
</article></body></html>"""


@pytest.fixture
def the(tmp_path: Path) -> Show:
    """A show with a page beside it that has a picture."""
    show.create(tmp_path)
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    return show.load(tmp_path.resolve())


def test_an_edited_script_knows_all_of_its_article(the: Show) -> None:
    """Author, date, address, file and picture of the article are what `make` gives an episode."""
    page, file = the.root / "page.html", the.root / "s.txt"
    written = script([str(page)], the, engine="espeak", now=MORNING)
    file.write_text(script_text(written, the), encoding="utf-8")
    expected = origin_of(articles.read(page))
    assert expected.image
    assert expected.authors
    assert edited(file, the).origins == (expected,)


def test_a_script_bears_the_day_of_its_episode(the: Show) -> None:
    """An article that was published days ago keeps the date said in it, as it does when it is made again."""
    page = str(the.root / "page.html")
    now = MORNING + timedelta(days=3)
    made = episode(the.episodes)
    made = fill(made.folder, made)
    narration.save(LINES, made.folder / narration.NAME, title=made.title, language=made.language)

    def said() -> str:
        return " ".join(segment.text for segment in script([page], the, engine="espeak", now=now).segments)

    assert long_date(now.date(), "fr").casefold() in said().casefold()
    manifest.save(made)
    assert long_date(MORNING.date(), "fr").casefold() in said().casefold()
