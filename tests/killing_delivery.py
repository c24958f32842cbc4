"""Delivers a show in processes that are killed at every step, as by kill -9; run as a program.

    python tests/killing_delivery.py folder|s3|sftp WORK [--every N] [--server ADDRESS]

A show with two episodes has been delivered; one is corrected, another withdrawn, a third is new, and old sound is due
to be removed. That delivery is killed before its first step, then from the same beginning before its second, and so
on: before and after each thing asked of the target (every file sent is one), and before every change that is made to
this machine's disk, so between a file's bytes and its name too. After every kill the feed at the target is valid and
all it names is there, whole, in the right size; then the delivery is run again, and is complete. With --every N, only
each N-th step. Prints how many steps were killed, and fails if anything was not whole.
"""

import argparse
import os
import shutil
import signal
import sys
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent))

import s3_service
import ssh_service
from an_episode import show
from delivering import NOW, WEEK, deliver, in_folder, sizes_below, web_root, whole
from killing import ADDRESS, CHANGES, publish

from make_episode.episodes import manifest
from make_episode.episodes.publish import ledger, live, places
from make_episode.episodes.publish.folder import Folder
from make_episode.episodes.publish.outgoing import Outgoing, found
from make_episode.episodes.publish.s3 import Account
from make_episode.episodes.publish.target import Stored, Target

BEFORE, AFTER = ["Titre, second", "Titre, first"], ["Titre, third", "Titre, again"]


@dataclass
class Steps:
    """Counts steps, and kills this process when it has come to the last it may take."""

    left: int

    def take(self) -> None:
        self.left -= 1
        if self.left < 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def watch(self, *folders: Path) -> None:
        """Every change below the folders is a step too."""

        def audit(event: str, arguments: Sequence[object]) -> None:
            flags = arguments[2] if event == "open" else 0
            writes = isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR))
            if (event in CHANGES or writes) and str(arguments[0]).startswith(tuple(map(str, folders))):
                self.take()

        sys.addaudithook(audit)


@dataclass
class Mortal:
    """A target each of whose answers may be the last thing this process asks for."""

    target: Target
    steps: Steps

    @property
    def address(self) -> str:
        return self.target.address

    @property
    def width(self) -> int:
        return self.target.width

    def _taken(self, work: Callable[[], Any]) -> Any:
        self.steps.take()
        answer = work()
        self.steps.take()
        return answer

    def listing(self, names: Collection[str]) -> Mapping[str, Stored]:
        return self._taken(lambda: self.target.listing(names))  # type: ignore[no-any-return]

    def holds(self, file: Outgoing, stored: Stored) -> bool:
        return self.target.holds(file, stored)

    def put(self, file: Outgoing) -> Stored:
        return self._taken(lambda: self.target.put(file))  # type: ignore[no-any-return]

    def read(self, name: str) -> bytes | None:
        return self.target.read(name)

    def remove(self, names: Collection[str]) -> None:
        self._taken(lambda: self.target.remove(names))

    def tidy(self, names: Collection[str], before: datetime) -> None:
        self._taken(lambda: self.target.tidy(names, before))


def grown(root: Path) -> None:
    """What changed since the last delivery."""
    publish(root, 0, "again")
    new = publish(root, 2, "third")
    withdrawn = manifest.load(root / "2025-02-08-au-port-1")
    Folder(root).change(replace(withdrawn, withdrawn=new.published), show())


