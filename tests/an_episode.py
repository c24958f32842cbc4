"""One small show and its episodes, for the tests of tags, feed and delivery."""

import array
import math
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache
from pathlib import Path

import lameenc

from make_episode.episodes import chapters, tags, transcript
from make_episode.model import Chapter, Episode, Feed, Line, Loudness, Origin, Role, Segment, Word

SECONDS = 3
MORNING = datetime(2025, 2, 7, 6, 30, tzinfo=timezone(timedelta(hours=1)))
UUIDS = tuple(f"0b7a5d1e-5c1f-4d53-9d6e-{number:012}" for number in range(600))


def segment(text: str, role: Role = Role.NARRATOR, *, speaker: str = "", paragraph: bool = False) -> Segment:
    return Segment(
        role=role, text=text, spoken=text, language="fr", pause=0.5, speaker=speaker, paragraph=paragraph, voice="v"
    )


def timed(text: str, start: float, each: float) -> tuple[Word, ...]:
    """The words as an engine tells them: without their marks, one after the other."""
    bare = [word.strip("«».,:;!?… ") for word in text.split()]
    words = [word for word in bare if word]
    return tuple(Word(word, start + at * each, start + (at + 0.8) * each) for at, word in enumerate(words))


QUOTE = "Le vent s’est levé d’un coup. Nous avons rentré les voiles, puis nous avons attendu."
LINES = (
    Line(segment("Bonjour, voici l’édition du matin.", Role.HOST), 0.0, 0.6),
    Line(segment("Une nuit au port", Role.HEADING, paragraph=True), 0.7, 1.0),
    Line(segment("Trente bateaux sont restés à quai & personne n’est sorti.", paragraph=True), 1.0, 1.6),
    Line(segment(QUOTE, Role.QUOTE, speaker="Inès Kerbrat"), 1.7, 2.6, timed(QUOTE, 1.7, 0.06)),
    Line(segment("À demain !", Role.HOST, paragraph=True), 2.7, 3.0),
)
CHAPTERS = (
    Chapter("Ouverture", 0.0),
    Chapter("Une nuit au port", 0.7, "https://journal.example.net/port?a=1&b=é"),
    Chapter("Fin", 2.7),
)


@cache
def tone() -> bytes:
    """A short MP3 whose first frame is an Info frame, as LAME writes it."""
    samples = array.array("h", (round(8000 * math.sin(at / 16)) for at in range(44100 * SECONDS)))
    encoder = lameenc.Encoder()
    encoder.set_bit_rate(64)
    encoder.set_in_sample_rate(44100)
    encoder.set_channels(1)
    encoder.set_quality(7)
    encoder.silence()
    body = bytes(encoder.encode(samples.tobytes())) + bytes(encoder.flush())
    return _info_frame(body) + body


def _info_frame(body: bytes) -> bytes:
    """What LAME puts first into a file: a silent frame that tells how many follow (64 kbit/s, 44.1 kHz, mono)."""
    starts = [at for at in range(len(body) - 4) if body[at : at + 2] == body[:2] and body[at + 2] & 0xFC == 0x50]
    told = b"Info" + (3).to_bytes(4, "big") + len(starts).to_bytes(4, "big") + (208 + len(body)).to_bytes(4, "big")
    return (body[:2] + b"\x50" + body[3:4] + bytes(17) + told).ljust(208, b"\0")


def episode(root: Path, number: int = 0, **changes: object) -> Episode:
    """An episode of the show under `root`; writes nothing."""
    folder = root / f"2025-02-{7 + number % 20:02}-au-port-{number}"
    made = Episode(
        guid=UUIDS[number],
        identity=f"https://journal.example.net/port-{number}",
        title=f"Une nuit au port, {number}",
        language="fr",
        summary="Trente bateaux sont restés à quai.\nUne patronne raconte.",
        published=MORNING + timedelta(days=number),
        folder=folder,
        audio=folder / f"au-port-{number:08x}.mp3",
        duration=float(SECONDS),
        size=len(tone()),
        mime="audio/mpeg",
        chapters=CHAPTERS,
        loudness=Loudness(-16.02, -1.4),
        engine="kokoro",
        voices=("ff_siwis", "fr-FR-HenriNeural"),
        articles=(
            Origin(
                title="Une nuit au port",
                url=f"https://journal.example.net/port-{number}",
                authors=("Maëlle Le Goff",),
                published=date(2025, 2, 6),
            ),
        ),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def show(*episodes: Episode, **changes: object) -> Feed:
    """The show, with these episodes in this order."""
    made = Feed(
        title="Vent de terre",
        description="L’actualité du littoral, lue à voix haute.",
        language="fr",
        url="https://ondes.littoral.fr/podcast",
        link="https://ondes.littoral.fr",
        author="La rédaction",
        guid="9b024349-ccf0-5f69-a609-6b82873eab3c",
        cover="cover.jpg",
        category="News > Daily News",
        episodes=episodes,
        owner_name="La rédaction",
        owner_email="antenne@littoral.fr",
        copyright="© La rédaction",
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def fill(folder: Path, made: Episode) -> Episode:
    """The episode with its true size, its files written into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    audio = folder / made.audio.name
    audio.write_bytes(tone())
    tags.write(audio, made, show="Vent de terre", artist="La rédaction", cover=None, lyrics=transcript.as_text(LINES))
    transcript.write(folder, LINES, made.language)
    (folder / chapters.FILE).write_text(chapters.as_json(made), encoding="utf-8")
    (folder / "script.json").write_text("{}\n", encoding="utf-8")
    return replace(made, size=audio.stat().st_size)


def utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)
