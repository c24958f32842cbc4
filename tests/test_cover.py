import io
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFont, features

from make_episode.episodes import cover, lettering
from make_episode.errors import ShowError

LONG = "Le conseil de la ville ouvre quinze kilomètres de pistes cyclables avant l’été, annonce la mairie. " * 3


def lettered(path: Path) -> tuple[int, int, int, int]:
    """Edges of everything that differs from the ground."""
    with Image.open(path) as picture:
        ground = Image.new("RGB", picture.size, picture.getpixel((5, 5)))
        box = (
            ImageChops.difference(picture, ground).convert("L").point(lambda level: 255 if level > 60 else 0).getbbox()
        )
    assert box
    return box


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("La Matinale", "fr"),
        ("الأخبار المسموعة في خمس دقائق (PME)", "ar"),
        ("Короткие новости", "ru"),
        (LONG, "fr"),
        ("W" * 300, "en"),
        ("🎙️", "fr"),
        ("", "fr"),
        ("]]> <b>&amp;</b> \x00 \u202e", "en"),
    ],
)
def test_apple_takes_every_cover(tmp_path: Path, title: str, language: str) -> None:
    """Any title gives a 3000 pixel baseline RGB JPEG under 512 kB at 72 dpi, lettered inside its margins."""
    made = cover.make(tmp_path / "cover.jpg", title=title, subtitle="7 février 2025", language=language)
    cover.check(made)
    assert made.stat().st_size < 512_000
    with Image.open(made) as picture:
        assert (picture.format, picture.mode, picture.size) == ("JPEG", "RGB", (3000, 3000))
        assert picture.info["dpi"] == (72, 72)
        assert "progressive" not in picture.info
    left, top, right, bottom = lettered(made)
    assert left > 200
    assert top > 200
    assert right < 2800
    assert bottom < 2800


def test_the_same_words_give_the_same_bytes(tmp_path: Path) -> None:
    """A cover changes only when its words do."""
    words = [("La Matinale", "7 mai"), ("La Matinale", "7 mai"), ("La Matinale", "8 mai")]
    made = [cover.make(tmp_path / f"{n}.jpg", title=t, subtitle=s, language="fr") for n, (t, s) in enumerate(words)]
    first, again, other = (path.read_bytes() for path in made)
    assert first == again
    assert first != other


def test_no_word_of_a_long_title_is_lost() -> None:
    """A title is wrapped and shrunk until all of it fits the box."""
    setting = lettering.fit(LONG, "fr", width=2500, height=1800, largest=520)
    assert " ".join(setting.lines) == LONG.strip()
    assert setting.height <= 1800
    assert all(setting.font.getlength(line) <= 2500 for line in setting.lines)


def test_a_word_without_blanks_is_broken_rather_than_cut() -> None:
    """A word wider than the cover continues on the next line."""
    setting = lettering.fit("x" * 300, "en", width=2500, height=1800, largest=520)
    assert "".join(setting.lines) == "x" * 300
    assert len(setting.lines) > 1


def test_lines_are_about_equally_long() -> None:
    """No title ends in a line of one short word when its words can be shared out better."""
    setting = lettering.fit(
        "Un deux trois quatre cinq six sept huit neuf dix", "fr", width=2500, height=700, largest=300
    )
    lengths = [setting.font.getlength(line) for line in setting.lines]
    assert min(lengths) > 0.6 * max(lengths)


def test_arabic_is_set_from_the_right(tmp_path: Path) -> None:
    """An Arabic title is flush right, a French one flush left."""
    edges = {}
    for language, title in (("ar", "نشرة المساء"), ("fr", "Le Soir")):
        made = cover.make(tmp_path / f"{language}.jpg", title=title, language=language)
        with Image.open(made) as picture:
            picture.crop((0, 0, 3000, 2100)).save(tmp_path / f"{language}-top.png")
        edges[language] = lettered(tmp_path / f"{language}-top.png")
    assert 3000 - edges["ar"][2] < 300 < edges["ar"][0]
    assert edges["fr"][0] < 300 < 3000 - edges["fr"][2]


