"""What files are, measured from the files themselves: their names and manifests may say anything."""

from pathlib import Path

from make_episode.errors import AudioError

_HEAD = 40
_ID3 = b"ID3"


def sound_type(path: Path) -> str:
    """The media type of a sound by its first bytes; "" for what is no MP3, MP4, Ogg, FLAC or WAV.

    A page of an error saved as audio.mp3 is the usual accident.
    """
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if head.startswith(_ID3) or (len(head) > 1 and head[0] == 0xFF and head[1] & 0xE6 == 0xE2):
        return "audio/mpeg"
    if head[4:8] == b"ftyp":
        return "audio/mp4"
    return {b"OggS": "audio/ogg", b"fLaC": "audio/flac", b"RIFF": "audio/wav"}.get(head[:4], "")


def length(path: Path) -> float:
    """How long a sound lasts, in seconds, by its own headers. Raises AudioError."""
    from mutagen import File, MutagenError

    try:
        found = File(path)
    except MutagenError as error:
        raise AudioError(f"{path}: not a sound that can be read ({error}).", hint="Make the episode again.") from error
    if found is None:
        raise AudioError(f"{path}: not a sound that can be read.", hint="Make the episode again.")
    return float(found.info.length)
