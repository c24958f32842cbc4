"""Turns articles into a podcast: narrated, mastered, chaptered, published."""

__version__ = "0.1.0"
