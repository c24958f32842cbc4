r"""The script as a file a person edits.

    title: Un bateau-bibliothèque sur le Bouregreg
    language: fr
    article: Un bateau-bibliothèque sur le Bouregreg
    link: https://example.org/bateau
    authors: Nadia Berrada; Youssef Alami
    published: 2026-11-20T18:05
    picture: https://example.org/bateau.jpg

    @host
    @chapter Introduction
    L’Édition à écouter. Dimanche {22|vingt-deux} novembre 2026.
    @pause 1.5

    @quote Samira Lahlou (f)
    Nous avons commencé avec trente livres.

The head names the articles the script was made from, each from its own `article:` line on; the picture is the one an
article is shared with, for covers.
One line of text is one segment. A blank line starts a new paragraph. `@role` says who speaks from
there on (after `@quote`, whose words they are, with "(f)" or "(m)" if known); `{written|said}` says
how something is pronounced (`{25|25}` turns a reading off), and in `{written|said|/ipa/|kokoro=said}`
how engines that read the IPA, one engine or one voice (`kokoro/ff_siwis=said`) say it instead; lines
with `@` before a text line set its chapter, link, sting, bed, language, voice or pace, `@pause` after it
the silence in seconds. Lines that begin with `#` are notes. A backslash before one of `@ # { | } \`
makes it an ordinary character.
"""

import re
from collections.abc import Mapping

from make_episode.model import Origin, Saying, Script, Segment
from make_episode.scripts.document_reader import parse
from make_episode.scripts.segments import Draft, pause_after

__all__ = ["parse", "write"]

_HEAD = """\
# The script of an episode. Change what you like; `make-episode speak FILE` makes the episode of it.
# {written|said} tells how a word is pronounced; @pause gives seconds of silence.
"""
_ESCAPED = re.compile(r"([\\{|}])")


def write(script: Script, pauses: Mapping[str, float]) -> str:
    """The script as text; `parse` gives the same script back."""
    parts = [_HEAD, f"title: {_one_line(script.title)}", f"language: {script.language}"]
    parts += [line for origin in script.origins for line in _origin_lines(origin)]
    drafts = [_draft(segment) for segment in script.segments]
    before: Draft | None = None
    for number, (segment, draft) in enumerate(zip(script.segments, drafts, strict=True)):
        if segment.paragraph or before is None:
            parts.append("")
        parts += _marks(draft, before if not segment.paragraph else None, script.language)
        parts.append(_text(segment))
        after = drafts[number + 1] if number + 1 < len(drafts) else None
        if segment.pause != pause_after(draft, after, pauses):
            parts.append(f"@pause {segment.pause:g}")
        before = draft
    return "\n".join(parts) + "\n"


def _origin_lines(origin: Origin) -> list[str]:
    said = {
        "article": origin.title,
        "link": origin.url,
        "source": origin.source,
        "authors": "; ".join(re.sub(r"([\\;])", r"\\\1", name) for name in origin.authors),
        "published": origin.published.isoformat() if origin.published else "",
        "picture": origin.image,
    }
    return [f"{key}: {_one_line(value)}" for key, value in said.items() if value or key == "article"]


def _draft(segment: Segment) -> Draft:
    return Draft(
        segment.role,
        segment.text,
        segment.language,
        chapter=segment.chapter,
        url=segment.url,
        speaker=segment.speaker,
        gender=segment.gender,
        sting=segment.sting,
        bed=segment.bed,
        paragraph=segment.paragraph,
        engine=segment.engine,
        voice=segment.voice,
        pace=segment.pace,
    )


def _marks(draft: Draft, before: Draft | None, language: str) -> list[str]:
    marks = []
    if before is None or (draft.role, draft.speaker, draft.gender) != (before.role, before.speaker, before.gender):
        gender = f" ({draft.gender})" if draft.gender else ""
        marks.append(f"@{draft.role.value} {_one_line(draft.speaker)}{gender}".rstrip())
    if draft.chapter:
        marks.append(f"@chapter {_one_line(draft.chapter)}")
    if draft.url:
        marks.append(f"@link {_one_line(draft.url)}")
    if draft.sting:
        marks.append("@sting")
    if draft.bed:
        marks.append("@bed")
    if draft.language != language:
        marks.append(f"@language {draft.language}")
    if draft.voice:
        marks.append(f"@voice {draft.engine}/{draft.voice}")
    if draft.pace != 1.0:
        marks.append(f"@pace {draft.pace:g}")
    return marks


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _text(segment: Segment) -> str:
    said, at = "", 0
    for reading in segment.readings:
        written = segment.text[reading.start : reading.end]
        ways = [_escape(written), _escape(reading.spoken), *map(_other, reading.others)]
        said += f"{_escape(segment.text[at : reading.start])}{{{'|'.join(ways)}}}"
        at = reading.end
    said += _escape(segment.text[at:])
    return "\\" + said if said[:1] in {"@", "#"} else said


def _other(saying: Saying) -> str:
    by = f"{_escape(saying.by)}=" if saying.by else ""
    if saying.ipa:
        return f"{by}/{_escape(saying.spoken)}/"
    said = _escape(saying.spoken)
    return by + ("\\" + said if said.startswith("/") else said)


def _escape(text: str) -> str:
    return _ESCAPED.sub(r"\\\1", text).replace("\n", " ")
