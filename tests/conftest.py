"""What holds for every test."""

from hypothesis import settings

# No property is a timing test: the first example may load a library, and the machine may be busy.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
