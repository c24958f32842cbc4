import io
import json
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
import srt
import webvtt
from an_episode import LINES, QUOTE, segment, timed
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from make_episode.episodes import transcript
from make_episode.episodes.captions import cues, wrapped
from make_episode.episodes.text import one_line
from make_episode.model import Line, Role, Word

TEXTS = st.text(
    st.one_of(
        st.sampled_from("abcé  ,.!?«»\u00a0-—<>&"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=300,
)
STAMP = re.compile(r"<(\d\d):(\d\d):(\d\d\.\d{3})>")


def vtt(lines: Sequence[Line]) -> list[webvtt.Caption]:
    return webvtt.from_buffer(io.StringIO(transcript.as_vtt(lines, "fr"))).captions


def test_webvtt_says_who_speaks() -> None:
    """A reader of WebVTT finds each cue's voice: the person quoted, else the part in the show's language."""
    voices = [caption.voice for caption in vtt(LINES)]
    assert voices[:3] == ["Présentation", "Narration", "Narration"]
    assert set(voices[3:-1]) == {"Inès Kerbrat"}
    assert voices[-1] == "Présentation"


def test_words_are_timed_where_the_engine_told() -> None:
    """Inside a cue each known word has its time, growing and within the cue; others have none."""
    text = transcript.as_vtt(LINES, "fr")
    block = next(block for block in text.split("\n\n") if "Le <" in block)
    assert block.splitlines()[0] == "00:00:01.700 --> 00:00:02.054"
    stamps = [int(h) * 3600 + int(m) * 60 + float(s) for h, m, s in STAMP.findall(block)]
    assert stamps == [1.76, 1.82, 1.88, 1.94, 2.0]
    assert not STAMP.search(text.split("\n\n")[1])


def test_marks_do_not_break_the_file() -> None:
    """Angle brackets, ampersands and arrows of the text are shown, not taken for markup."""
    hostile = "Si a < b --> c & <v Personne> d"
    line = Line(segment(hostile, Role.QUOTE, speaker="A > B\n & C"), 0.0, 2.0)
    (caption,) = vtt((line,))
    assert caption.raw_text.endswith("Si a &lt; b --&gt; c &amp; &lt;v Personne&gt; d")
    assert caption.raw_text.startswith("<v A &gt; B &amp; C>")


def test_what_was_written_is_shown() -> None:
    """A listener reads the written form, not the respelling the engine was given."""
    line = Line(replace(segment("M. Cadiou a 3 € en poche."), spoken="Monsieur Cadiou a trois euros en poche."), 0, 2)
    for text in (transcript.as_vtt((line,), "fr"), transcript.as_srt((line,), "fr"), transcript.as_text((line,))):
        assert "M. Cadiou a 3 € en poche." in text.replace("\n", " ")
        assert "Monsieur" not in text


def test_subtitles_are_two_lines_of_32() -> None:
    """SRT readers see the same words in numbered cues of at most two lines of 32 characters, names included."""
    found = list(srt.parse(transcript.as_srt(LINES, "fr")))
    assert [each.index for each in found] == list(range(1, len(found) + 1))
    assert all(len(row) <= 32 for each in found for row in each.content.split("\n"))
    assert all(len(each.content.split("\n")) <= 2 for each in found)
    shown = [each.content.replace("\n", " ") for each in found]
    named = [at for at, text in enumerate(shown) if ":" in text]
    assert [shown[at].partition(": ")[0] for at in named] == [
        "Présentation",
        "Narration",
        "Inès Kerbrat",
        "Présentation",
    ]
    for at in named:
        shown[at] = shown[at].partition(": ")[2]
    assert " ".join(shown) == " ".join(line.segment.text for line in LINES)


@pytest.mark.parametrize(
    "name", ["Inès", "N" * 31, "N" * 40, "Un nom qui est fait de beaucoup de mots, comme on en voit"]
)
@pytest.mark.parametrize("text", ["Oui.", "mot " * 40, "x" * 64, "x" * 20 + " " + "y" * 64])
def test_a_name_of_any_length_fits_its_cue(name: str, text: str) -> None:
    """However long a speaker's name, subtitles keep to their two lines, and no word is lost."""
    line = Line(segment(text, Role.QUOTE, speaker=name), 0.0, 4.0)
    rows = [each.content.split("\n") for each in srt.parse(transcript.as_srt((line,), "fr"))]
    assert all(len(cue) <= 2 and all(len(row) <= 32 for row in cue) for cue in rows)
    shown = "".join(row for cue in rows for row in cue).replace(" ", "")
    assert shown.endswith(text.replace(" ", ""))


def test_the_html_transcript_has_the_form_of_podcasting_2() -> None:
    """Who speaks, from when and what, in cite, time and p; headings stay headings."""
    tree = html.document_fromstring(transcript.as_html(LINES, "fr"))
    assert [each.text for each in tree.iter("cite")] == [
        "Présentation:",
        "Narration:",
        "Inès Kerbrat:",
        "Présentation:",
    ]
    assert [each.text for each in tree.iter("time")] == ["0:00", "0:01", "0:01", "0:02"]
    assert [each.text for each in tree.iter("p")][2] == QUOTE
    assert [each.text for each in tree.iter("h2")] == ["Une nuit au port"]
    assert (tree.get("lang"), tree.get("dir")) == ("fr", "ltr")


def test_the_json_transcript_has_the_form_of_podcasting_2() -> None:
    """Each segment tells speaker, times and words."""
    value = json.loads(transcript.as_json(LINES, "fr"))
    assert value["version"] == "1.0.0"
    assert value["segments"][0] == {
        "speaker": "Présentation",
        "startTime": 0.0,
        "endTime": 0.6,
        "body": "Bonjour, voici l’édition du matin.",
    }


def test_plain_text_keeps_paragraphs() -> None:
    """Headings and new paragraphs stand alone; a quote inside a paragraph stays in it."""
    assert transcript.as_text(LINES).split("\n\n") == [
        "Bonjour, voici l’édition du matin.",
        "Une nuit au port",
        f"Trente bateaux sont restés à quai & personne n’est sorti. {QUOTE}",
        "À demain !",
    ]


def test_cues_end_where_sentences_do() -> None:
    """A reader gets whole sentences where they fit, even halves where they do not, and no lonely mark."""
    text = (
        "Le port ouvre à l’aube, comme chaque jour ! "
        "M. Roux y vend, depuis vingt ans, du poisson « très frais » : du bar, du lieu et des araignées."
    )
    texts = [cue.text for cue in cues((Line(segment(text), 0, 9),), "fr")]
    assert texts == [
        "Le port ouvre à l’aube, comme chaque jour !",
        "M. Roux y vend, depuis vingt ans,",
        "du poisson « très frais » : du bar, du lieu et des araignées.",
    ]


def test_unknown_words_stand_between_known_ones() -> None:
    """A word the engine passed over is placed between its neighbours; words that were not written are ignored."""
    words = (Word("Alpha", 0.0, 1.0), Word("zéro", 1.0, 1.1), Word("delta", 5.0, 6.0))
    (cue,) = cues((Line(segment("Alpha beta gamma delta"), 0.0, 6.0, words),), "fr")
    assert [word.text for word in cue.words] == ["Alpha", "beta", "gamma", "delta"]
    starts = [word.start for word in cue.words]
    assert starts[0] == 0.0
    assert starts[-1] == 5.0
    assert 1.0 <= starts[1] < starts[2] < 5.0


def test_times_follow_characters_where_words_are_unknown() -> None:
    """Without word times a cue begins about where its share of the characters does."""
    text = "Une phrase de quarante caractères, ou non. " * 4
    found = cues((Line(segment(text), 10.0, 14.0),), "fr")
    assert len(found) == 4
    assert [round(cue.start) for cue in found] == [10, 11, 12, 13]
    assert found[-1].end == 14.0


@given(st.lists(st.tuples(TEXTS, st.booleans()), max_size=4))
def test_no_word_is_lost_and_no_limit_passed(pieces: list[tuple[str, bool]]) -> None:
    """Whatever is read, cues hold all of it, in order, without overlap, inside every limit of every format."""
    lines = []
    for at, (text, known) in enumerate(pieces):
        words = timed(text, float(at), 0.9 / (len(text.split()) + 1)) if known else ()
        lines.append(Line(segment(text), float(at), at + 0.9, words))
    found = cues(lines, "fr")
    shown = "".join(cue.text for cue in found).replace(" ", "")
    assert shown == "".join(one_line(text) for text, _ in pieces).replace(" ", "")
    assert all(len(cue.text) <= 65 for cue in found)
    assert all(len(wrapped(cue.text, 32)) <= 2 for cue in found)
    assert all(cue.start < cue.end for cue in found)
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert len(vtt(lines)) == len(found)
    assert len(list(srt.parse(transcript.as_srt(lines, "fr")))) == len(found)


@pytest.mark.parametrize("word", ["a" * 500, "語" * 200, "https://example.org/" + "x" * 90])
def test_words_longer_than_a_cue_are_broken(word: str) -> None:
    """A word no cue can hold, or a script without blanks, goes on in the next cue."""
    found = cues((Line(segment(f"Voir {word} ici."), 0.0, 5.0),), "fr")
    assert all(len(cue.text) <= 65 for cue in found)
    assert "".join(cue.text for cue in found).replace(" ", "") == f"Voir{word}ici."


def test_a_silent_segment_has_no_cue() -> None:
    """A segment with nothing to read gives no empty cue, and one of no length still a legal one."""
    assert cues((Line(segment("  "), 0, 1),), "fr") == ()
    (cue,) = cues((Line(segment("Un mot"), 1.0, 1.0),), "fr")
    assert (cue.start, cue.end) == (1.0, 1.001)
