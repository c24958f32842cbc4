"""What it takes to make an MP3 of clips that are spoken already: `python benchmarks/assembly.py [--minutes 60]`.

Ready clips are clips as the store holds them once a show has used them: mastered (cut, levelled, limited, at the rate
of the programme), with their energies, and the same for music. What mastering takes is printed as a line of its own,
and is not part of the assembly that follows it: planning, mixing, encoding, measuring the peak, tags. Assembly is
compared, in the same run, with LAME alone encoding the very same samples to the same form, with pydub's `+=`, and
with ffmpeg's loudnorm in two passes. LAME alone is given both channels; assembly gives it words as the one channel
they are (`audio/joint.py`). Each runs in a process of its own, so that CPU time and memory are those of all of it,
Python's start included. Beside each is what its file measures, by ffmpeg.

Walls mean something on a quiet machine only; the CPU time is steadier. The same work takes up to a tenth more or less
from one minute to the next where others share the processor, so assembly and LAME alone take turns, and the least of
each counts. `--memory` makes programmes of 10 minutes, 1 hour and 10 hours and compares their memory instead; ten hours
need about 2 GB of disk and ten minutes.
"""

import argparse
import json
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from make_episode.audio.levels import Levels
    from make_episode.model import Timeline

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "tests"))

CLIPS = 480  # an hour's; longer programmes say the same clips in another order, so that no chapter is like another
PARTS = ("intro", "sting", "outro")


