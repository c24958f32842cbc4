"""What a listener gets, measured by programs that are not ours: FFmpeg, mp3val, mutagen, eyeD3, Chromium.

    .venv/bin/python tests/measuring.py EPISODE_FOLDER...     (set CHROMIUM=1 to seek in the page as well)

prints a line for every audio file of the episodes.
"""

import base64
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from browser import PROGRAM, Page, browser
from mutagen.id3 import ID3
from mutagen.mp4 import MP4
from mutagen.oggopus import OggOpus
from scipy import signal

from make_episode.episodes import serve

Sound = npt.NDArray[np.float32]
RATE = 44100
QUIET = 10 ** (-50 / 20)
_CAPTURE = """(async at => {
  const sound = document.querySelector('audio');
  window.desk ??= new AudioContext({sampleRate: 44100});
  window.wire ??= desk.createMediaElementSource(sound);
  await desk.resume();
  sound.pause();
  const there = new Promise(done => sound.addEventListener('seeked', done, {once: true}));
  sound.currentTime = at;
  await there;
  const heard = [], tap = desk.createScriptProcessor(1024, 1, 1);
  const enough = new Promise(done => tap.onaudioprocess = event => {
    heard.push(...event.inputBuffer.getChannelData(0));
    if (heard.length > 3 * 44100 || (heard.findIndex(one => one) >= 0 &&
        heard.length - heard.findIndex(one => one) > 44100)) done();
  });
  wire.disconnect();
  wire.connect(tap);
  tap.connect(desk.destination);
  await sound.play();
  await enough;
  sound.pause();
  tap.disconnect();
  const bytes = new Uint8Array(new Float32Array(heard).buffer);
  let text = '';
  for (const one of bytes) text += String.fromCharCode(one);
  return btoa(text);
})"""


