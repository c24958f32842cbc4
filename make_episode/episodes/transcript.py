"""What was written, with the times it is heard: WebVTT, SRT, Podcasting 2.0 JSON; and as HTML and plain text.

Cues are the same in every format: at most 65 characters (Apple), and never more than two lines of 32 (SRT as the
Podcasting 2.0 transcript page asks), where SRT names who speaks too. A cue never crosses from one voice to the next.
"""

import html
import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from make_episode.episodes import files, phrases
from make_episode.episodes.captions import LINE, Caption, cues, shown, wrapped
from make_episode.episodes.chapters import clock
from make_episode.episodes.lettering import right_to_left
from make_episode.episodes.text import one_line
from make_episode.model import Line, Role

FILES = (
    ("transcript.vtt", "text/vtt"),
    ("transcript.srt", "application/x-subrip"),
    ("transcript.json", "application/json"),
    ("transcript.html", "text/html"),
    ("transcript.txt", "text/plain"),
)
"""Names and types of what every episode's folder holds and the feed offers; WebVTT first, for Apple."""
TIMED = frozenset({"transcript.vtt", "transcript.srt", "transcript.json"})
"""Those that follow the sound word for word, and can be shown as captions."""


def write(folder: Path, lines: Sequence[Line], language: str) -> None:
    """Put the transcript files the feed offers into the folder. Raises FolderError."""
    captions = cues(lines, language)
    contents = (
        _vtt(captions),
        _srt(captions),
        _json(captions),
        as_html(lines, language),
        as_text(lines) + "\n",
    )
    for (name, _), content in zip(FILES, contents, strict=True):
        files.put(folder / name, content.encode())


def as_vtt(lines: Sequence[Line], language: str) -> str:
    """WebVTT with the name of who speaks and, where they are known, the times of words (W3C WebVTT s4.2)."""
    return _vtt(cues(lines, language))


def as_srt(lines: Sequence[Line], language: str) -> str:
    """SubRip subtitles of at most two lines of 32 characters, with the name of who speaks where that changes."""
    return _srt(cues(lines, language))


def as_json(lines: Sequence[Line], language: str) -> str:
    """The JSON transcript of Podcasting 2.0."""
    return _json(cues(lines, language))


def as_text(lines: Sequence[Line]) -> str:
    """The written text alone, in its paragraphs."""
    return "\n\n".join(" ".join(line_text(line) for line in paragraph) for paragraph in _paragraphs(lines))


def as_html(lines: Sequence[Line], language: str) -> str:
    """The written text as a plain HTML document: who speaks, from when, and what (Podcasting 2.0: cite, time, p)."""
    direction = "rtl" if right_to_left(language) else "ltr"
    title = _escaped(phrases.of(language).transcript)
    head = (
        f'<!doctype html>\n<html lang="{language}" dir="{direction}">\n<meta charset="utf-8">\n<title>{title}</title>\n'
    )
    blocks = (_html(paragraph, phrases.of(language)) for paragraph in _paragraphs(lines))
    return head + "\n".join(blocks) + "\n</html>\n"


def line_text(line: Line) -> str:
    """What is written of a line, on one line."""
    return one_line(line.segment.text)


def _html(paragraph: Sequence[Line], words: phrases.Phrases) -> str:
    if paragraph[0].segment.role is Role.HEADING:
        return f"<h2>{_escaped(line_text(paragraph[0]))}</h2>"
    return "\n".join(
        f"<cite>{_escaped(who)}:</cite>\n{_time(first.start)}\n"
        f"<p>{_escaped(' '.join(map(line_text, (first, *others))))}</p>"
        for who, (first, *others) in groupby(paragraph, key=lambda line: _who(line, words))
    )


def _who(line: Line, words: phrases.Phrases) -> str:
    return one_line(line.segment.speaker) or words.speaker(line.segment.role)


def _time(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    return f'<time datetime="PT{minutes}M{rest}S">{minutes}:{rest:02}</time>'


def _vtt(captions: Sequence[Caption]) -> str:
    blocks = ["WEBVTT\n"]
    blocks += [f"{clock(cue.start)} --> {clock(cue.end)}\n<v {_escaped(cue.who)}>{_marked(cue)}\n" for cue in captions]
    return "\n".join(blocks)


def _json(captions: Sequence[Caption]) -> str:
    segments = [{"speaker": cue.who, "startTime": cue.start, "endTime": cue.end, "body": cue.text} for cue in captions]
    return json.dumps({"version": "1.0.0", "segments": segments}, ensure_ascii=False, indent=1) + "\n"


def _srt(captions: Sequence[Caption]) -> str:
    blocks = [
        f"{number}\n{_comma(cue.start)} --> {_comma(cue.end)}\n"
        + "\n".join(wrapped(shown(cue.label, cue.text), LINE))
        + "\n"
        for number, cue in enumerate(captions, start=1)
    ]
    return "\n".join(blocks)


def _paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    gathered: list[Line] = []
    after_heading = True
    for line in lines:
        heading = line.segment.role is Role.HEADING
        if gathered and (heading or after_heading or line.segment.paragraph):
            yield gathered
            gathered = []
        gathered += [line] if line_text(line) else []
        after_heading = heading
    if gathered:
        yield gathered


def _marked(cue: Caption) -> str:
    """The cue's text with a time before each word that has one, strictly inside the cue and growing."""
    parts: list[str] = []
    last = cue.start
    for word in cue.words:
        stamp = ""
        if last < word.start < cue.end:
            stamp, last = f"<{clock(word.start)}>", word.start
        parts.append(stamp + _escaped(word.text))
    return " ".join(parts) or _escaped(cue.text)


def _escaped(text: str) -> str:
    return html.escape(text, quote=False)


def _comma(seconds: float) -> str:
    return clock(seconds).replace(".", ",")