def speak(folder: Path, minutes: float) -> None:
    """The clips of an hour at most: four voices, three rates, 4 to 10 seconds each."""
    from audio_material import clip

    folder /= "clips"
    folder.mkdir()
    for number in range(min(CLIPS, round(minutes * CLIPS / 60))):
        voice = "abcd"[number % 12 // 3]
        rate = (24000, 22050, 24000, 44100)[number % 12 // 3]
        clip(
            folder,
            str(number),
            4.0 + number % 7,
            rate=rate,
            peak=-4.0 - number % 5 * 4,
            pitch=100.0 + number % 97,
            voice=voice,
        )


def programme(folder: Path, minutes: float) -> "tuple[Timeline, Levels]":
    """Chapters of about five minutes, a sting before each."""
    from make_episode.audio import levels, timeline
    from make_episode.model import Clip, Role, Segment, Word, Words
    from make_episode.store import FolderStore

    paths = sorted((folder / "clips").glob("*.wav"), key=lambda path: int(path.stem))
    clips = []
    for number in range(round(minutes * CLIPS / 60)):
        path = paths[(number * (1 + 2 * (number // CLIPS))) % len(paths)]
        begins = number % 40 == 0
        words = Words(Word("mot", at / 2, at / 2 + 0.4) for at in range(12))
        segment = Segment(
            Role.NARRATOR, "mot " * 12, "mot " * 12, "fr", 0.35 + 0.4 * (number % 4 == 0),
            chapter=f"Chapitre {number // 40}" if begins else "", sting=begins and number > 0, voice="a",
        )  # fmt: skip
        clips.append(Clip(segment, path, 10.0, words))
    music = {part: HERE.parent / "audio" / f"{part}.flac" for part in PARTS}
    house = levels.load(HERE.parent / "audio")
    return timeline.plan(clips, house, music, store=FolderStore(folder / "store")), house


def master(folder: Path, minutes: float) -> None:
    programme(folder, minutes)


def assemble(folder: Path, minutes: float) -> None:
    from make_episode.audio import encode
    from make_episode.episodes import tags
    from make_episode.model import Episode
    from make_episode.store import FolderStore

    plan, levels = programme(folder, minutes)
    target = folder / "assemble.mp3"
    measured = encode.encode(plan, levels, target, store=FolderStore(folder / "pieces"))
    episode = Episode(
        "g", "i", "Titre", "fr", "Résumé", datetime(2025, 2, 7, tzinfo=UTC), folder, target, plan.duration,
        target.stat().st_size, "audio/mpeg", plan.chapters, measured, "test", ("a",),
    )  # fmt: skip
    tags.write(target, episode, show="Émission", artist="Rédaction", cover=None, lyrics="mot " * 1000)


def render(folder: Path, minutes: float) -> None:
    """The very samples that `assemble` encodes, as a file."""
    import numpy as np
    import soundfile

    from make_episode.audio import mix

    plan, levels = programme(folder, minutes)
    with soundfile.SoundFile(folder / "programme.wav", "w", levels.mp3.rate, levels.mp3.channels, "PCM_16") as file:
        for sound in mix.render(plan, levels):
            file.write(np.round(sound * 32767).astype(np.int16))


def bare(folder: Path, minutes: float) -> None:
    """LAME alone, in the form of the house: samples from one file into another."""
    import lameenc
    import soundfile

    from make_episode.audio import levels

    del minutes
    form = levels.load(HERE.parent / "audio").mp3
    encoder = lameenc.Encoder()
    encoder.set_in_sample_rate(form.rate)
    encoder.set_out_sample_rate(form.rate)
    encoder.set_channels(form.channels)
    encoder.set_bit_rate(form.bitrate)
    encoder.set_quality(form.quality)
    encoder.silence()
    with (folder / "bare.mp3").open("wb") as file:
        for sound in soundfile.blocks(folder / "programme.wav", 5 * form.rate, dtype="int16"):
            file.write(encoder.encode(sound.tobytes()))
        file.write(encoder.flush())


def pydub(folder: Path, minutes: float) -> None:
    """Clips and pauses added up with `+=`, brought to one peak, encoded by ffmpeg."""
    from pydub import AudioSegment, effects

    whole = AudioSegment.empty()
    for number, path in enumerate(sorted((folder / "clips").glob("*.wav"), key=lambda path: int(path.stem))):
        if number >= round(minutes * CLIPS / 60):
            break
        whole += AudioSegment.from_wav(path).set_frame_rate(44100)
        whole += AudioSegment.silent(500, frame_rate=44100)
    effects.normalize(whole.set_channels(2)).export(folder / "pydub.mp3", format="mp3", bitrate="128k")


def loudnorm(folder: Path, minutes: float) -> None:
    """ffmpeg measures the samples, then levels and encodes them."""
    del minutes
    wanted = "loudnorm=I=-16:TP=-1.5:LRA=11"
    first = ffmpeg("-i", folder / "programme.wav", "-af", f"{wanted}:print_format=json", "-f", "null", "-")
    found = json.loads(first[first.rindex("{") : first.rindex("}") + 1])
    told = ":".join(f"measured_{key}={found[f'input_{key.lower()}']}" for key in ("I", "TP", "LRA")) + ":linear=true"
    told += f":measured_thresh={found['input_thresh']}:offset={found['target_offset']}"
    ffmpeg(
        "-y",
        "-i",
        folder / "programme.wav",
        "-af",
        f"{wanted}:{told}",
        "-ar",
        44100,
        "-b:a",
        "128k",
        folder / "loudnorm.mp3",
    )


def ffmpeg(*arguments: object) -> str:
    command = ["ffmpeg", "-hide_banner", "-nostats", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stderr


STEPS: dict[str, Callable[[Path, float], None]] = {
    step.__name__: step for step in (speak, master, assemble, render, bare, pydub, loudnorm)
}


def measured(step: str, folder: Path, minutes: float) -> dict[str, float]:
    """CPU and wall seconds and MB of a step in a process of its own.

    Linux counts the memory of the process that starts it too, so this one stays small.
    """
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = [sys.executable, __file__, "--step", step, "--folder", str(folder), "--minutes", str(minutes)]
    told = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    wall, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {"cpu": cpu, "wall": wall, "mb": json.loads(told)["mb"]}


def heard(path: Path) -> str:
    said = ffmpeg("-i", path, "-af", "ebur128=peak=true:framelog=verbose", "-f", "null", "-").rpartition("Summary")[2]
    figures = [re.search(rf"{name}:\s+(-?[\d.]+)", said) for name in ("I", "Peak")]
    return ", ".join(f"{found[1]} {unit}" for found, unit in zip(figures, ("LUFS", "dBTP"), strict=True) if found)


def compare(folder: Path, minutes: float, *, alone: bool, rounds: int) -> None:
    measured("speak", folder, minutes)
    ours = ["master", "assemble", "render", "bare"]
    others = ["pydub", "loudnorm"] if shutil.which("ffmpeg") and not alone else []
    found = {step: measured(step, folder, minutes) for step in (*ours, *others)}
    for _ in range(rounds - 1):
        for step in ("assemble", "bare"):
            shutil.rmtree(folder / "pieces", ignore_errors=True)
            again = measured(step, folder, minutes)
            found[step] = {name: min(figure, again[name]) for name, figure in found[step].items()}
    base = found["bare"]
    print(f"{minutes:g} minutes of clips; against LAME alone:")
    print("               CPU s   ratio    wall s   ratio   memory MB")
    for step, one in found.items():
        file = folder / f"{step}.mp3"
        figures = heard(file) if shutil.which("ffmpeg") and file.exists() else ""
        print(
            f"{step:12} {one['cpu']:8.1f} {one['cpu'] / base['cpu']:7.2f} {one['wall']:9.1f} "
            f"{one['wall'] / base['wall']:7.2f} {one['mb']:9.0f}   {figures}"
        )


def memory(folder: Path) -> None:
    measured("speak", folder, 60)
    measured("master", folder, 60)
    for minutes in (10, 60, 600):
        shutil.rmtree(folder / "pieces", ignore_errors=True)
        one = measured("assemble", folder, minutes)
        print(f"{minutes:4} minutes: {one['mb']:.0f} MB, {one['cpu']:.1f} s of CPU, {one['wall']:.1f} s")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--memory", action="store_true")
    parser.add_argument("--rounds", type=int, default=3, help="of assembly and LAME alone, by turns: the least counts")
    parser.add_argument("--alone", action="store_true", help="without pydub and loudnorm")
    parser.add_argument("--step", choices=STEPS)
    parser.add_argument("--folder", type=Path)
    chosen = parser.parse_args()
    if chosen.step:
        STEPS[chosen.step](chosen.folder, chosen.minutes)
        print(json.dumps({"mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
        return
    with tempfile.TemporaryDirectory(dir=chosen.folder) as work:
        if chosen.memory:
            memory(Path(work))
        else:
            compare(Path(work), chosen.minutes, alone=chosen.alone, rounds=chosen.rounds)


if __name__ == "__main__":
    main()
