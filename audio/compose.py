"""The show's music as a score, and the sound files rendered from it.

    python audio/compose.py [FOLDER]

writes intro.flac, sting.flac, bed.flac and outro.flac into FOLDER, by default the folder of this file. It needs the
package installed, and two things that only this script needs: FluidSynth and the FluidR3 soundfont (Debian:
`apt install fluidsynth fluid-soundfont-gm`; elsewhere put the path of the soundfont in SOUNDFONT).

The idea: three notes a fifth apart, D A E, neither major nor minor. As quick notes they are the pulse under
everything (marimba and plucked strings, in groups of three, three and two); as long ones they are the call (horn and
piano), which an answer takes up to A; laid over each other they are the last chord. 116 beats a minute, D dorian:
D - B flat, C - D, G - F, A - D.
"""

import os
import struct
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import soundfile
from scipy import signal

from make_episode.audio import filters, loudness
from make_episode.audio.limiter import Limiter
from make_episode.audio.sounds import Samples

SOUNDFONT = os.environ.get("SOUNDFONT", "/usr/share/sounds/sf2/FluidR3_GM.sf2")
RATE = 44100
TEMPO = 116.0
TICKS = 480
DRUMS = 9

# General MIDI program, counted from 0; place in the stereo picture (0 left, 64 middle, 127 right); reverb; volume
INSTRUMENTS = {
    "piano": (0, 60, 44, 116),
    "glockenspiel": (9, 80, 80, 112),
    "vibraphone": (11, 76, 70, 120),
    "marimba": (12, 46, 50, 98),
    "bass": (43, 66, 36, 84),
    "plucked": (45, 84, 60, 88),
    "timpani": (47, 56, 56, 122),
    "strings": (48, 54, 66, 112),
    "slow strings": (49, 72, 70, 108),
    "horn": (60, 70, 72, 90),
    "drums": (48, 64, 50, 127),
}
BASS_DRUM, CYMBAL, HAT = 36, 57, 27

STEPS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}


def key(name: str) -> int:
    """The MIDI number of a note such as "D4" or "Bb2"."""
    flat = -1 if "b" in name else 0
    return STEPS[name[0]] + flat + 12 * (int(name[-1]) + 1)


@dataclass
class Score:
    """Notes by instrument, in beats; tempo as (beat, beats a minute); swells as (instrument, beat, 0 to 127)."""

    tempo: Sequence[tuple[float, float]] = ((0.0, TEMPO),)
    notes: list[tuple[str, float, float, int, int]] = field(default_factory=list)
    swells: list[tuple[str, float, int]] = field(default_factory=list)
    hand: np.random.Generator = field(default_factory=lambda: np.random.default_rng(1789))
    """A little unevenness, the same every time: nobody plays like a clock."""

    def play(self, instrument: str, beat: float, length: float, pitches: str, loud: float) -> None:
        """One note or chord, as loud as 0 to 127."""
        for name in pitches.split():
            self.strike(instrument, beat, length, key(name), loud)

    def strike(self, instrument: str, beat: float, length: float, number: int, loud: float) -> None:
        late = abs(self.hand.normal(0, 0.006)) if beat else 0.0
        velocity = int(np.clip(loud + self.hand.normal(0, 2), 1, 127))
        self.notes.append((instrument, beat + late, length, number, velocity))

    def swell(self, instrument: str, beats: tuple[float, float], levels: tuple[int, int]) -> None:
        """The instrument grows or fades between two beats."""
        for part in np.linspace(0, 1, 24):
            at = beats[0] + part * (beats[1] - beats[0])
            self.swells.append((instrument, at, round(levels[0] + part * (levels[1] - levels[0]))))

    def midi(self) -> bytes:
        """The score as a standard MIDI file with one track."""
        channels = self._channels()
        events: list[tuple[int, int, bytes]] = [
            (round(beat * TICKS), 0, b"\xff\x51\x03" + round(60e6 / bpm).to_bytes(3, "big")) for beat, bpm in self.tempo
        ]
        for name, channel in channels.items():
            program, *settings = INSTRUMENTS[name]
            events.append((0, 1, bytes([0xC0 | channel, program])))
            controls = zip((10, 91, 7), settings, strict=True)
            events += [(0, 1, bytes([0xB0 | channel, number, value])) for number, value in controls]
        for name, beat, value in self.swells:
            events.append((round(beat * TICKS), 2, bytes([0xB0 | channels[name], 11, value])))
        for name, beat, length, number, velocity in self.notes:
            events.append((round(beat * TICKS), 4, bytes([0x90 | channels[name], number, velocity])))
            events.append((round((beat + length) * TICKS), 3, bytes([0x80 | channels[name], number, 0])))
        track = bytearray()
        now = 0
        for tick, _, message in sorted(events):
            track += _variable(tick - now) + message
            now = tick
        track += b"\0\xff\x2f\0"
        return b"MThd" + struct.pack(">IHHH", 6, 0, 1, TICKS) + b"MTrk" + struct.pack(">I", len(track)) + bytes(track)

    def _channels(self) -> dict[str, int]:
        free = iter(channel for channel in range(16) if channel != DRUMS)
        names = dict.fromkeys(name for name, *_ in self.notes)
        return {name: DRUMS if name == "drums" else next(free) for name in names}


