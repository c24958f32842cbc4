"""Kokoro's voices: which language each speaks well, and blends that give a language more of them."""

import difflib
from collections.abc import Iterable

from make_episode.errors import EngineError

# Best first, then the best of the other gender, so that narrator and quotes differ. English by the grades of the
# model's own VOICES.md. Only one voice was trained on French; of blends with voices of other languages these were
# understood best (word error rate of whisper-base on three paragraphs: .124, .141, .124, .147, .141, where foreign
# voices alone had .20 to .68). The first is a man's voice, median pitch 120 Hz where ff_siwis has 202.
_VOICES = {
    "fr": (
        "ff_siwis",
        "ff_siwis:35+im_nicola:65",
        "ff_siwis:50+af_heart:50",
        "ff_siwis:35+bm_george:65",
        "ff_siwis:50+if_sara:50",
    ),
    "en": (
        "af_heart",
        "am_michael",
        "af_bella",
        "am_fenrir",
        "af_nicole",
        "am_puck",
        "af_kore",
        "af_sarah",
        "af_aoede",
    ),
    "en-gb": ("bf_emma", "bm_george", "bf_isabella", "bm_fable"),
    "es": ("ef_dora", "em_alex", "em_santa"),
    "it": ("if_sara", "im_nicola"),
    "pt": ("pf_dora", "pm_alex", "pm_santa"),
    "hi": ("hf_alpha", "hm_omega", "hf_beta", "hm_psi"),
}
NAMES = tuple(
    dict.fromkeys(part.partition(":")[0] for blends in _VOICES.values() for one in blends for part in one.split("+"))
)
"""Voices that are used here by themselves or in blends."""
_BRITISH = ("GB", "IE", "AU", "NZ", "ZA", "IN")

# espeak-ng's names of the dialects: those the voices were trained on.
_DIALECTS = {"fr": "fr-fr", "en": "en-us", "en-gb": "en-gb", "es": "es", "it": "it", "pt": "pt-br", "hi": "hi"}


def voices(language: str) -> tuple[str, ...]:
    """Voices for a language (BCP 47), best first."""
    key = _key(language)
    if key == "en":
        return _VOICES["en"] + _VOICES["en-gb"]
    if key == "en-gb":
        return _VOICES["en-gb"] + _VOICES["en"]
    return _VOICES.get(key, ())


def dialect(language: str) -> str:
    """espeak-ng's name of the language's dialect that the model speaks. Raises EngineError where it speaks none."""
    try:
        return _DIALECTS[_key(language)]
    except KeyError as error:
        raise EngineError(
            f'kokoro does not speak the language "{language}"; it speaks {", ".join(sorted(_VOICES))}',
            hint="Choose the engine edge or espeak for it.",
        ) from error


def ingredients(voice: str, known: Iterable[str]) -> tuple[tuple[str, float], ...]:
    """What a voice is blended from, with shares that sum to 1: "ff_siwis:35+im_nicola:65" is two, "af_heart" one.

    Raises EngineError for a voice that is not one of `known`, or a share that is not a positive number.
    """
    parts = [part.partition(":") for part in voice.split("+")]
    shares = [(name, _share(voice, share) if colon else 1.0) for name, colon, share in parts]
    names = tuple(known)
    for name, _ in shares:
        if name not in names:
            nearest = difflib.get_close_matches(name, names, 1)
            raise EngineError(
                f'kokoro has no voice "{name}"' + (f' (in "{voice}")' if name != voice else ""),
                hint=f'Did you mean "{nearest[0]}"?' if nearest else "List them with `make-episode voices list`.",
            )
    whole = sum(share for _, share in shares)
    return tuple((name, share / whole) for name, share in shares)


def gender(voice: str) -> str:
    """Whether a voice is a woman's ("f") or a man's ("m"); a blend is what half of it or more is of a man's."""
    masculine = whole = 0.0
    for part in voice.split("+"):
        name, colon, share = part.partition(":")
        weight = _share(voice, share) if colon else 1.0
        whole += weight
        masculine += weight if name[1:2] == "m" else 0.0
    return "m" if masculine * 2 >= whole else "f"


def _share(voice: str, share: str) -> float:
    try:
        value = float(share)
    except ValueError:
        value = 0.0
    if not 0 < value < float("inf"):
        raise EngineError(
            f'kokoro: "{share}" in the voice "{voice}" is not a share',
            hint='Write blends like "ff_siwis:35+im_nicola:65".',
        )
    return value


def _key(language: str) -> str:
    base, _, rest = language.replace("_", "-").partition("-")
    british = base.lower() == "en" and any(part.upper() in _BRITISH for part in rest.split("-"))
    return "en-gb" if british else base.lower()