@dataclass
class Place:
    """Targets of one kind, one for each kill, all of the same beginning."""

    kind: str
    work: Path
    server: str = ""

    def target(self, number: int | str) -> str:
        """Its address."""
        match self.kind:
            case "folder":
                return str(self.work / f"there-{number}")
            case "sftp":
                return f"{self.server}/there-{number}"
            case _:
                return f"s3://killed/there-{number}"

    def copy(self, number: int) -> None:
        """The beginning, at the target of that number, and what is known of it here."""
        if self.kind == "s3":
            s3 = s3_service.client(self.server)
            for name in s3_service.objects(s3, "killed", "there-first/"):
                source = {"Bucket": "killed", "Key": f"there-first/{name}"}
                s3.copy_object(Bucket="killed", Key=f"there-{number}/{name}", CopySource=source)
        else:
            shutil.copytree(self.work / "there-first", self.work / f"there-{number}")
        known = self.work / "known"
        first, new = (ledger.key(self.target(one)) for one in ("first", number))
        shutil.copyfile(known / f"{first}.json", known / f"{new}.json")

    def opened(self, number: int | str) -> AbstractContextManager[Target]:
        account = Account(endpoint=self.server if self.kind == "s3" else "")
        return places.opened(places.place(self.target(number), self.work), account)

    def titles(self, number: int) -> list[str]:
        """What listeners meet there, looked at by other means than the program's."""
        if self.kind != "s3":
            return in_folder(self.work / f"there-{number}")
        s3 = s3_service.client(self.server)
        prefix = f"there-{number}/"
        names = {"feed.xml": s3.get_object(Bucket="killed", Key=f"{prefix}feed.xml")["Body"].read()}
        named = live.named(names["feed.xml"], ADDRESS) - {"feed.xml"}
        heads = {name: s3.head_object(Bucket="killed", Key=prefix + name)["ContentLength"] for name in named}
        return whole(names.get, heads | {"feed.xml": len(names["feed.xml"])})

    def sizes(self, number: int) -> Mapping[str, int]:
        if self.kind != "s3":
            return sizes_below(self.work / f"there-{number}")
        return s3_service.objects(s3_service.client(self.server), "killed", f"there-{number}/")


def in_a_process(place: Place, number: int | str, steps: int, *, now: datetime) -> bool:
    """Whether a process that delivers was killed before it had taken so many steps, and one more."""
    child = os.fork()
    if child == 0:
        counted = Steps(steps)
        try:
            with place.opened(number) as target:
                counted.watch(place.work / "known", place.work / f"there-{number}")
                deliver(place.work / "web", Mortal(target, counted), place.work / "known", now=now, told=lambda _: None)
        except BaseException as error:  # noqa: BLE001 - told by the parent
            sys.stderr.write(f"{error!r}\n")
            os._exit(1)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        assert os.WTERMSIG(status) == signal.SIGKILL
        return True
    assert os.WEXITSTATUS(status) == 0
    return False


def kill_everywhere(place: Place, every: int) -> int:
    """How often a delivery was killed, each time at a later step, until there were no more steps."""
    root = web_root(place.work / "web")
    publish(root, 1, "second")
    assert not in_a_process(place, "first", 10**6, now=NOW)
    old = publish(root, 0, "older")  # no feed there ever names its sound, which is due to go two weeks later
    publish(root, 0, "first")
    assert not in_a_process(place, "first", 10**6, now=NOW)
    grown(root)
    old.audio.unlink()
    killed = 0
    for step in range(0, 10**6, every):
        place.copy(step)
        if not in_a_process(place, step, step, now=NOW + 2 * WEEK):
            break
        killed += 1
        assert place.titles(step) in (BEFORE, AFTER), step
        assert not in_a_process(place, step, 10**6, now=NOW + 2 * WEEK)
        assert place.titles(step) == AFTER
        assert place.sizes(step).keys() == found(root).keys()
        shutil.rmtree(place.work / f"there-{step}", ignore_errors=True)
    return killed


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("kind", choices=["folder", "s3", "sftp"])
    parser.add_argument("work", type=Path)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--server", default="", help="An S3 server that runs; one is started otherwise.")
    asked = parser.parse_args()
    work = asked.work.resolve()
    match asked.kind:
        case "folder":
            killed = kill_everywhere(Place("folder", work), asked.every)
        case "s3":
            import s3fs  # noqa: F401 - once, and not in every process anew

            os.environ |= s3_service.CREDENTIALS
            with nullcontext(asked.server) if asked.server else s3_service.running() as address:
                s3_service.client(address).create_bucket(Bucket="killed")
                killed = kill_everywhere(Place("s3", work, address), asked.every)
        case _:
            os.environ["HOME"] = str(work / "home")
            with ssh_service.running(work, work / "home") as port:
                killed = kill_everywhere(Place("sftp", work, f"sftp://127.0.0.1:{port}"), asked.every)
    sys.stdout.write(str(killed))


if __name__ == "__main__":
    main()