def test_arabic_letters_join_without_fribidi(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system has no FriBiDi, Arabic is still joined, ordered and its brackets mirrored."""
    monkeypatch.setattr(features, "check", lambda _feature: False)
    shaped, direction = lettering._shaped("سلا (PME)", rtl=True)
    assert direction is None
    assert (
        shaped == "(PME) \ufefc\ufeb3"
    )  # PME first from the left; seen-initial and lam-alef-final read from the right
    font = ImageFont.truetype(lettering.FONT, 40, layout_engine=ImageFont.Layout.BASIC)
    nothing = bytes(font.getmask("\U0010ffff"))
    assert all(bytes(font.getmask(letter)) != nothing for letter in shaped if letter != " ")


@pytest.mark.skipif(not features.check("fribidi"), reason="FriBiDi is not installed")
def test_raqm_and_our_own_joining_agree() -> None:
    """Both ways of shaping Arabic give lines of nearly the same length."""
    text = "الاقتصاد المغربي"
    setting = lettering.fit(text, "ar", width=2500, height=400, largest=100)
    basic = ImageFont.truetype(lettering.FONT, round(setting.font.size), layout_engine=ImageFont.Layout.BASIC)
    import arabic_reshaper

    joined = basic.getlength(arabic_reshaper.reshape(text))
    assert joined == pytest.approx(setting.font.getlength(text, direction="rtl"), rel=0.05)


def test_ink_stands_out_from_every_ground() -> None:
    """Words and bars have a contrast of at least 4.5 to 1 and 3 to 1 on any colour (WCAG AA)."""
    grounds = [*cover.PALETTE, "#ffffff", "#000000", "#777777", "#ffd166", "#118ab2", "#ef476f"]
    for ground in grounds:
        ink, bars = cover.colours(ground)
        assert contrast(ink, ground) >= 4.5, ground
        assert contrast(bars, ground) >= 3, ground


def contrast(one: str, other: str) -> float:
    light = sorted(cover._luminance(*(int(colour[n : n + 2], 16) for n in (1, 3, 5))) for colour in (one, other))
    return (light[1] + 0.05) / (light[0] + 0.05)


def test_a_colour_that_is_none_is_named() -> None:
    """A misspelt colour is quoted with what was expected."""
    with pytest.raises(ShowError, match='"blou", expected "#rrggbb"'):
        cover.make(Path("unused.jpg"), title="x", language="fr", accent="blou")


@pytest.mark.parametrize("side", [600, 1400])
def test_small_artwork_fits_a_tag(tmp_path: Path, side: int) -> None:
    """Artwork for tags and pages is a JPEG of at most 300 kB and the asked size, whatever it is made from."""
    noise = Image.effect_noise((2000, 2000), 90).convert("RGBA")
    noise.save(tmp_path / "noise.png")
    small = cover.small(tmp_path / "noise.png", tmp_path / "small.jpg", side=side)
    assert small.stat().st_size <= 300_000
    with Image.open(small) as picture:
        assert (picture.format, picture.size) == ("JPEG", (side, side))


def picture(mode: str, size: tuple[int, int], form: str) -> bytes:
    out = io.BytesIO()
    Image.new(mode, size).save(out, form)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("a.jpg", picture("RGB", (1400, 1399), "JPEG"), "expected a square"),
        ("a.jpg", picture("RGB", (1399, 1399), "JPEG"), "expected 1400 to 3000"),
        ("a.jpg", picture("RGB", (3001, 3001), "JPEG"), "expected 1400 to 3000"),
        ("a.png", picture("RGBA", (1400, 1400), "PNG"), "alpha channel"),
        ("a.jpg", picture("CMYK", (1400, 1400), "JPEG"), "expected RGB"),
        ("a.jpg", picture("L", (1400, 1400), "JPEG"), "expected RGB"),
        ("a.jpg", picture("RGB", (1400, 1400), "PNG"), 'is PNG but is named "a.jpg"'),
        ("a.webp", picture("RGB", (1400, 1400), "WEBP"), "is WEBP, expected JPEG or PNG"),
        ("a.jpg", b"<html>no picture</html>", "not a picture"),
        ("a.jpg", picture("RGB", (1400, 1400), "JPEG")[:2000], "not a picture"),
        ("a.jpg", b"", "not a picture"),
        ("a.png", picture("1", (11000, 11000), "PNG"), "far larger"),
    ],
)
def test_artwork_apple_refuses_is_refused_with_the_rule(
    tmp_path: Path, name: str, content: bytes, problem: str
) -> None:
    """The message names the file, the rule and a remedy."""
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ShowError, match=problem) as refused:
        cover.check(tmp_path / name)
    assert str(tmp_path / name) in str(refused.value)
    assert refused.value.hint


def test_artwork_that_is_not_there_is_said(tmp_path: Path) -> None:
    """A cover that does not exist is named."""
    with pytest.raises(ShowError, match=r"cover\.jpg: there is no such file"):
        cover.check(tmp_path / "cover.jpg")


@pytest.mark.parametrize(("name", "form"), [("a.jpg", "JPEG"), ("a.jpeg", "JPEG"), ("a.PNG", "PNG")])
def test_good_artwork_passes(tmp_path: Path, name: str, form: str) -> None:
    """A square RGB JPEG or PNG of 1400 to 3000 pixels is taken."""
    (tmp_path / name).write_bytes(picture("RGB", (1400, 1400), form))
    cover.check(tmp_path / name)


def test_emoji_leave_no_gap(tmp_path: Path) -> None:
    """What cannot be drawn is left out with all that belongs to it; of an emoji alone the show's name is kept."""
    assert lettering.fit("🎙️ Météo", "fr", width=2500, height=900, largest=400).lines == ("Météo",)
    assert lettering.fit("👩‍🚒 1️⃣ pompière", "fr", width=2500, height=900, largest=400).lines == ("1 pompière",)
    persian = "می\u200cخواهم"  # whose letters a joiner parts
    assert lettering.fit(persian, "fa", width=2500, height=900, largest=400).lines == (persian,)
    alone = cover.make(tmp_path / "alone.jpg", title="🎙️", subtitle="La Matinale", language="fr", accent="#16324f")
    named = cover.make(tmp_path / "named.jpg", title="La Matinale", language="fr", accent="#16324f")
    assert lettered(alone)[0] == lettered(named)[0]
    with Image.open(alone) as picture:
        assert max(picture.crop((250, 250, 2750, 1200)).convert("L").tobytes()) > 240
