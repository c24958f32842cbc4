import io
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import lameenc
import numpy as np
import pytest
import soundfile
from audio_material import RATE, Sound, clip, house_levels, music_file, part, speech_like

from make_episode.audio import encode, joint, mix, pieces, timeline
from make_episode.audio.joint import Joined
from make_episode.audio.lame import Run
from make_episode.audio.mp3 import FRAME

LEVELS = house_levels()
FORMS = [(128, 44100), (96, 48000), (320, 32000)]


def one_channel(bitrate: int, rate: int) -> bytes:
    """Speech with clicks in it, which LAME codes in short windows."""
    sound = speech_like(5.0, rate, peak=-3.0)
    sound[:: rate // 3] = 0.9
    encoder = lameenc.Encoder()
    encoder.set_in_sample_rate(rate)
    encoder.set_out_sample_rate(rate)
    encoder.set_channels(1)
    encoder.set_bit_rate(joint.mono_bitrate(bitrate, rate))
    encoder.set_quality(5)
    encoder.silence()
    return bytes(encoder.encode((sound * 32767).astype("<i2").tobytes()) + encoder.flush())


def decoded(data: bytes) -> Sound:
    sound: Sound = soundfile.read(io.BytesIO(data), dtype="float32", always_2d=True)[0]
    return sound


@pytest.mark.parametrize(("bitrate", "rate"), FORMS)
def test_both_channels_are_the_one_that_was_encoded(bitrate: int, rate: int) -> None:
    """Frames of one channel made into joint stereo are heard as the very same sound, on both sides."""
    data = one_channel(bitrate, rate)
    joined = Joined(bitrate, rate)
    one, two = decoded(data), decoded(joined(data) + joined.finish())
    assert two.shape == (len(one), 2)
    assert np.abs(two - one).max() < 1e-5
    assert np.abs(one).max() > 0.3


def test_ffmpeg_hears_the_same(tmp_path: Path) -> None:
    """ffmpeg's decoder, which is another than libsndfile's, hears one sound on both sides too, without complaint."""
    ffmpeg = shutil.which("ffmpeg")
    if not ffmpeg:
        pytest.skip("ffmpeg is not installed")
    data = one_channel(128, 44100)
    joined = Joined(128, 44100)
    (tmp_path / "a.mp3").write_bytes(joined(data) + joined.finish())
    command = [ffmpeg, "-v", "error", "-i", str(tmp_path / "a.mp3"), "-c:a", "pcm_f32le", str(tmp_path / "a.wav")]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stderr == ""
    heard = soundfile.read(tmp_path / "a.wav", dtype="float32")[0]
    one = decoded(data)[: len(heard)]
    assert np.abs(heard[: len(one)] - one).max() < 1e-5


def test_frames_may_come_in_any_pieces() -> None:
    """Cut anywhere, the same bytes give the same frames."""
    data = one_channel(128, 44100)
    whole, cut = Joined(128, 44100), Joined(128, 44100)
    given = b"".join(cut(data[at : at + 101]) for at in range(0, len(data), 101))
    assert given + cut.finish() == whole(data) + whole.finish()


def test_frames_of_two_channels_keep_their_bit_rate() -> None:
    """Every frame begins where 128 kbit/s have it begin, so that a time is found by proportion."""
    joined = Joined(128, 44100)
    data = one_channel(128, 44100)
    made = joined(data) + joined.finish()
    starts = [number * 144_000 * 128 // 44100 for number in range(len(made) * 44100 // 144_000 // 128)]
    assert len(starts) > 190
    assert all(made[at : at + 2] == b"\xff\xfb" for at in starts)


def test_words_alone_are_one_channel(tmp_path: Path) -> None:
    """Between intro and outro the runs of one channel hold the words, and meet the music in silence."""
    tunes = {"intro": music_file(tmp_path / "intro.wav", 4.0), "outro": music_file(tmp_path / "outro.wav", 3.0)}
    clips = [clip(tmp_path, str(number), 3.0, pitch=100 + 20 * number, pause=0.6) for number in range(4)]
    plan = timeline.plan(clips, LEVELS, tunes)
    (piece,) = pieces.split(plan)
    runs = pieces.runs(piece, LEVELS.mp3)
    assert [run.one for run in runs] == [False, True, False]
    sound = np.concatenate(list(mix.render(plan, LEVELS)))
    ends = np.cumsum([run.frames for run in runs]) * FRAME / RATE
    assert ends[-1] == pytest.approx(plan.duration)
    for end in ends[:-1]:
        assert not part(sound, end - 0.09, end + 0.09).any()
    assert np.array_equal(*part(sound, ends[0], ends[1]).T)


def test_programme_of_runs_sounds_like_one_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Encoded in runs the programme is the sound that was mixed, as near as in one run, and silent where runs meet."""
    clips = [clip(tmp_path, str(number), 3.0, pitch=100 + 20 * number, pause=0.6) for number in range(4)]
    plan = timeline.plan(clips, LEVELS, {"intro": music_file(tmp_path / "intro.wav", 4.0)})
    encode.encode(plan, LEVELS, tmp_path / "runs.mp3")
    mixed = np.concatenate(list(mix.render(plan, LEVELS)))
    (piece,) = pieces.split(plan)
    meet = pieces.runs(piece, LEVELS.mp3)[0].frames * FRAME / RATE
    monkeypatch.setattr(pieces, "runs", lambda *_: (Run(0, one=False),))
    encode.encode(plan, LEVELS, tmp_path / "plain.mp3")
    noises = []
    for name in ("runs.mp3", "plain.mp3"):
        heard, _ = soundfile.read(tmp_path / name, dtype="float32")
        assert heard.shape == mixed.shape
        noises.append(10 * np.log10(np.square(heard - mixed).mean() / np.square(mixed).mean()))
        assert np.abs(part(heard, meet - 0.04, meet + 0.04)).max() < 0.001
    assert noises[0] < noises[1] + 3


def test_small_bit_rates_and_one_channel_have_no_runs(tmp_path: Path) -> None:
    """Where no bit rate of one channel fits into the frames, all is encoded alike."""
    plan = timeline.plan([clip(tmp_path, "a")], LEVELS, {})
    assert joint.mono_bitrate(32, 44100) == 0
    for form in (replace(LEVELS.mp3, bitrate=32), replace(LEVELS.mp3, channels=1)):
        assert pieces.runs(plan, form) == ()