def _run(*command: str | Path, data: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([str(part) for part in command], input=data, capture_output=True, check=True)


def decoded(path: Path, *, start: float | None = None, seconds: float | None = None) -> Sound:
    """The mean of the channels as FFmpeg decodes them, at 44.1 kHz; from `start` by its own way of seeking."""
    seek = ["-ss", f"{start:.3f}"] if start is not None else []
    length = ["-t", f"{seconds:.3f}"] if seconds is not None else []
    form = ["-f", "f32le", "-ar", str(RATE)]
    raw = _run("ffmpeg", "-v", "error", *seek, "-i", path, *length, *form, "-").stdout
    told = _run("ffprobe", "-v", "error", "-show_entries", "stream=channels", "-of", "csv=p=0", path).stdout.split()
    both = np.frombuffer(raw, np.float32).reshape(-1, int(told[0]))
    return np.asarray(both.mean(axis=1), np.float32)


def ebur128(*source: str | Path, data: bytes | None = None) -> tuple[float, float]:
    """LUFS and dBTP as FFmpeg measures them."""
    told = _run(
        "ffmpeg", "-hide_banner", "-nostats", *source, "-af", "ebur128=peak=true:framelog=verbose", "-f", "null", "-",
        data=data,
    ).stderr.decode(errors="replace")  # fmt: skip
    loud = re.findall(r"^\s+I:\s+(-?[\d.]+) LUFS", told, re.MULTILINE)
    peak = re.findall(r"^\s+Peak:\s+(-?[\d.]+) dBFS", told, re.MULTILINE)
    return float(loud[-1]), float(peak[-1])


@dataclass(frozen=True)
class Delivered:
    """One audio file of an episode, with what the episode says of it."""

    folder: Path
    path: Path

    @cached_property
    def manifest(self) -> dict[str, Any]:
        return dict(json.loads((self.folder / "episode.json").read_text(encoding="utf-8")))

    @cached_property
    def lines(self) -> list[dict[str, Any]]:
        return list(json.loads((self.folder / "script.json").read_text(encoding="utf-8"))["segments"])

    @cached_property
    def sound(self) -> Sound:
        return decoded(self.path)

    def between(self, start: float, end: float) -> Sound:
        return self.sound[round(start * RATE) : round(end * RATE)]

    def loudness(self) -> tuple[float, float]:
        return ebur128("-i", self.path)

    def voices(self) -> dict[str, float]:
        """LUFS of narrator and quotations, each cut out and put together; in two channels as it is heard."""
        found = {}
        for role in ("narrator", "quote"):
            parts = [self.between(one["start"], one["end"]) for one in self.lines if one["role"] == role]
            if parts:
                both = np.repeat(np.concatenate(parts)[:, None], 2, axis=1)
                form = ("-f", "f32le", "-ac", "2", "-ar", str(RATE), "-i", "-")
                found[role] = ebur128(*form, data=both.tobytes())[0]
        return found

    def steps(self) -> tuple[float, float]:
        """The largest step from sample to sample within 5 ms of a join, and within speech elsewhere."""
        steps = np.abs(np.diff(self.sound))
        joins = np.zeros(len(steps), bool)
        spoken = np.zeros(len(steps), bool)
        near = round(0.005 * RATE)
        for one in self.lines:
            first, last = round(one["start"] * RATE), round(one["end"] * RATE)
            spoken[first + near : last - near] = True
            for at in (first, last):
                joins[max(0, at - near) : at + near] = True
        return float(steps[joins].max(initial=0)), float(steps[spoken & ~joins].max(initial=0))

    def silences(self) -> tuple[float, float]:
        """Seconds of silence before anything is heard, and the longest silence after that and before the end."""
        frames = RATE // 100
        whole = self.sound[: len(self.sound) // frames * frames].reshape(-1, frames)
        heard = np.flatnonzero(np.abs(whole).max(axis=1) > QUIET)
        gaps = np.diff(heard) - 1
        return float(heard[0] / 100), float(gaps.max(initial=0) / 100)

    def lengths(self) -> tuple[float, float]:
        """Seconds as the header tells them, and as FFmpeg decodes them."""
        told = _run("ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", self.path).stdout
        return float(told), len(self.sound) / RATE

    def complaints(self) -> list[str]:
        """What mp3val does not like; nothing for other formats."""
        if self.path.suffix != ".mp3" or not shutil.which("mp3val"):
            return []
        told = _run("mp3val", self.path).stdout.decode(errors="replace")
        return [line for line in told.splitlines() if line.startswith(("WARNING", "ERROR"))]

    def chapters(self) -> dict[str, list[tuple[str, int]]]:
        """Titles and starts in ms by every reader, in the order they give them."""
        told = _run("ffprobe", "-v", "error", "-show_chapters", "-of", "json", self.path).stdout
        found = {
            "manifest": [(one["title"], round(one["start"] * 1000)) for one in self.manifest["chapters"]],
            "ffprobe": [
                (one["tags"]["title"], round(float(one["start_time"]) * 1000)) for one in json.loads(told)["chapters"]
            ],
            "mutagen": _by_mutagen(self.path),
        }
        if self.path.suffix == ".mp3" and importlib.util.find_spec("eyed3"):
            found["eyeD3"] = _by_eyed3(self.path)
        return found

    def landing(self, at: float, heard: Sound) -> float:
        """How many seconds after `at` the sound that was heard really stands in the file."""
        start = max(0.0, at - 1.0)
        around = self.between(start, at + 3.0)
        piece = heard[: round(0.7 * RATE)]
        found = signal.correlate(around, piece, mode="valid", method="fft")
        return start + float(np.argmax(found)) / RATE - at

    def ffmpeg_seeks(self) -> list[float]:
        """How far from each chapter's start FFmpeg lands."""
        starts = [one["start"] for one in self.manifest["chapters"]]
        return [self.landing(start, decoded(self.path, start=start, seconds=0.8)) for start in starts]

    def onsets(self) -> list[float]:
        """Seconds from each chapter's start, but the first's, to the first sound: the heading's first word."""
        found = []
        for one in self.manifest["chapters"][1:]:
            after = np.abs(self.between(one["start"], one["start"] + 1.0))
            found.append(float(np.argmax(after > QUIET)) / RATE)
        return found

    def page_seeks(self, page: Page, most: int = 6) -> list[float]:
        """How far from chapters' starts, over the whole file, the page's player lands when it is told to play there."""
        page.run(f"document.querySelector('audio').src = {json.dumps(self.path.name)}")
        page.wait("document.querySelector('audio').readyState >= 1")
        found = []
        later = self.manifest["chapters"][1:]
        for number in sorted({round(at) for at in np.linspace(0, len(later) - 1, most)}) if later else ():
            one = later[number]
            bytes_ = base64.b64decode(page.run(f"{_CAPTURE}({one['start']})"))
            heard = np.frombuffer(bytes_, np.float32)
            first = int(np.argmax(heard != 0))
            found.append(self.landing(one["start"], heard[first:]))
        return found


def _by_mutagen(path: Path) -> list[tuple[str, int]]:
    if path.suffix == ".mp3":
        tag = ID3(path)
        contents = next(iter(tag.getall("CTOC")), None)
        frames = [tag[f"CHAP:{name}"] for name in (contents.child_element_ids if contents else ())]
        return [(str(one.sub_frames["TIT2"]), one.start_time) for one in frames]
    if path.suffix == ".m4a":
        return [(one.title, round(one.start * 1000)) for one in MP4(path).chapters or ()]
    tags = OggOpus(path)
    starts = [tags[f"CHAPTER{number:03}"][0] for number in range(1000) if f"CHAPTER{number:03}" in tags]
    names = [tags[f"CHAPTER{number:03}NAME"][0] for number in range(len(starts))]
    return [(name, round(_seconds(start) * 1000)) for name, start in zip(names, starts, strict=True)]


def _seconds(clock: str) -> float:
    hours, minutes, seconds = clock.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(seconds)


def _by_eyed3(path: Path) -> list[tuple[str, int]]:
    import eyed3

    return [(one.title, one.times[0]) for one in eyed3.load(path).tag.chapters]


def delivered(folder: Path) -> list[Delivered]:
    """Every audio file of an episode."""
    manifest = json.loads((folder / "episode.json").read_text(encoding="utf-8"))
    names = [one["file"] for one in manifest.get("renditions", [])] or [manifest["audio"]]
    return [Delivered(folder, folder / name) for name in names]


def row(one: Delivered) -> str:
    """All figures of a file on a line."""
    loud, peak = one.loudness()
    voices = one.voices()
    join, speech = one.steps()
    head, longest = one.silences()
    told, real = one.lengths()
    chapters = one.chapters()
    alike = all(found == chapters["manifest"] for found in chapters.values())
    ordered = all(a[1] < b[1] for a, b in pairwise(chapters["ffprobe"]))
    seeks = [abs(lag) for lag in one.ffmpeg_seeks()]
    parts = (
        f"{one.path.suffix[1:]:4} {real / 60:5.1f} min",
        f"I {loud:6.1f} TP {peak:5.1f}",
        f"narrator-quote {voices['narrator'] - voices['quote']:+.1f} LU" if len(voices) == 2 else "one voice",
        f"step join {join:.3f} speech {speech:.3f}",
        f"head {head:.2f} s longest silence {longest:.2f} s",
        f"header-decoded {1000 * (told - real):+.0f} ms",
        f"mp3val {len(one.complaints())}",
        f"chapters {len(chapters['ffprobe'])} {'+'.join(chapters)} {'alike' if alike and ordered else 'DIFFER'}",
        f"ffmpeg lands within {1000 * max(seeks, default=0):.0f} ms",
        f"first word after {1000 * max(one.onsets(), default=0):.0f} ms",
    )
    return "; ".join(parts)


def main(folders: list[Path]) -> None:
    for folder in folders:
        print(folder.name)
        for one in delivered(folder):
            print(" ", row(one), flush=True)
        if PROGRAM and os.environ.get("CHROMIUM"):
            with (
                tempfile.TemporaryDirectory() as profile,
                browser(Path(profile)) as chromium,
                serve.running(folder.parent, "https://example.org/podcast") as address,
                chromium.page() as page,
            ):
                page.open(f"{address}/{folder.name}/")
                for one in delivered(folder):
                    lags = ", ".join(f"{1000 * lag:+.0f}" for lag in one.page_seeks(page))
                    print(f"  {one.path.suffix[1:]:4} page lands at {lags} ms", flush=True)


if __name__ == "__main__":
    main([Path(name).resolve() for name in sys.argv[1:]])
