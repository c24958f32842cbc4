"""What holds of quotes whatever the text is."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from quote_cases import FOLDER, Case, cases

from make_episode.articles.quotes import find
from make_episode.model import Block, BlockKind, Quote

LANGUAGES = ("fr", "en", "es", "ar", "de", "it", "pt")
MARKS = "«»“”„\"‘’'‚‹›"
CASES = [case for path in sorted(FOLDER.glob("**/*.txt")) for case in cases(path)]
WORDS = sorted({word for case in CASES for block in case.blocks for word in block.text.split()})

scraps = st.lists(
    st.one_of(st.sampled_from(WORDS), st.sampled_from([*MARKS, *",.:;!?…—-()", "\n", "\u00a0"]), st.text(max_size=6)),
    max_size=60,
).map(" ".join)
texts = st.one_of(scraps, st.text(alphabet=MARKS + "aA .,:l'", max_size=80))
blocks = st.lists(st.builds(Block, st.sampled_from(list(BlockKind)), texts), max_size=6).map(tuple)


def check(article: tuple[Block, ...], quotes: tuple[Quote, ...]) -> None:
    """Spans lie inside blocks in reading order without touching each other, and spell the text."""
    spans = [span for quote in quotes for span in quote.spans]
    for span in spans:
        assert 0 <= span.start < span.end <= len(article[span.block].text)
        assert article[span.block].kind is not BlockKind.HEADING
        piece = article[span.block].text[span.start : span.end]
        assert piece == piece.strip()
    for before, after in pairwise(spans):
        assert (before.block, before.end) <= (after.block, after.start)
    for quote in quotes:
        assert quote.text == " ".join(article[s.block].text[s.start : s.end] for s in quote.spans)
        assert quote.text
        assert quote.gender in {"", "f", "m"}


@settings(max_examples=400, deadline=None)
@given(article=blocks, language=st.sampled_from(LANGUAGES))
def test_any_text(article: tuple[Block, ...], language: str) -> None:
    """Any text gives quotes that lie inside its blocks, in order, without overlap."""
    check(article, find(article, language))


@pytest.mark.parametrize("case", CASES, ids=[f"{case.language}: {case.name}" for case in CASES])
def test_spans_of_cases(case: Case) -> None:
    """The spans of real quotes spell their text."""
    check(case.blocks, case.found())


@pytest.mark.parametrize("mark", [*MARKS, "«»", '"a"', "« a", "“'", '" '])
def test_marks_alone_cost_nothing(mark: str) -> None:
    """A megabyte of quotation marks takes less than a second of work."""
    text = mark * (1_000_000 // len(mark))
    began = time.process_time()
    find((Block(BlockKind.PARAGRAPH, text),), "fr")
    assert time.process_time() - began < 1


@given(st.sampled_from(CASES), st.data())
@settings(max_examples=400, deadline=None)
def test_a_text_cut_off_at_any_word_is_read(case: Case, data: st.DataObject) -> None:
    """A page that breaks off inside a sentence, as behind a paywall, has quotes that spell what is left of it."""
    last = data.draw(st.integers(0, len(case.blocks) - 1))
    words = case.blocks[last].text.split(" ")
    kept = " ".join(words[: data.draw(st.integers(1, len(words)))])
    article = (*case.blocks[:last], Block(case.blocks[last].kind, kept))
    check(article, find(article, case.language))
