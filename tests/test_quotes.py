"""Quotes and speakers, on the cases of tests/quotes."""

import pytest
from quote_cases import FOLDER, Case, Score, cases

CASES = [case for path in sorted(FOLDER.glob("*.txt")) for case in cases(path)]


@pytest.mark.parametrize("case", CASES, ids=[f"{case.language}: {case.name}" for case in CASES])
def test_quotes_of_a_case(case: Case) -> None:
    """Each case gives just its quotes, with their speakers and genders."""
    assert Score().add(case) == []
