"""Real podcast apps that run without a screen, each with a home of its own; see `test_apps.py`."""

import os
import pty
import select
import shutil
import sqlite3
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import pytest

PATIENCE = 120
"""Seconds after which an app is given up: a bound, nothing is measured by it."""


def needs(program: str) -> str:
    """Where a program is: on this machine, or among those `.ci/run` puts beside the sources."""
    found = shutil.which(program) or shutil.which(program, path=str(Path(__file__).parents[1] / ".apps" / "bin"))
    if not found:
        pytest.skip(f"{program} is not installed")
    return found


@dataclass(frozen=True)
class App:
    """What is common to them: a home, and a folder of downloads."""

    home: Path
    feed: str

    @property
    def downloads(self) -> Path:
        return self.home / "downloads"

    def got(self) -> set[bytes]:
        """What the files it downloaded hold."""
        return {path.read_bytes() for path in self.downloads.rglob("*.mp3")}

    def run(self, *words: str | Path, **environment: str) -> str:
        places = {"HOME": str(self.home), "XDG_CONFIG_HOME": str(self.home / ".config")}
        self.downloads.mkdir(parents=True, exist_ok=True)
        run = subprocess.run(
            list(map(str, words)),
            env=os.environ | places | environment,
            cwd=self.home,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=True,
            timeout=PATIENCE,
        )
        return run.stdout + run.stderr


class GPodder(App):
    """gPodder's `gpo`: it says [DONE] and exits 0 even on 404, so its words are judged too."""

    def gpo(self, *words: str) -> str:
        places = {"GPODDER_HOME": str(self.home / "gpodder"), "GPODDER_DOWNLOAD_DIR": str(self.downloads)}
        said = self.run(needs("gpo"), "-q", *words, **places)
        assert "ERROR" not in said, said
        assert not list(self.downloads.rglob("*.partial"))
        return said

    def episodes(self) -> list[tuple[str, str, str]]:
        """(guid, title, address of the sound) of what it knows."""
        return rows(self.home / "gpodder" / "Database", "select guid, title, url from episode")


class Newsboat(App):
    """newsboat reads the feed, podboat downloads what it queued."""

    def reload(self) -> None:
        (self.home / "urls").write_text(f"{self.feed}\n", encoding="utf-8")
        (self.home / "config").write_text(
            f"podcast-auto-enqueue yes\ndownload-path {self.downloads}/\n", encoding="utf-8"
        )
        config, urls, cache = (self.home / name for name in ("config", "urls", "cache.db"))
        self.run(needs("newsboat"), "-C", config, "-u", urls, "-c", cache, "-x", "reload")

    def download(self, until: Callable[[], bool]) -> None:
        """Let podboat run until something is so; it never ends by itself, and wants a terminal."""
        (queue,) = self.home.rglob("queue")
        command = [needs("podboat"), "-C", str(self.home / "config"), "-q", str(queue), "-a"]
        with in_terminal(command, {"HOME": str(self.home), "TERM": "xterm"}) as screen:
            end = time.monotonic() + PATIENCE
            while not until():
                assert time.monotonic() < end, "podboat did not do what was expected of it"
                screen.look()

    def episodes(self) -> list[tuple[str, str, str]]:
        return rows(self.home / "cache.db", "select guid, title, enclosure_url from rss_item where deleted = 0")


class Podget(App):
    """podget reads feeds as text, and lets wget download."""

    def fetch(self) -> None:
        podget = needs("podget")
        if not (self.home / "podgetrc").exists():
            self.run(podget, "-d", self.home, "--create-config", "podgetrc")
        (self.home / "serverlist").write_text(f"{self.feed} show Show\n", encoding="utf-8")
        self.run(podget, "-d", self.home, "-c", "podgetrc", "-l", self.downloads, "-s")


class Archiver(App):
    """podcast-archiver, in whatever environment it was installed."""

    def fetch(self) -> None:
        self.run(needs("podcast-archiver"), "--feed", self.feed, "--dir", self.downloads)


@dataclass
class in_terminal:  # noqa: N801 - a context, used as one
    """A program with a terminal of its own, ended with the block."""

    command: Sequence[str]
    environment: Mapping[str, str]

    def __enter__(self) -> Self:
        self.master, slave = pty.openpty()
        self.program = subprocess.Popen(
            self.command, env=os.environ | self.environment, stdin=slave, stdout=slave, stderr=slave
        )
        os.close(slave)
        return self

    def look(self) -> None:
        """Take what it writes, or a moment without."""
        if select.select([self.master], [], [], 0.05)[0]:
            with suppress(OSError):  # the program has ended, and its terminal with it
                os.read(self.master, 65536)

    def __exit__(self, *_: object) -> None:
        self.program.kill()
        self.program.wait()
        os.close(self.master)


def rows(database: Path, question: str) -> list[tuple[str, str, str]]:
    connection = sqlite3.connect(database)
    try:
        return connection.execute(question).fetchall()
    finally:
        connection.close()
