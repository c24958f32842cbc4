"""Episodes made by hand for tests of pages: a tone instead of speech, with the times speech would have."""

import json
import math
import re
from datetime import UTC, datetime
from pathlib import Path

import lameenc
import numpy as np

from make_episode.episodes import cover, site
from make_episode.model import Chapter, Episode, Feed, Line, Loudness, Origin, Role, Segment, Word

FRENCH = (
    (Role.HOST, "", "Introduction", "Le Cahier sonore. Samedi 15 mars 2025."),
    (Role.HEADING, "", "", "Au marché de Ksar Lebna, la pluie se vend en bidons"),
    (Role.HOST, "", "", "Par Inès Tazi, publié le 14 mars 2025."),
    (Role.NARRATOR, "", "", "Chaque matin, douze marchands alignent leurs bidons bleus devant la fontaine."),
    (Role.NARRATOR, "", "", "L’eau vient des toits du village, filtrée par du sable et du charbon."),
    (Role.QUOTE, "Brahim Sekkat", "", "Nos grands-parents gardaient la pluie, nous l’avions oublié"),
    (Role.NARRATOR, "", "", "raconte Brahim Sekkat, qui a vendu 340 litres en une semaine."),
    (Role.HEADING, "", "Un prix fixé à plusieurs", "Un prix fixé à plusieurs"),
    (Role.NARRATOR, "", "", "La coopérative se réunit le jeudi pour décider du prix, affiché sur une ardoise."),
    (Role.QUOTE, "Zineb Oulhaj", "", "Personne ne doit partir sans eau : c’est la seule règle qui compte ici."),
    (Role.HEADING, "", "Et si l’été est sec ?", "Et si l’été est sec ?"),
    (Role.NARRATOR, "", "", "Deux citernes de trente mille litres seront enterrées avant le mois de juin."),
    (Role.HOST, "", "", "C’était Le Cahier sonore. Ce programme a été lu par des voix de synthèse."),
)
ARABIC = (
    (Role.HOST, "", "مقدمة", "الدفتر المسموع. السبت 15 مارس 2025."),
    (Role.HEADING, "", "", "في سوق قصر لبنى، المطر يباع في القوارير"),
    (Role.NARRATOR, "", "", "كل صباح يصف اثنا عشر بائعا قواريرهم الزرقاء أمام النافورة."),
    (Role.QUOTE, "إبراهيم سقاط", "", "كان أجدادنا يحفظون المطر، ونحن نسينا ذلك"),
    (Role.NARRATOR, "", "", "يقول إبراهيم سقاط الذي باع 340 لترا في أسبوع واحد عبر تعاونية PLUIE."),
    (Role.HEADING, "", "ثمن يتفق عليه الجميع", "ثمن يتفق عليه الجميع"),
    (Role.NARRATOR, "", "", "تجتمع التعاونية يوم الخميس لتحديد الثمن، ثم يكتب على لوح."),
)
WORDS = re.compile(r"\w[\w’'-]*")


def lines(script: tuple[tuple[Role, str, str, str], ...], language: str, *, timed: bool = True) -> tuple[Line, ...]:
    """Lines a third of a second a word, half a second apart."""
    clock, made = 1.0, []
    narrated = False
    for role, speaker, chapter, text in script:
        words, start = [], clock
        for word in WORDS.findall(text):
            words.append(Word(word, round(clock, 2), round(clock + 0.3, 2)))
            clock += 1 / 3
        paragraph = role is not Role.QUOTE and not (narrated and role is Role.NARRATOR)
        narrated = role is not Role.HEADING
        segment = Segment(role, text, text, language, 0.5, chapter=chapter, speaker=speaker, paragraph=paragraph)
        made.append(Line(segment, round(start, 2), round(clock, 2), tuple(words) if timed else ()))
        clock += 0.5
    return tuple(made)


def tone(path: Path, seconds: float) -> None:
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_bit_rate(64)
    encoder.set_in_sample_rate(44100)
    encoder.set_channels(1)
    wave = 6000 * np.sin(2 * np.pi * 220 * np.arange(int(seconds * 44100)) / 44100)
    path.write_bytes(bytes(encoder.encode(wave.astype(np.int16).tobytes()) + encoder.flush()))


def outline(spoken: tuple[Line, ...], duration: float) -> dict[str, object]:
    """Peaks as speech has them: loud while words are heard, quiet between lines."""
    heights = []
    for number in range(1800):
        time = number * duration / 1800
        heard = any(line.start <= time < line.end for line in spoken)
        swell = 0.55 + 0.3 * math.sin(number / 7) + 0.15 * math.sin(number / 2.3)
        heights.append(round(127 * swell * (0.9 if heard else 0.06)))
    pairs = [value for height in heights for value in (-height, height)]
    return {"version": 2, "channels": 1, "sample_rate": 44100, "samples_per_pixel": round(duration * 24.5), "bits": 8,
            "length": 1800, "data": pairs}  # fmt: skip


def write(made: Episode, spoken: tuple[Line, ...], show: Feed, *templates: Path) -> None:
    """All pages of a show of one episode."""
    root = made.folder.parent
    site.write_assets(show, root, templates)
    site.write_thumbnail(root / show.cover, root)
    if made.cover:
        site.write_thumbnail(made.cover, made.folder)
    site.write_episode(made, spoken, show, made.folder / "index.html", *templates)
    site.write_index(show, root, *templates)


def episode(folder: Path, spoken: tuple[Line, ...], *, title: str, language: str, show: str) -> Episode:
    """An episode whose files are all there."""
    folder.mkdir(parents=True)
    audio = folder / "essai-0badcafe.mp3"
    duration = spoken[-1].end + 1
    tone(audio, duration)
    (folder / "peaks.json").write_text(json.dumps(outline(spoken, duration)), encoding="utf-8")
    subtitle = f"{show} · 15/03/2025"
    made = cover.make(
        folder / "cover.jpg", title=title, subtitle=subtitle, language=language, accent=cover.colour_of(show)
    )
    return Episode(
        guid=f"urn:uuid:00000000-0000-4000-8000-{len(title):012}",
        identity=title,
        title=title,
        language=language,
        summary=spoken[3].segment.text,
        published=datetime(2025, 3, 15, 6, 0, tzinfo=UTC),
        folder=folder,
        audio=audio,
        duration=duration,
        size=audio.stat().st_size,
        mime="audio/mpeg",
        chapters=tuple(Chapter(line.segment.chapter, line.start) for line in spoken if line.segment.chapter),
        loudness=Loudness(-16.0, -1.5),
        engine="kokoro",
        voices=("ff_siwis",),
        articles=(Origin(title, "https://example.org/articles/pluie", ("Inès Tazi",)),),
        cover=made,
    )


def feed(root: Path, *episodes: Episode, title: str, language: str) -> Feed:
    cover.make(root / "cover.jpg", title=title, language=language)
    return Feed(
        title=title,
        description="L’actualité lue à voix haute." if language == "fr" else "الأخبار بصوت مسموع.",
        language=language,
        url="https://example.org/podcast",
        link="https://example.org",
        author="La rédaction" if language == "fr" else "هيئة التحرير",
        guid="9b024349-ccf0-5f69-a609-6b82873eab3c",
        cover="cover.jpg",
        category="News",
        episodes=episodes,
    )
