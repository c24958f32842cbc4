"""Work on sound that any machine can do which shares the store: functions of plain values."""

from dataclasses import replace
from pathlib import Path

from make_episode.audio import pieces, speech
from make_episode.audio.levels import Levels
from make_episode.audio.speech import Mastering
from make_episode.crew import freight
from make_episode.interfaces import Store
from make_episode.model import Timeline


def master(sent: Path, settings: Mastering, store: Store) -> None:
    """Master a clip that was sent, and keep it. Raises AudioError, StoreError."""
    with store.in_use():
        speech.master(freight.received(sent, store), settings, store)


def sent(piece: Timeline, store: Store) -> Timeline:
    """A piece as it travels: its files are in the store."""
    return replace(piece, cues=tuple(replace(cue, path=freight.sent(cue.path, store)) for cue in piece.cues))


def encode(piece: Timeline, key: str, levels: Levels, store: Store) -> None:
    """Encode a piece that was sent, and keep it, unless another has meanwhile. Raises AudioError, StoreError."""
    with store.in_use():
        if pieces.find(key, store) is None:
            cues = tuple(replace(cue, path=freight.received(cue.path, store)) for cue in piece.cues)
            pieces.encode(replace(piece, cues=cues), key, levels, store, _unheard)


def _unheard(frames: int) -> None:
    """Tell nobody."""
    del frames
