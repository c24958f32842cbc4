"""Speech at the cost of one channel: LAME's frames of one channel made into joint stereo whose side is silent.

Two channels that are the same are in joint stereo one channel, the middle, and another, the side, of nothing. LAME
takes half as long again to find that out. So speech is encoded as one channel and its frames are written anew: the
same bits of the same sound are called the middle, and the side is given none (ISO/IEC 11172-3, 2.4.1.7 and 2.4.3.4).
A frame of two channels says 15 bytes more about its sound, so the frames of one have the next lower bit rate; what is
left over of a frame stays empty.
"""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from make_episode.audio import mp3

_GRANULE = 59
"""Bits of side information about a granule of one channel."""
_GRANULES = ((18, 20), (77, 138))
"""Where those of both granules begin: with one channel, and the first of two."""
_SHARED = (slice(14, 18), slice(12, 16))
"""Which scale factors the granules share: with one channel, and the first of two."""
_BEGIN = slice(0, 9)
"""How many bytes before the frame its sound begins."""
_LENGTH, _GAIN, _WINDOW = slice(0, 12), slice(21, 29), slice(33, 37)
"""Of a granule: the bits of its sound, the global gain, and the form of its window, where that is not the usual one."""
_LOUDER = 2
"""Steps of global gain, 1.5 dB each: the middle is 3 dB louder than each of two channels that are the same."""
_SILENT = 210
"""The global gain LAME itself writes for a side of nothing."""
_RESERVOIR = 511
"""Bytes before a frame in which its sound may begin."""

_Bits = npt.NDArray[np.uint8]


def mono_bitrate(bitrate: int, rate: int) -> int:
    """The bit rate at which frames of one channel fit into frames of two at `bitrate`; 0 where there is none."""
    room = mp3.size(bitrate, rate) - mp3.SIDE[2] + mp3.SIDE[1]
    return max((one for one in mp3.BITRATES if mp3.size(one, rate) < room), default=0)


class Joined:
    """Takes frames of one channel at `mono_bitrate`, in pieces, and gives frames of two at `bitrate`."""

    def __init__(self, bitrate: int, rate: int) -> None:
        self._bitrate, self._rate = bitrate, rate
        self._size = mp3.size(mono_bitrate(bitrate, rate), rate)
        self._rest = b""
        self._heard = bytearray()
        """The sound of the last frames of one channel."""
        self._laid = bytearray()
        """The sound of the frames of two channels that are not given yet."""
        self._end = 0
        """Where in it the last sound laid ends; before its beginning when that was given."""
        self._frames = 0
        self._waiting: list[tuple[bytes, int]] = []
        """What stands before the sound of each of these frames, and the bytes of sound it has room for."""

    def __call__(self, data: bytes) -> bytes:
        """The frames that nothing more can be laid into."""
        frames = list(self._whole(self._rest + data))
        self._rest = (self._rest + data)[sum(map(len, frames)) :]
        if frames:
            self._lay(frames)
        return self._given(max(self._end, len(self._laid) - _RESERVOIR))

    def finish(self) -> bytes:
        """The frames held back."""
        return self._given(len(self._laid))

    def _whole(self, data: bytes) -> Iterator[bytes]:
        at = 0
        while at + 2 < len(data) and (end := at + self._size + (data[at + 2] >> 1 & 1)) <= len(data):
            yield data[at:end]
            at = end

    def _lay(self, frames: Sequence[bytes]) -> None:
        start = mp3.HEADER + mp3.SIDE[1]
        told = np.frombuffer(b"".join(frame[mp3.HEADER : start] for frame in frames), np.uint8)
        bits = np.unpackbits(told.reshape(len(frames), -1), axis=1)
        backs = _number(bits[:, _BEGIN])
        lengths = np.sum([_number(bits[:, at : at + _GRANULE][:, _LENGTH]) for at, _ in _GRANULES], axis=0)
        begins, heads = [], []
        for frame, back, length in zip(frames, backs.tolist(), (-(-lengths // 8)).tolist(), strict=True):
            first = len(self._heard) - back
            self._heard += frame[start:]
            heads.append(self._head(frame))
            begins.append(self._put(bytes(self._heard[first : first + length]), heads[-1][1]))
        del self._heard[:-_RESERVOIR]
        sides = _of_two(bits, begins)
        self._waiting += [(head + side.tobytes(), room) for (head, room), side in zip(heads, sides, strict=True)]

    def _head(self, mono: bytes) -> tuple[bytes, int]:
        """The header of the next frame, and the bytes of sound it has room for."""
        ends = [number * 144_000 * self._bitrate // self._rate for number in (self._frames, self._frames + 1)]
        size = ends[1] - ends[0]
        self._frames += 1
        padded = size > mp3.size(self._bitrate, self._rate)
        head = mp3.header(self._bitrate, self._rate, 2, padded=padded, middle=True)
        return head[:3] + bytes([head[3] | mono[3] & 0x0F]), size - mp3.HEADER - mp3.SIDE[2]

    def _put(self, sound: bytes, room: int) -> int:
        """Lay the sound of the next frame as early as it may begin; how many bytes before the frame that is."""
        frame = len(self._laid)
        self._laid += bytes(room)
        first = max(self._end, frame - _RESERVOIR)
        self._end = first + len(sound)
        if self._end > len(self._laid):
            raise ValueError(f"{len(sound)} bytes of sound do not fit into a frame of two channels")
        self._laid[first : self._end] = sound
        return frame - first

    def _given(self, done: int) -> bytes:
        """The frames whose sound ends there or before."""
        given, at = [], 0
        while self._waiting and at + self._waiting[0][1] <= done:
            head, room = self._waiting.pop(0)
            given += [head, bytes(self._laid[at : at + room])]
            at += room
        del self._laid[:at]
        self._end -= at
        return b"".join(given)


def _of_two(mono: _Bits, begins: Sequence[int]) -> _Bits:
    """The side information of frames of two channels, a row each, from the bits of that of one channel."""
    both = np.zeros((len(mono), mp3.SIDE[2] * 8), np.uint8)
    both[:, _BEGIN] = _bits(np.array(begins), 9)
    both[:, _SHARED[1]] = mono[:, _SHARED[0]]
    for one, two in _GRANULES:
        granule = both[:, two : two + _GRANULE]
        granule[:] = mono[:, one : one + _GRANULE]
        granule[:, _GAIN] = _bits(_number(granule[:, _GAIN]) + _LOUDER, 8)
        side = both[:, two + _GRANULE : two + 2 * _GRANULE]
        side[:, _GAIN] = _bits(np.array([_SILENT]), 8)
        side[:, _WINDOW] = granule[:, _WINDOW] * granule[:, _WINDOW.start, None]  # middle and side change places in it
    return np.packbits(both, axis=1)


def _number(bits: _Bits) -> npt.NDArray[np.int64]:
    """The number that each row of bits says."""
    return bits @ (1 << np.arange(bits.shape[1])[::-1])


def _bits(numbers: npt.NDArray[np.int64], count: int) -> _Bits:
    return (numbers[:, None] >> np.arange(count)[::-1] & 1).astype(np.uint8)
