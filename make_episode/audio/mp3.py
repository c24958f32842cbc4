"""The first frame of an MP3, which tells its exact length: LAME's own library writes none through `lameenc`.

The layout is that of the Xing/Info header with LAME's extension (gabriel.mp3-tech.org/mp3infotag.html). All frames
are MPEG-1 layer III without checksums, at one bit rate. The checksum of the music is left 0.
"""

import struct

FRAME = 1152
"""Samples of one channel in a frame."""
DELAY = 576
"""Samples LAME puts before the sound; decoders take off 529 more, their own (LAME's `encoder.h`)."""

_BITRATES = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_RATES = {44100: 0, 48000: 1, 32000: 2}
_JOINT_STEREO, _MONO = 0x40, 0xC0
_SIDE_INFORMATION = {1: 17, 2: 32}
_HEADER = 4
_TAG = 156
"""Bytes from "Info" to the checksum."""
_LONGEST_PADDING = 4095


def info_frame(bitrate: int, rate: int, channels: int, *, sound: int, samples: int) -> bytes:
    """The frame to stand before `sound` bytes of frames that hold `samples` samples of each channel.

    Its length does not depend on `sound` and `samples`, so it can be put in place when they are known.
    """
    frames = count(sound, bitrate, rate)
    index = next(i for i in range(1, 15) if _size(_BITRATES[i], rate) >= _tag_end(channels) and _BITRATES[i] >= bitrate)
    size = _size(_BITRATES[index], rate)
    padding = min(max(0, frames * FRAME - DELAY - samples), _LONGEST_PADDING)
    mode = _MONO if channels == 1 else _JOINT_STEREO
    body = bytes([0xFF, 0xFB, index << 4 | _RATES[rate] << 2, mode]) + bytes(_SIDE_INFORMATION[channels])
    body += b"Info" + struct.pack(">III", 0b1111, frames, size + sound)
    body += bytes(part * 256 // 100 for part in range(100))  # a constant bit rate is found by proportion
    body += struct.pack(">I", 0) + _lame(bitrate, padding, size + sound)
    body += struct.pack(">H", _crc16(body))
    return body.ljust(size, b"\0")


def count(sound: int, bitrate: int, rate: int) -> int:
    """How many frames are in so many bytes: a frame is 144 bitrate / rate bytes long, give or take padding."""
    return round(sound * rate / (144_000 * bitrate))


def _lame(bitrate: int, padding: int, size: int) -> bytes:
    """LAME's extension but for its last two bytes."""
    constant, peak, gains, flags = 0x01, struct.pack(">f", 0.0), bytes(4), 0x00
    skipped = struct.pack(">I", DELAY << 12 | padding)[1:]
    other = bytes(4)  # noise shaping, MP3 gain, preset: nothing is said of them
    name = b"LAME3.100"  # what players look for before they believe the lengths that follow
    return name + bytes([constant, 0]) + peak + gains + bytes([flags, min(bitrate, 255)]) + skipped + other + _end(size)


def _end(size: int) -> bytes:
    return struct.pack(">IH", size, 0)


def _tag_end(channels: int) -> int:
    return _HEADER + _SIDE_INFORMATION[channels] + _TAG


def _size(bitrate: int, rate: int) -> int:
    return 144_000 * bitrate // rate


def _crc16(data: bytes) -> int:
    """CRC-16 with the polynomial 0x8005, both ways reflected, from 0 (LAME's `VbrTag.c`)."""
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xA001 if crc & 1 else 0)
    return crc
