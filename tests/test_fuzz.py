"""A slice of `fuzzing.py`: hostile files of every kind, the same at every run."""

from fuzzing import PATIENCE, run, small, spoken_faults

COUNT = 150
SEED = 20


def test_hostile_files_are_answered() -> None:
    """Bent, shattered and wildly nested files become an article and its script, or one clear error."""
    faults, _ = run(((f"{SEED}.{number}", small(SEED, number)) for number in range(COUNT)), PATIENCE)
    assert not faults


def test_hostile_texts_are_spoken() -> None:
    """Texts of stray signs are said somehow, whatever the language."""
    assert not spoken_faults(COUNT, SEED)
