"""The seam between the programme as sound and the files made of it: one render, any number of encoders."""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Protocol

from make_episode.audio.sounds import Samples


class Encoder(Protocol):
    """Makes a file of a sound that comes in pieces, at one rate and in one number of channels."""

    def write(self, sound: Samples) -> None:
        """Take the next few seconds; one call at a time, from any thread. The samples belong to others too."""
        ...

    def finish(self) -> None:
        """Complete the file: no more comes."""
        ...


def pour(sound: Iterable[Samples], encoders: Sequence[Encoder]) -> Iterator[int]:
    """Give every encoder each piece of the sound, all at the same time; yields how many frames that were.

    While several encoders are at work the next piece is made. One works by itself: pieces of a programme are encoded
    side by side already. Does not finish the encoders. What one of them raises, or the sound itself, ends it.
    """
    if len(encoders) == 1:
        for piece in sound:
            encoders[0].write(piece)
            yield len(piece)
        return
    with ThreadPoolExecutor(max(1, len(encoders)), thread_name_prefix="encoder") as pool:
        writing: list[Future[None]] = []
        for piece in sound:
            _settle(writing)
            writing = [pool.submit(encoder.write, piece) for encoder in encoders]
            yield len(piece)
        _settle(writing)


def _settle(writing: Sequence[Future[None]]) -> None:
    for one in writing:
        one.result()
