"""Dates as a newsreader shows them, in the language of the programme (Unicode CLDR, by Babel)."""

from datetime import date


def long_date(day: date, language: str) -> str:
    """The day with its weekday: "dimanche 22 novembre 2026"."""
    return _formatted(day, "full", language)


def plain_date(day: date, language: str) -> str:
    """The day without its weekday: "22 novembre 2026"."""
    return _formatted(day, "long", language)


def _formatted(day: date, width: str, language: str) -> str:
    from babel.dates import format_date

    return format_date(day, "d MMMM y" if (width, language[:2]) == ("long", "ar") else width, locale=language[:2])
