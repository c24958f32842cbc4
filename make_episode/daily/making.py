"""From what was chosen to an episode in the feed, whatever was done of it before."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from make_episode.articles.feed_items import Item
from make_episode.daily import branches, choosing
from make_episode.daily.bench import Run
from make_episode.daily.leads import Lead, packed
from make_episode.daily.ledger import Edition, Step, Told
from make_episode.daily.report import LeftOut, Report, State
from make_episode.episodes import files
from make_episode.errors import EngineError, EngineUnavailableError, MakeEpisodeError
from make_episode.model import Origin, Script, Segment
from make_episode.pipeline import deliver, editions, script_text
from make_episode.pipeline.scripting import edited

if TYPE_CHECKING:
    from collections.abc import Sequence

    from make_episode.model import Episode
    from make_episode.pipeline.order import Made

HELD = "edition-{}.txt"
"""In the show's directory: the script an editor reads, and changes."""


_NOTE = """\
# An edition that waits for you: change it, take articles out of it, then run `make-episode daily --approve --date {}`
# (and not `speak`, which would make another episode of it).
"""


def script_path(run: Run, row: Edition) -> Path:
    """Where the script of an edition lies: for an editor in the show's directory, else out of the way."""
    if row.step is Step.HELD:
        return run.show.root / HELD.format(row.day.isoformat())
    return run.show.root / ".make-episode" / "editions" / f"{row.day.isoformat()}.txt"


def write_script(run: Run, row: Edition) -> None:
    """Keep the script, so that whatever run makes the episode makes the same one. Raises FolderError."""
    assert run.script is not None
    path = script_path(run, row)
    with files.told(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    note = _NOTE.format(row.day.isoformat()) if row.step is Step.HELD else ""
    files.put(path, (note + script_text(run.script, run.show)).encode())


def described(run: Run, row: Edition, state: State) -> Report:
    """A report with what was chosen."""
    plan = row.plan
    return replace(
        run.report(row.day, state),
        chosen=tuple(map(choosing.story, plan.spoken)),
        also_today=tuple(map(choosing.story, plan.mentioned)),
        carried_over=tuple(map(choosing.story, plan.carried)),
        expected=plan.expected,
    )


def planned(run: Run, row: Edition) -> Report:
    """What would be made."""
    return described(run, row, State.PLANNED)


def held(run: Run, row: Edition) -> Report:
    """That an editor is waited for."""
    return replace(described(run, row, State.HELD), script=str(script_path(run, row)))


def already(run: Run, row: Edition) -> Report:
    """What was made before; delivered again where an earlier delivery may have failed."""
    episode = editions.found(run.show, editions.identity(row.day))
    report = replace(run.report(row.day, State.ALREADY), episode=episode)
    return _delivered(run, report) if episode else report


def make(run: Run, row: Edition) -> Report:
    """The episode of what was chosen, in the feed. Raises MakeEpisodeError: the next run goes on then."""
    about = editions.identity(row.day)
    episode = editions.found(run.show, about)
    synthesized = run.synthesized
    segments = 0
    if episode is None:
        made, row = _made(run, row, _script(run, row))
        episode, segments = made.episode, made.synthesized + made.reused
        synthesized += made.synthesized
        run.warnings += made.warnings
    else:
        editions.completed(run.show, run.asked.now)
    _branches(run, row, episode)
    report = _delivered(run, replace(described(run, row, State.MADE), episode=episode))
    run.ledger.finish(row, Step.MADE, run.asked.now)
    if row.step is Step.HELD:
        script_path(run, row).unlink(missing_ok=True)
    spoken = min(synthesized, segments)
    return replace(report, synthesized=spoken, reused=segments - spoken, warnings=tuple(run.warnings))


def _branches(run: Run, row: Edition, episode: "Episode") -> None:
    """The feeds beside the edition's; what goes wrong with them does not concern the edition."""
    try:
        branches.make(run, row, episode)
    except MakeEpisodeError as error:
        run.warnings.append(f"feeds of sections or articles: {error} {error.hint}".strip())


def _script(run: Run, row: Edition) -> Script:
    """The script as it was written down, with what an editor made of it; articles taken out of it are not named."""
    script = edited(script_path(run, row), run.show)
    if row.step is not Step.HELD:
        return script
    pieces = editions.apart(script.segments, run.show, row.day)
    begun = [(piece[0].url, piece[0].chapter) for piece in pieces.articles]
    left = tuple(one for one in script.origins if any(_about(one, url, chapter) for url, chapter in begun))
    return replace(script, origins=left or script.origins)


def _about(origin: Origin, url: str, chapter: str) -> bool:
    return origin.url == url if origin.url else origin.title == chapter


def _made(run: Run, row: Edition, script: Script) -> "tuple[Made, Edition]":
    """The episode, without articles that no engine can speak, and what is then in it."""
    try:
        return _episode(run, row, script), row
    except EngineUnavailableError:
        raise
    except EngineError:
        shorter, fallen = _without_failing(run, row, script)
        if not fallen:
            raise
    kept = tuple(one for one in row.plan.spoken if not any(_about(gone, one.url, one.title) for gone in fallen))
    lost = [one for one in row.plan.spoken if one not in kept]
    run.ledger.wait({one.keys[0]: _again(run, one) for one in lost if one.source}, run.asked.now)
    row = replace(row, plan=replace(row.plan, spoken=kept))
    return _episode(run, row, shorter), row


def _episode(run: Run, row: Edition, script: Script) -> "Made":
    also = tuple(Origin(one.title, one.url) for one in row.plan.mentioned)
    about = editions.identity(row.day)
    return editions.make_edition(script, run.show, about, published=row.published, also=also, asked=run.asked)


def _without_failing(run: Run, row: Edition, script: Script) -> tuple[Script, list[Origin]]:
    """The script without the articles that cannot be spoken, each tried alone, and which those are."""
    pieces = editions.apart(script.segments, run.show, row.day)
    kept: list[Sequence[Segment]] = []
    fallen: list[Origin] = []
    for piece in pieces.articles:
        try:
            editions.speak(replace(script, segments=tuple(piece)), run.show, run.asked)
            kept.append(piece)
        except EngineUnavailableError:
            raise
        except EngineError as error:
            origin = Origin(piece[0].chapter, piece[0].url)
            fallen.append(origin)
            run.left_out.append(LeftOut(origin.title, str(error), origin.url, failed=True))
    segments = (*pieces.opening, *(one for piece in kept for one in piece), *pieces.closing)
    origins = tuple(one for one in script.origins if not any(_about(one, gone.url, gone.title) for gone in fallen))
    return replace(script, segments=segments, origins=origins), fallen if kept else []


def _again(run: Run, one: Told) -> str:
    """An article that failed, as a lead to be tried again."""
    source = next(source for source in run.show.settings.sources if source.where == one.source)
    return packed(Lead(Item(title=one.title, link=one.url), source))


def _delivered(run: Run, report: Report) -> Report:
    """The report with where the episode went, if the show delivers at once; a failure is told, and tried again."""
    if not run.show.settings.publish.at_once:
        return report
    try:
        sent = deliver(run.show, now=run.asked.now, tell=run.asked.tell, progress=run.asked.progress)
    except MakeEpisodeError as error:
        run.warnings.append(f"not delivered: {error} {error.hint}".strip())
        return replace(report, exit_code=error.exit_code, warnings=tuple(run.warnings))
    return replace(report, delivered=(sent.target,))
