"""The main job: articles, or an edited script, as one published episode.

What is heavy (reading, speaking, encoding) is imported where it is needed: an article that did not change is done
before any of it.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import takewhile
from pathlib import Path

from make_episode.crew import HERE, Crew
from make_episode.episodes import manifest, narration
from make_episode.episodes.feed import NAME as FEED
from make_episode.errors import EngineError
from make_episode.interfaces import Progress
from make_episode.model import Episode, Origin, Script
from make_episode.pipeline import naming, publishing, recipe, releasing
from make_episode.pipeline.order import Made, Place, Wishes
from make_episode.pipeline.releasing import AT_ONCE, Terms
from make_episode.show import Show

UNCHANGED = "Nothing has changed since it was made, so nothing was done; `--fresh` makes it anew."


def _silent(_notice: str) -> None:
    """Say nothing."""


def _unseen(stage: str, done: int, total: int) -> None:
    """Show nothing."""
    del stage, done, total


def make(  # noqa: PLR0913 - all that can be wished for
    sources: Sequence[str],
    show: Show,
    *,
    engine: str = "",
    language: str = "",
    formats: str = "",
    fresh: bool = False,
    now: datetime,
    terms: Terms = AT_ONCE,
    tell: Callable[[str], None] = _silent,
    progress: Progress = _unseen,
    crew: Crew = HERE,
) -> Made:
    """One episode of one or more articles, in the feed.

    Raises InputError (an article, a setting, a template to be put right) or another MakeEpisodeError (an address,
    an engine, the disk); what was published before stays as it was.
    """
    wishes = Wishes(engine, formats, fresh, terms, now, tell, progress, crew=crew)
    made_of = recipe.of_files(sources, show, *wishes.heard, language)
    if done := _done(made_of, show, wishes):
        return done
    from make_episode.pipeline.scripting import narrated, read_all
    from make_episode.scripts.narrate import origin_of

    found = read_all(sources, show, language)
    origins = tuple(map(origin_of, found))
    place = _place(show, origins, found[0].title, now)
    script = narrated(found, show, place.published.date())
    return _made(script, replace(place, recipe=made_of), show, wishes)


def speak(  # noqa: PLR0913 - all that can be wished for
    file: Path,
    show: Show,
    *,
    engine: str = "",
    formats: str = "",
    fresh: bool = False,
    now: datetime,
    terms: Terms = AT_ONCE,
    tell: Callable[[str], None] = _silent,
    progress: Progress = _unseen,
    crew: Crew = HERE,
) -> Made:
    """The episode of an edited script: the one of its articles, made again, or its own where it names none."""
    wishes = Wishes(engine, formats, fresh, terms, now, tell, progress, crew=crew)
    made_of = recipe.of_files([str(file)], show, *wishes.heard, "edited")
    if done := _done(made_of, show, wishes):
        return done
    from make_episode.pipeline.scripting import edited

    script = edited(file, show)
    origins = script.origins or (Origin(script.title, source=str(file.resolve())),)
    place = _place(show, origins, script.title, now)
    return _made(script, replace(place, recipe=made_of), show, wishes)


def again(
    episode: Episode,
    show: Show,
    *,
    now: datetime,
    tell: Callable[[str], None] = _silent,
    progress: Progress = _unseen,
) -> Made:
    """An episode made anew from what it says and who says it; what is kept of it is not spoken again."""
    lines = narration.load(episode.folder / narration.NAME)
    script = Script(episode.title, episode.language, tuple(line.segment for line in lines), episode.articles)
    place = Place(episode.identity, episode.guid, episode.published, episode.folder, episode)
    speakers = dict.fromkeys(segment.engine for segment in script.segments)
    wishes = Wishes("", "", fresh=False, terms=AT_ONCE, now=now, tell=tell, progress=progress, speakers=tuple(speakers))
    from make_episode.pipeline.producing import produce

    return produce(script, place, show, wishes)


def _place(show: Show, origins: Sequence[Origin], title: str, now: datetime) -> Place:
    about = naming.identity(origins, show.root)
    published, held = manifest.find(show.episodes, about), releasing.waiting(show, about)
    earlier = published or held
    if earlier is None:
        where = naming.folder(now.date(), title, show.episodes, show.waiting)
        return Place(about, naming.guid(about, show.settings.url), now, where)
    date = published.published if published else now
    return Place(about, earlier.guid, date, show.episodes / earlier.folder.name, held or published, held is not None)


def _made(script: Script, place: Place, show: Show, wishes: Wishes) -> Made:
    """The episode of a script, unless it was made of the very same one."""
    if not place.recipe:
        place = replace(place, recipe=recipe.of_script(script, show, *wishes.heard))
        if done := _done(place.recipe, show, wishes):
            return done
    from make_episode.pipeline.producing import produce

    return produce(script, place, show, wishes)


def _done(made_of: str, show: Show, wishes: Wishes) -> Made | None:
    """What was made before of the very same things, if it was: then nothing is read, spoken or encoded."""
    if wishes.fresh or wishes.terms.wait or not (episode := recipe.made_already(show, made_of)):
        return None
    if _better_now(episode, show, wishes):
        return None
    wishes.tell(UNCHANGED)
    publishing.refresh(show, wishes.now)
    spoken = len(narration.load(episode.folder / narration.NAME))
    warnings = (*show.placeholders(), *releasing.state(show, episode))
    return Made(episode, 0, spoken, show.episodes / FEED, warnings)


def _better_now(episode: Episode, show: Show, wishes: Wishes) -> bool:
    """Whether an engine of this machine that was passed over when the episode was made has been installed since.

    A service that was out of reach is not asked: what listeners have is not changed because it came back.
    """
    from make_episode.voices import engines

    allowed = engines.named(wishes.engine or show.settings.engine, online=show.settings.online)
    used = episode.engine.split(" + ")
    for engine in takewhile(lambda one: one.name not in used, allowed):
        if engines.sends_text(engine):
            continue
        try:
            engine.ready()
        except EngineError:
            continue
        if engine.voices(episode.language):
            return True
    return False
