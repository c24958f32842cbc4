"""What a run of the daily edition did: read, chosen, left out and why, and what came of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from make_episode.model import Episode


class State(StrEnum):
    """How a run ended."""

    MADE = "made"
    """The episode is in the feed."""
    HELD = "held"
    """The script waits for an editor: `daily --approve` goes on."""
    EMPTY = "empty"
    """There was nothing new, so there is no episode."""
    ALREADY = "already"
    """The date had its episode, or was found empty, before: nothing was done."""
    RUNNING = "running"
    """Another run is making this date's episode: nothing was done."""
    PLANNED = "planned"
    """What would be made, with `--dry-run`."""
    FAILED = "failed"
    """There is no episode yet; the next run tries again."""

    @property
    def well(self) -> bool:
        """Whether nothing has to be put right."""
        return self is not State.FAILED


@dataclass(frozen=True, slots=True)
class Read:
    """What came of one source."""

    where: str
    """Its address, folder or file, as show.toml gives it."""
    section: str
    found: int = 0
    """Articles it lists."""
    new: int = 0
    """Those of them not spoken before."""
    problem: str = ""
    """Why it could not be read, or not whole; empty where all went well."""
    old: int = 0
    """Articles it lists that are too old (`max_age`)."""


@dataclass(frozen=True, slots=True)
class Story:
    """An article of the edition, or one that is only mentioned."""

    title: str
    url: str = ""
    section: str = ""
    source: str = ""
    """Which source brought it: `Read.where`."""
    seconds: float = 0.0
    """Expected speaking time."""
    corrected: bool = False
    """Whether it was spoken before and said something else then."""
    same: tuple[str, ...] = ()
    """Addresses, or else titles, of articles that tell the same story and were joined with it."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An article that is not in the edition."""

    title: str
    why: str
    url: str = ""
    source: str = ""
    failed: bool = False
    """Whether it should have been in it: it could not be read or spoken, and is tried again next time."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a run did, for one show and one date."""

    show: str
    """Title of the show."""
    root: str
    """Its directory."""
    date: date
    state: State
    started: datetime
    ended: datetime
    episode: Episode | None = None
    """What was made, or had been made before."""
    feed: str = ""
    """Path of the feed."""
    script: str = ""
    """Path of the script that waits for an editor."""
    read: tuple[Read, ...] = ()
    chosen: tuple[Story, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    also_today: tuple[Story, ...] = ()
    """Mentioned in the notes: there was no time for them."""
    carried_over: tuple[Story, ...] = ()
    """Kept for the next edition: there was no time for them."""
    expected: float = 0.0
    """Expected duration in seconds."""
    target: float = 0.0
    """Duration asked for in seconds; 0 for none."""
    synthesized: int = 0
    reused: int = 0
    warnings: tuple[str, ...] = ()
    problem: str = ""
    """What went wrong, where the state is `failed`."""
    hint: str = ""
    """What to do about it."""
    delivered: tuple[str, ...] = ()
    """Where the episode was sent to."""
    before: tuple["Report", ...] = ()
    """Of earlier dates that this run finished or caught up with."""
    exit_code: int = 0
    """As of the command: 0 where all is well, 3 for what has to be put right, 4 where trying again may do."""

    @property
    def engines(self) -> str:
        """Who spoke, joined by " + "."""
        return self.episode.engine if self.episode else ""

    @property
    def voices(self) -> tuple[str, ...]:
        return self.episode.voices if self.episode else ()

    @property
    def duration(self) -> float:
        """Seconds of the episode; 0 where there is none."""
        return self.episode.duration if self.episode else 0.0


def as_json(report: Report) -> dict[str, object]:
    """The report of `make-episode daily --json`."""
    episode = report.episode
    return {
        "show": report.show,
        "root": report.root,
        "date": report.date.isoformat(),
        "state": report.state.value,
        "started": report.started.isoformat(),
        "ended": report.ended.isoformat(),
        "episode": str(episode.folder) if episode else None,
        "audio": str(episode.audio) if episode else None,
        "guid": episode.guid if episode else None,
        "title": episode.title if episode else None,
        "feed": report.feed or None,
        "script": report.script or None,
        "duration": round(report.duration, 3),
        "expected": round(report.expected, 1),
        "target": report.target,
        "engine": report.engines,
        "voices": list(report.voices),
        "loudness": {"integrated": episode.loudness.integrated, "true_peak": episode.loudness.true_peak}
        if episode
        else None,
        "segments": report.synthesized + report.reused,
        "synthesized": report.synthesized,
        "reused": report.reused,
        "read": [
            {
                "where": one.where,
                "section": one.section,
                "found": one.found,
                "new": one.new,
                "old": one.old,
                "problem": one.problem,
            }
            for one in report.read
        ],
        "chosen": [_story(one) for one in report.chosen],
        "also_today": [_story(one) for one in report.also_today],
        "carried_over": [_story(one) for one in report.carried_over],
        "left_out": [
            {"title": one.title, "url": one.url, "source": one.source, "why": one.why, "failed": one.failed}
            for one in report.left_out
        ],
        "warnings": list(report.warnings),
        "problem": report.problem or None,
        "hint": report.hint or None,
        "delivered": list(report.delivered),
        "before": [as_json(one) for one in report.before],
    }


def _story(one: Story) -> dict[str, object]:
    return {
        "title": one.title,
        "url": one.url,
        "section": one.section,
        "source": one.source,
        "seconds": round(one.seconds, 1),
        "corrected": one.corrected,
        "same": list(one.same),
    }


_SAID = {
    State.MADE: "made",
    State.HELD: "held for an editor",
    State.EMPTY: "nothing new, so no episode",
    State.ALREADY: "already done, so nothing was done",
    State.RUNNING: "being made by another run, so nothing was done",
    State.PLANNED: "not made, only planned",
    State.FAILED: "failed",
}


def as_text(report: Report) -> str:
    """What an editor reads after a run."""
    return "\n".join((*map(as_text, report.before), *_lines(report)))


def _lines(report: Report) -> Iterator[str]:
    yield f"{report.show}, {report.date.isoformat()}: {_SAID[report.state]}."
    if report.problem:
        yield f"  {report.problem}"
        if report.hint:
            yield f"  {report.hint}"
    if report.episode and report.state in {State.MADE, State.ALREADY}:
        yield from _episode(report.episode, report)
    elif report.expected:
        yield f"  expected  {_clock(report.expected)}{_aimed(report)}"
    if report.script:
        yield f"  script    {report.script}"
    yield from _stories("In it", report.chosen)
    yield from _stories("Also today", report.also_today)
    yield from _stories("Kept for the next edition", report.carried_over)
    if report.left_out:
        yield "Left out:"
        yield from (f"  {one.title or one.url}: {one.why}" for one in report.left_out)
    if report.read:
        yield "Read:"
        yield from (_source(one) for one in report.read)
    yield from (f"  sent to   {one}" for one in report.delivered)
    yield from (f"  note      {warning}" for warning in report.warnings)


def _episode(episode: Episode, report: Report) -> Iterator[str]:
    yield f"  {episode.title}"
    yield f"  duration  {_clock(episode.duration)}{_aimed(report)}, {episode.loudness.integrated:.1f} LUFS"
    yield f"  voices    {episode.engine}: {', '.join(episode.voices)}"
    yield f"  audio     {episode.audio}"
    if report.feed:
        yield f"  feed      {report.feed}"


def _aimed(report: Report) -> str:
    return f" of {_clock(report.target)} asked for" if report.target else ""


def _stories(heading: str, stories: tuple[Story, ...]) -> Iterator[str]:
    if stories:
        yield f"{heading}:"
    for one in stories:
        section = f"[{one.section}] " if one.section else ""
        corrected = " (corrected)" if one.corrected else ""
        same = f", joined with {len(one.same)} more" if one.same else ""
        length = f", {_clock(one.seconds)}" if one.seconds else ""
        yield f"  {section}{one.title}{corrected}{length}{same}"


def _source(one: Read) -> str:
    old = f", {one.old} too old" if one.old else ""
    return f"  {one.where}: {one.found} found, {one.new} new{old}" + (f"; {one.problem}" if one.problem else "")


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest:02} s"
