"""Many runs for one date, killed and together; `tests/daily_storm.py --count 100` runs more of them."""

from pathlib import Path

from daily_storm import storm


def test_a_storm_of_runs_makes_one_episode(tmp_path: Path) -> None:
    """Whatever is killed, and whenever, a date gets one whole episode and the ledger says so."""
    said = storm(tmp_path / "show", count=2, seed=4, together=2, seconds=4)
    assert said.total() == 4
