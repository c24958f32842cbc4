"""Names of units and currencies: Babel's, where a language does not say otherwise."""

import re
from functools import cache

from make_episode.scripts.spoken.language import Language, Noun

UNITS = {
    "km": "length-kilometer",
    "m": "length-meter",
    "cm": "length-centimeter",
    "mm": "length-millimeter",
    "nm": "length-nanometer",
    "µm": "length-micrometer",
    "μm": "length-micrometer",
    "km²": "area-square-kilometer",
    "km2": "area-square-kilometer",
    "m²": "area-square-meter",
    "m2": "area-square-meter",
    "cm²": "area-square-centimeter",
    "cm2": "area-square-centimeter",
    "ha": "area-hectare",
    "km³": "volume-cubic-kilometer",
    "km3": "volume-cubic-kilometer",
    "m³": "volume-cubic-meter",
    "m3": "volume-cubic-meter",
    "cm³": "volume-cubic-centimeter",
    "cm3": "volume-cubic-centimeter",
    "l": "volume-liter",
    "L": "volume-liter",
    "dl": "volume-deciliter",
    "cl": "volume-centiliter",
    "ml": "volume-milliliter",
    "mL": "volume-milliliter",
    "hl": "volume-hectoliter",
    "kg": "mass-kilogram",
    "Kg": "mass-kilogram",
    "g": "mass-gram",
    "mg": "mass-milligram",
    "µg": "mass-microgram",
    "μg": "mass-microgram",
    "t": "mass-tonne",
    "km/h": "speed-kilometer-per-hour",
    "m/s": "speed-meter-per-second",
    "°C": "temperature-celsius",
    "° C": "temperature-celsius",
    "ºC": "temperature-celsius",
    "°F": "temperature-fahrenheit",
    "°": "angle-degree",
    "W": "power-watt",
    "kW": "power-kilowatt",
    "MW": "power-megawatt",
    "GW": "power-gigawatt",
    "kWh": "energy-kilowatt-hour",
    "kcal": "energy-kilocalorie",
    "V": "electric-volt",
    "Hz": "frequency-hertz",
    "kHz": "frequency-kilohertz",
    "MHz": "frequency-megahertz",
    "GHz": "frequency-gigahertz",
    "hPa": "pressure-hectopascal",
    "bar": "pressure-bar",
    "s": "duration-second",
    "ms": "duration-millisecond",
    "min": "duration-minute",
    "h": "duration-hour",
    "MB": "digital-megabyte",
    "GB": "digital-gigabyte",
    "TB": "digital-terabyte",
    "KB": "digital-kilobyte",
    "kB": "digital-kilobyte",
    "PB": "digital-petabyte",
}
"""Symbols that are written alike in every language -> CLDR unit."""


@cache
def _babel_unit(cldr: str, code: str) -> tuple[str, str] | None:
    from babel.units import UnknownUnitError, format_unit

    try:
        one, many = (format_unit(n, cldr, "long", locale=code) for n in (1, 100))
    except UnknownUnitError:
        return None
    return _bare(one), _bare(many)


def _bare(formatted: str) -> str:
    return re.sub(r"[\d\u00a0\u202f]+", " ", formatted).strip()


def units(language: Language) -> dict[str, Noun]:
    """Every unit the language knows, by symbol."""
    found: dict[str, Noun] = {}
    for symbol, cldr in UNITS.items():
        if (
            symbol not in language.units
            and symbol not in language.unused_units
            and (names := _babel_unit(cldr, language.code))
        ):
            found[symbol] = _noun(*names, language)
    return {**found, **language.units}


def clock_units(language: Language) -> tuple[Noun, Noun, Noun]:
    """Hour, minute and second, for languages too in which "h" or "s" is no unit."""
    known = {**{symbol: _noun(*_named(symbol, language), language) for symbol in ("h", "min", "s")}, **units(language)}
    return known["h"], known["min"], known["s"]


def _named(symbol: str, language: Language) -> tuple[str, str]:
    names = _babel_unit(UNITS[symbol], language.code)
    assert names is not None
    return names


def currencies(language: Language) -> dict[str, Noun]:
    """Every currency the language knows, by sign or code."""
    return {
        sign: name if isinstance(name, Noun) else _babel_currency(name, language)
        for sign, name in language.currencies.items()
    }


def _babel_currency(iso: str, language: Language) -> Noun:
    from babel.numbers import get_currency_name

    one, many = (get_currency_name(iso, count=n, locale=language.code) for n in (1, 100))
    return _noun(one, many, language)


def _noun(one: str, many: str, language: Language) -> Noun:
    return Noun(one, many, "f" if one.split(maxsplit=1)[0] in language.feminine else "m")
