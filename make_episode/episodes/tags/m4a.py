"""The tags of an M4A file: iTunes' atoms (developer.apple.com, "QuickTime File Format": metadata).

Its chapters are in the file already: they were written with the sound (`audio/libav.py`).
"""

# mypy: disable-error-code="no-untyped-call"

from pathlib import Path

from mutagen.mp4 import MP4, MP4Cover, MP4FreeForm, MP4MetadataError, MP4StreamInfoError

from make_episode.episodes.tags.words import GENRE, PNG, Words, draft
from make_episode.errors import AudioError

_FREE = "----:com.apple.iTunes:"


def write(audio: Path, words: Words) -> None:
    """Replace every tag of an M4A file by ours, atomically. Raises AudioError for a file that is no M4A."""
    with draft(audio) as part:
        try:
            file = MP4(part)
        except (MP4StreamInfoError, MP4MetadataError) as error:
            raise AudioError(f"{audio}: no M4A sound found: {error}.", hint="Make the episode again.") from error
        file.clear()
        file.update(_atoms(words))
        file.save(padding=lambda _: 0)


def _atoms(words: Words) -> dict[str, object]:
    texts = {
        "\xa9nam": words.title,
        "\xa9ART": words.artist,
        "aART": words.artist,
        "\xa9alb": words.show,
        "\xa9day": words.date,
        "\xa9gen": GENRE,
        "\xa9cmt": words.comment,
        "desc": words.summary[:255],
        "ldes": words.comment,
        "\xa9lyr": words.lyrics,
    }
    atoms: dict[str, object] = {key: [text] for key, text in texts.items() if text}
    atoms["pcst"] = True
    atoms[f"{_FREE}LANGUAGE"] = [MP4FreeForm(words.language.encode())]
    if words.addresses:
        atoms[f"{_FREE}WWW"] = [MP4FreeForm(address.encode()) for address in words.addresses]
    if picture := words.picture():
        data, mime = picture
        atoms["covr"] = [MP4Cover(data, MP4Cover.FORMAT_PNG if mime == PNG else MP4Cover.FORMAT_JPEG)]
    return atoms