def _variable(number: int) -> bytes:
    """A number as MIDI writes time: seven bits a byte, the last without the high bit."""
    written = bytes([number & 0x7F])
    while number := number >> 7:
        written = bytes([0x80 | number & 0x7F]) + written
    return written


# Half a bar each: bass, the three notes of the pulse, the chord of the strings
D_OPEN = ("D2", "D4 A4 E5", "D3 A3 E4 A4")
B_FLAT = ("Bb1", "Bb3 F4 D5", "Bb2 F3 D4 A4")
C_NINE = ("C2", "C4 G4 D5", "C3 G3 D4 E4")
G_OPEN = ("G1", "D4 B4 D5", "G2 D3 B3 G4")
F_NINE = ("F1", "C4 A4 C5", "F2 C3 G3 A3")
A_SUS = ("A1", "D4 A4 E5", "A2 E3 A3 D4")
Half = tuple[str, str, str]

CALL = ((0.0, 0.5, "D4"), (0.5, 0.5, "A4"), (1.0, 1.5, "E5"), (2.5, 0.5, "D5"), (3.0, 1.0, "B4"))
ANSWER = ((0.0, 0.5, "A4"), (0.5, 0.5, "C5"), (1.0, 1.5, "A5"), (2.5, 0.5, "G5"), (3.0, 1.0, "E5"))


