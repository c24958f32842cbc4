"""What players read in the audio files themselves: who, what, when, the words, the cover and the chapters."""

from pathlib import Path

from make_episode.episodes.tags import m4a, mp3, opus
from make_episode.episodes.tags.words import Words
from make_episode.model import Episode

_WRITERS = {".mp3": mp3.write, ".m4a": m4a.write, ".opus": opus.write}


def write(audio: Path, episode: Episode, *, show: str, artist: str, cover: Path | None, lyrics: str) -> None:
    """Replace every tag of an MP3, M4A or Opus file by ours, atomically; the same values give the same bytes.

    A cover of more than 300 kB is scaled down for the tag. Raises AudioError for a file that is none of these.
    """
    _WRITERS[audio.suffix](audio, Words(episode, show, artist, lyrics, cover))
