"""To where listeners are: `publish`, and what does it at once."""

from typing import TYPE_CHECKING, Annotated

import typer

from make_episode.cli.options import JsonOption, QuietOption, ShowOption, now, the_show
from make_episode.cli.terminal import Narrator, print_json, print_text

if TYPE_CHECKING:
    from make_episode.pipeline import Delivered
    from make_episode.show import Show


def publish(
    dry_run: Annotated[
        bool,
        typer.Option(
            "--dry-run", help="Tell what would be uploaded and removed of the web root as it is; change nothing."
        ),
    ] = False,
    to: Annotated[
        str,
        typer.Option(
            "--to",
            metavar="TARGET",
            help="A folder, sftp://user@host/path, user@host:path or s3://bucket/prefix. Default: as show.toml says.",
        ),
    ] = "",
    show: ShowOption = None,
    json: JsonOption = False,
    quiet: QuietOption = False,
) -> None:
    """Deliver feed, pages and media to where listeners are served from; only what changed is uploaded."""
    from make_episode import pipeline

    with Narrator(quiet=quiet) as narrator:
        the = the_show(show, narrator)
        if not dry_run:
            pipeline.release_due(the, now(the))
            pipeline.refresh(the, now(the))
        done = pipeline.deliver(
            the, to=to, dry_run=dry_run, now=now(the), tell=narrator.tell, progress=narrator.progress
        )
    if json:
        print_json(delivered_as_json(done))
    elif not quiet:
        print_text(delivered_as_text(done, dry_run=dry_run))


def at_once(the: "Show", quiet: bool) -> None:
    """Deliver what a command has just changed, where show.toml asks for that."""
    if not the.settings.publish.at_once:
        return
    from make_episode import pipeline

    with Narrator(quiet=quiet) as narrator:
        done = pipeline.deliver(the, now=now(the), tell=narrator.tell, progress=narrator.progress)
        narrator.tell(_summary(done, dry_run=False))


def delivered_as_json(done: "Delivered") -> dict[str, object]:
    """The report of `make-episode publish --json`."""
    return {
        "target": done.target,
        "uploaded": [{"name": one.name, "size": one.size} for one in done.uploaded],
        "unchanged": done.unchanged,
        "removed": [{"name": one.name, "size": one.size} for one in done.removed],
        "bytes": done.bytes,
        "feed": done.feed,
        "feed_changed": done.feed_changed,
    }


def delivered_as_text(done: "Delivered", *, dry_run: bool) -> str:
    """What was delivered, for a person; of a dry run, every file."""
    lines = [_summary(done, dry_run=dry_run)]
    if dry_run:
        lines += [f"  upload {one.size:>12,}  {one.name}" for one in done.uploaded]
        lines += [f"  remove {one.size:>12,}  {one.name}" for one in done.removed]
    return "\n".join([*lines, f"  feed   {done.feed}"])


def _summary(done: "Delivered", *, dry_run: bool) -> str:
    would = "would be " if dry_run else ""
    return (
        f"{done.target}: {len(done.uploaded)} file(s) {would}uploaded ({done.bytes:,} bytes), "
        f"{done.unchanged} unchanged, {len(done.removed)} {would}removed."
    )
