"""Frames of an MP3: how they begin, where they end, and the first one, which tells the exact length.

LAME's own library writes no such frame through `lameenc`. Its layout is that of the Xing/Info header with LAME's
extension (gabriel.mp3-tech.org/mp3infotag.html). All frames are MPEG-1 layer III without checksums, at one bit rate.
"""

import functools
import struct
from array import array

import numpy as np
import numpy.typing as npt

FRAME = 1152
"""Samples of one channel in a frame."""
DELAY = 576
"""Samples LAME puts before the sound; decoders take off 529 more, their own (LAME's `encoder.h`)."""

BITRATES = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_RATES = {44100: 0, 48000: 1, 32000: 2}
_JOINT_STEREO, _MONO = 0x40, 0xC0
_MIDDLE = 0x20
"""In joint stereo: the channels are middle and side."""
SIDE = {1: 17, 2: 32}
"""Bytes of side information after the header, by the number of channels."""
HEADER = 4
"""Bytes."""
_TAG = 156
"""Bytes from "Info" to the checksum."""
_LONGEST_PADDING = 4095
_LANES = 1024


def info_frame(
    bitrate: int, rate: int, channels: int, *, frames: int = 0, sound: int = 0, samples: int = 0, checksum: int = 0
) -> bytes:
    """The frame to stand before `sound` bytes of frames that hold `samples` samples of each channel.

    Its length does not depend on what it tells, so it can be put in place when that is known.
    """
    index = next(i for i in range(1, 15) if size(BITRATES[i], rate) >= _tag_end(channels) and BITRATES[i] >= bitrate)
    own = size(BITRATES[index], rate)
    padding = min(max(0, frames * FRAME - DELAY - samples), _LONGEST_PADDING)
    body = header(BITRATES[index], rate, channels) + bytes(SIDE[channels])
    body += b"Info" + struct.pack(">III", 0b1111, frames, own + sound)
    body += bytes(part * 256 // 100 for part in range(100))  # a constant bit rate is found by proportion
    body += struct.pack(">I", 0) + _lame(bitrate, padding, own + sound, checksum)
    body += struct.pack(">H", crc16(body))
    return body.ljust(own, b"\0")


def header(bitrate: int, rate: int, channels: int, *, padded: bool = False, middle: bool = False) -> bytes:
    """The beginning of a frame; a padded one is a byte longer, one of two channels may have them as middle and side."""
    mode = _MONO if channels == 1 else _JOINT_STEREO | (_MIDDLE if middle else 0)
    return bytes([0xFF, 0xFB, BITRATES.index(bitrate) << 4 | _RATES[rate] << 2 | padded << 1, mode])


class Frames:
    """Counts frames of one bit rate in bytes that come in pieces."""

    def __init__(self, bitrate: int, rate: int) -> None:
        self.ends = array("Q")
        """Bytes up to the end of each frame so far."""
        self._size = size(bitrate, rate)
        self._seen = 0
        self._rest = b""

    def __call__(self, data: bytes) -> None:
        data = self._rest + data
        first = self._seen - len(self._rest)
        at = (self.ends[-1] if self.ends else 0) - first
        while at + 2 < len(data):
            at += self._size + (data[at + 2] >> 1 & 1)
            self.ends.append(first + at)
        self._seen, self._rest = first + len(data), data[-2:]

    def keep(self, number: int) -> int:
        """Forget all frames but the first so many, as if nothing had followed; how many bytes those have."""
        del self.ends[number:]
        self._seen, self._rest = self.end(number), b""
        return self._seen

    def end(self, number: int) -> int:
        """How many bytes the first so many frames have."""
        return self.ends[number - 1] if number else 0


def _lame(bitrate: int, padding: int, size: int, checksum: int) -> bytes:
    """LAME's extension but for its last two bytes."""
    constant, peak, gains, flags = 0x01, struct.pack(">f", 0.0), bytes(4), 0x00
    skipped = struct.pack(">I", DELAY << 12 | padding)[1:]
    other = bytes(4)  # noise shaping, MP3 gain, preset: nothing is said of them
    name = b"LAME3.100"  # what players look for before they believe the lengths that follow
    return (
        name
        + bytes([constant, 0])
        + peak
        + gains
        + bytes([flags, min(bitrate, 255)])
        + skipped
        + other
        + struct.pack(">IH", size, checksum)
    )


def _tag_end(channels: int) -> int:
    return HEADER + SIDE[channels] + _TAG


def size(bitrate: int, rate: int) -> int:
    """Bytes of a frame that is not padded."""
    return 144_000 * bitrate // rate


def crc16(data: bytes, crc: int = 0) -> int:
    """CRC-16 with the polynomial 0x8005, both ways reflected (LAME's `VbrTag.c`), of what follows data of this CRC.

    Long data are taken as many lanes side by side, each from 0, and the lanes put together: a CRC is linear.
    """
    table = _table()
    words = np.frombuffer(data, "<u2", len(data) // 2)
    steps = len(words) // _LANES
    lanes = np.zeros(_LANES, np.uint16)
    for row in words[: steps * _LANES].reshape(_LANES, steps).T:
        lanes = table[lanes ^ row]
    if steps:
        ahead = _ahead(steps)
        for lane in lanes.tolist():
            crc = int(ahead[crc]) ^ lane
    for word in words[steps * _LANES :].tolist():
        crc = int(table[crc ^ word])
    return _shifted(crc ^ data[-1], 8) if len(data) % 2 else crc


def _shifted(crc: int, bits: int) -> int:
    for _ in range(bits):
        crc = crc >> 1 ^ (0xA001 if crc & 1 else 0)
    return crc


@functools.cache
def _table() -> npt.NDArray[np.uint16]:
    """What becomes of every state after a word of zeros."""
    states = np.arange(1 << 16)
    for _ in range(16):
        states = states >> 1 ^ np.where(states & 1, 0xA001, 0)
    return states.astype(np.uint16)


@functools.lru_cache(maxsize=4)
def _ahead(steps: int) -> npt.NDArray[np.uint16]:
    """What becomes of every state after so many words of zeros."""
    bits = np.left_shift(1, np.arange(16)).astype(np.uint16)
    after = bits
    for _ in range(steps):
        after = _table()[after]
    states = np.zeros(1 << 16, np.uint16)
    for bit, to in zip(bits.tolist(), after, strict=True):
        states ^= np.where(np.arange(1 << 16) & bit, to, np.uint16(0)).astype(np.uint16)
    return states