def pulse(score: Score, beat: float, halves: Iterable[Half], loud: tuple[float, float], *, plucked: bool) -> None:
    """Sixteenths in groups of three, three and two, growing from one loudness to the other."""
    chords = list(halves)
    steps = 8 * len(chords)
    for step in range(steps):
        place = step % 8
        low, middle, high = chords[step // 8][1].split()
        name = (low, middle, high, low, middle, high, low, middle)[place]
        strength = loud[0] + (loud[1] - loud[0]) * step / steps + (12 if place in {0, 3, 6} else 0)
        score.play("marimba", beat + step / 4, 0.24, name, strength)
        if plucked and place in {0, 3, 6}:
            score.play("plucked", beat + step / 4, 0.3, name, strength - 6)


def ground(score: Score, beat: float, halves: Iterable[Half], loud: float, strings: str = "strings") -> None:
    """Bass on each chord and before the next; strings held under it."""
    for half, (bass, _, chord) in enumerate(halves):
        at = beat + 2 * half
        score.play("bass", at, 1.2, bass, loud + 16)
        score.play("bass", at + 1.5, 0.45, bass, loud + 2)
        score.play(strings, at, 2.02, chord, loud)


def stabs(score: Score, beat: float, halves: Iterable[Half], loud: float) -> None:
    """Short chords where the groups of the pulse begin."""
    for half, (bass, _, chord) in enumerate(halves):
        for at, strength in ((0.0, loud), (0.75, loud - 12), (1.5, loud - 8)):
            score.play("strings", beat + 2 * half + at, 0.36, chord, strength)
            score.play("piano", beat + 2 * half + at, 0.4, bass, strength - 4)


Voice = tuple[str, float, int]


def sing(score: Score, beat: float, tune: Iterable[tuple[float, float, str]], *voices: Voice) -> None:
    """A tune in several voices: instrument, loudness, octaves up. The long note is leant on."""
    for at, length, name in tune:
        for instrument, loud, octaves in voices:
            number = key(name) + 12 * octaves
            score.strike(instrument, beat + at, length * 0.96, number, loud + (6 if at == 1.0 else 0))


def arrive(score: Score, beat: float, loud: float, length: float) -> None:
    """The last chord: the fifths over each other, struck together, ringing."""
    score.play("bass", beat, length * 0.6, "D2", loud - 16)
    score.play("strings", beat, length * 0.7, "D3 A3 E4 A4", loud - 14)
    score.play("piano", beat, length, "D1 D2 A2 D3 A3 E4", loud - 2)
    score.play("vibraphone", beat, length, "E5 A5", loud - 14)
    score.play("horn", beat, length * 0.5, "D4 A4", loud - 20)
    score.play("glockenspiel", beat, length, "D6", loud - 36)
    score.play("glockenspiel", beat + 0.25, length, "A6", loud - 46)
    score.play("timpani", beat, 2, "D2", loud - 4)


def intro() -> Score:
    """Two bars of pulse, call, answer, arrival: about eight seconds and the last chord."""
    score = Score()
    opening, middle, call, answer = [D_OPEN, D_OPEN], [B_FLAT, C_NINE], [D_OPEN, G_OPEN], [F_NINE, A_SUS]
    score.play("piano", 0, 3.5, "D1 D2 A2", 100)
    score.play("timpani", 0, 2, "D2", 96)
    score.strike("drums", 0, 1, BASS_DRUM, 104)
    score.play("glockenspiel", 0, 3, "E6", 46)
    pulse(score, 0, [*opening, *middle], (72, 94), plucked=True)
    pulse(score, 8, [*call, *answer], (72, 90), plucked=True)
    for half, octaves in enumerate(("Bb1 Bb2", "C2 C3")):
        score.play("piano", 4 + 2 * half, 1.9, octaves, 82 + 4 * half)
        score.play("bass", 2 * half, 1.2, "D2", 76 + 4 * half)
        score.play("bass", 2 * half + 1.5, 0.45, "D2", 70)
    score.play("slow strings", 0, 4, "D3 A3 E4", 78)
    ground(score, 4, middle, 76)
    ground(score, 8, [*call, *answer], 64, "slow strings")
    stabs(score, 8, [*call, *answer], 92)
    score.swell("strings", (4, 8), (100, 118))
    score.swell("slow strings", (0, 4), (104, 116))
    score.swell("slow strings", (8, 15.9), (90, 124))
    score.swell("strings", (8.0, 8.1), (116, 118))
    for step in range(6):
        score.play("timpani", 6.5 + step / 4, 0.25, "D2", 44 + 7 * step)
    sing(score, 8, CALL, ("horn", 88, 0), ("piano", 84, 0), ("piano", 76, -1), ("vibraphone", 70, 0))
    sing(score, 12, ANSWER, ("horn", 94, -1), ("piano", 90, 0), ("piano", 84, -1), ("vibraphone", 78, 0))
    for beat in (8, 12):
        score.play("timpani", beat, 1.5, "D2" if beat == 8 else "F2", 80)
        score.strike("drums", beat, 1, BASS_DRUM, 100)
    for step in range(32):
        score.strike("drums", 8 + step / 4, 0.2, HAT, 52 + (22 if step % 4 == 2 else 0) + step / 2)
    for step in range(7):
        score.play("timpani", 14.25 + step / 4, 0.25, "A2", 40 + 7 * step)
    score.strike("drums", 16, 4, CYMBAL, 84)
    score.strike("drums", 16, 1, BASS_DRUM, 110)
    arrive(score, 16, 96, 6)
    return score


def sting() -> Score:
    """The call's three notes over the chord they make."""
    score = Score()
    for at, name in ((0.0, "D4"), (0.5, "A4"), (1.0, "E5")):
        long = 5.0 if at == 1.0 else 0.5
        score.play("vibraphone", at, long, name, 88)
        score.play("marimba", at, 0.4, name, 84)
        score.play("piano", at, long, name, 70)
    score.play("plucked", 0, 0.4, "D3", 70)
    score.play("plucked", 0.5, 0.4, "A3", 70)
    score.play("bass", 1, 1.6, "D2", 66)
    score.play("piano", 1, 5, "D2 D3 A3", 76)
    score.play("slow strings", 1, 3, "D3 A3 E4", 60)
    score.play("timpani", 1, 1.5, "D2", 56)
    score.play("glockenspiel", 1, 4, "A6", 46)
    return score


BED_BARS = 4


def bed() -> Score:
    """The pulse alone, quiet, over held strings; played twice, of which the second time is kept, so that it loops."""
    score = Score()
    halves = [D_OPEN, D_OPEN, B_FLAT, C_NINE, D_OPEN, G_OPEN, F_NINE, A_SUS]
    for again in (0, 4 * BED_BARS):
        pulse(score, again, halves, (50, 50), plucked=False)
        ground(score, again, halves, 44, "slow strings")
    return score


def outro() -> Score:
    """A bar of pulse to come up on, call and answer once more, slowing down; the three notes over each other."""
    score = Score(tempo=((0.0, 112.0), (8.0, 108.0), (10.0, 100.0), (11.0, 90.0), (11.5, 80.0), (12.0, 84.0)))
    rising, halves = [B_FLAT, C_NINE], [D_OPEN, G_OPEN, F_NINE, A_SUS]
    pulse(score, 0, rising, (66, 84), plucked=True)
    ground(score, 0, rising, 66)
    for step in range(4):
        score.play("timpani", 3 + step / 4, 0.25, "D2", 44 + 7 * step)
    score.play("timpani", 4, 1.5, "D2", 78)
    pulse(score, 4, halves, (78, 58), plucked=True)
    ground(score, 4, halves, 62)
    stabs(score, 4, halves[:2], 78)
    score.swell("strings", (0, 4), (88, 112))
    score.swell("strings", (4, 11.9), (112, 92))
    sing(score, 4, CALL, ("horn", 76, 0), ("piano", 84, 0), ("vibraphone", 72, 0))
    sing(score, 8, ANSWER, ("horn", 72, -1), ("piano", 78, 0), ("vibraphone", 68, 0))
    for step in range(3):
        score.play("timpani", 11.25 + step / 4, 0.25, "A2", 38 + 6 * step)
    arrive(score, 12, 84, 8)
    score.play("piano", 13.0, 5, "A4", 50)
    score.play("piano", 13.5, 5, "E5", 46)
    score.play("vibraphone", 14.0, 5, "D6", 40)
    return score


@dataclass(frozen=True)
class Cut:
    """How a rendered score becomes a file: seconds kept, seconds of fade at the end, LUFS, where the kept part begins.

    What begins later than 0 is a loop: its end blends into what stands before its beginning.
    """

    seconds: float
    fade: float
    loudness: float = -17.0
    start: float = 0.0


LOOP = BED_BARS * 4 * 60 / TEMPO
PIECES = {
    "intro": (intro, Cut(10.8, 1.9)),
    "sting": (sting, Cut(2.8, 1.9)),
    "bed": (bed, Cut(LOOP, 0.06, -23.0, start=LOOP)),
    "outro": (outro, Cut(11.4, 3.2)),
}


def rendered(score: Score) -> Samples:
    """The score as FluidSynth plays it."""
    with tempfile.TemporaryDirectory() as folder:
        midi, wav = Path(folder, "score.mid"), Path(folder, "score.wav")
        midi.write_bytes(score.midi())
        room = ["synth.reverb.room-size=0.6", "synth.reverb.level=0.5", "synth.reverb.damp=0.35"]
        options = [word for setting in (*room, "synth.chorus.active=0") for word in ("-o", setting)]
        format_ = ["-r", str(RATE), "-O", "float", "-T", "wav", "-g", "0.4"]
        subprocess.run(["fluidsynth", "-niq", *options, *format_, "-F", wav, SOUNDFONT, midi], check=True)
        sound, _ = soundfile.read(wav, dtype="float32", always_2d=True)
    return np.asarray(sound)


def mastered(sound: Samples, cut: Cut) -> Samples:
    """Cut, cleaned of rumble and of hiss above 15 kHz, at its loudness, peaks at -3.3 dBTP or less, faded."""
    first = 0 if cut.start else max(0, int(np.argmax(np.abs(sound).max(axis=1) > 1e-3)) - RATE // 200)
    lowpass = signal.butter(4, 15000, "lowpass", fs=RATE, output="sos")
    sound = signal.sosfilt(lowpass, filters.highpass(sound, RATE, 32), axis=0).astype(np.float32)
    begin = first + round(cut.start * RATE)
    kept = sound[begin : begin + round(cut.seconds * RATE)].copy()
    fade = round(cut.fade * RATE)
    falling = np.cos(np.linspace(0, np.pi / 2, fade, dtype=np.float32))[:, None] ** 2
    kept[-fade:] *= falling
    if cut.start:
        kept[-fade:] += sound[begin - fade : begin] * (1 - falling)
    for _ in range(6):
        off = cut.loudness - loudness.integrated(loudness.Meter(RATE, 2)(kept))
        kept = Limiter(RATE, -3.3)(kept * np.float32(10 ** (off / 20)), last=True)
    return kept


def main(folder: Path) -> None:
    for name, (compose, cut) in PIECES.items():
        sound = mastered(rendered(compose()), cut)
        soundfile.write(folder / f"{name}.flac", sound, RATE, subtype="PCM_16", compression_level=1.0)
        print(f"{name}.flac: {len(sound) / RATE:.2f} s")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
