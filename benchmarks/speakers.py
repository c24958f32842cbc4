"""Learns what speaks for a person as the speaker of a quotation: `python benchmarks/speakers.py [--write]`.

From the articles and passages of `tests/annotated` and the golden articles: each quotation beside which a role, a
pronoun or nothing stands is a choice between the persons of the article and nobody (a conditional logit). Every file is
told by weights learned without it, and what that adds to the rules is printed; `--write` puts the weights learned from
all of them into `articles/quotes/weights.py`.
"""

import json
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from annotated import FOLDER, articles, passages
from numpy.typing import NDArray
from reading import GOLDEN, letters

from make_episode.articles import read
from make_episode.articles.quotes import evidence, find, weights
from make_episode.articles.quotes.attribution import Attribution
from make_episode.articles.quotes.cue import Cue
from make_episode.articles.quotes.finder import _Finder
from make_episode.articles.quotes.turns import Speaker

PENALTY = 0.003
STEPS, PACE = 500, 0.05
SMALLEST = 0.05
"""Weights nearer to nothing are left out."""
Choice = tuple[str, str, dict[str, dict[str, float]]]
"""The rules' speaker, the right one, and the signs of each person."""


class Listener:
    """Remembers, for each quotation found, who may have said it and what speaks for them."""

    def __init__(self) -> None:
        self.heard: list[Choice] = []
        decide, say = Attribution.speaker, _Finder._say  # noqa: SLF001
        signs: dict[str, dict[str, float]] = {}

        def listen(attribution: Attribution, place: tuple[int, int], cue: Cue | None) -> Speaker:
            signs.clear()
            weigher = attribution.evidence
            told = cue is None or cue.subject is not None
            if told and weigher.may_tell(place, cue.subject if cue else None):
                signs.update((p.name, s) for p, s in weigher.signs(place, cue.subject if cue else None))
            return decide(attribution, place, cue)

        def note(finder: _Finder, spans: list[object], speaker: Speaker, *rest: object, **named: object) -> None:
            say(finder, spans, speaker, *rest, **named)
            text = " ".join(finder.blocks[s.block].text[s.start : s.end] for s in spans)
            self.heard.append((text, speaker.name, dict(signs)))
            signs.clear()

        Attribution.speaker, _Finder._say = listen, note  # noqa: SLF001

    def choices(self, wanted: list[tuple[str, str]]) -> Iterator[Choice]:
        for text, speaker, signs in self.heard:
            found = letters(text)
            right = [s for words, s in wanted if letters(words) in found or found in letters(words)]
            if right and signs:
                yield speaker, right[0], signs
        self.heard.clear()


def heard() -> dict[str, list[Choice]]:
    """The choices of each file, as the rules alone leave them."""
    evidence.Evidence.likeliest = lambda *_: None
    listener, all_choices = Listener(), defaultdict(list)
    for file in sorted(FOLDER.glob("*.txt")):
        if file.stem.startswith("snippets"):
            for language, blocks, wanted in passages(file):
                find(blocks, language)
                all_choices[file.stem] += listener.choices(wanted)
            continue
        for article in articles(file):
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / "article.txt"
                path.write_text(article.text, encoding="utf-8")
                read(path)
            all_choices[file.stem] += listener.choices(article.quotes)
    for expected in sorted(GOLDEN.glob("*.article.json")):
        want = json.loads(expected.read_text(encoding="utf-8"))
        read(next(p for p in GOLDEN.glob(expected.name.replace(".article.json", ".*")) if p.suffix != ".json"))
        all_choices["golden"] += listener.choices([(q["text"], q["speaker"]) for q in want["quotes"]])
    return all_choices


class Model:
    """A conditional logit over all signs; nobody has the score 0."""

    def __init__(self, choices: list[Choice]) -> None:
        self.signs = sorted({sign for *_, persons in choices for signs in persons.values() for sign in signs})
        self.weights = np.zeros(len(self.signs))
        self._learn(choices)

    def _table(self, persons: dict[str, dict[str, float]]) -> NDArray[np.float64]:
        return np.array([[signs.get(sign, 0.0) for sign in self.signs] for signs in persons.values()])

    def _learn(self, choices: list[Choice]) -> None:
        table = np.vstack([self._table(persons) for *_, persons in choices])
        choice = np.repeat(np.arange(len(choices)), [len(persons) for *_, persons in choices])
        right = np.concatenate([[float(name == wanted) for name in persons] for _, wanted, persons in choices])
        mean, spread = np.zeros(len(self.signs)), np.zeros(len(self.signs))
        for step in range(1, STEPS + 1):
            likely = np.exp(np.clip(table @ self.weights, -30, 30))
            share = likely / (1 + np.bincount(choice, likely, len(choices)))[choice]
            slope = table.T @ (share - right) / len(choices) + PENALTY * self.weights
            mean, spread = 0.9 * mean + 0.1 * slope, 0.999 * spread + 0.001 * slope**2
            self.weights -= PACE * (mean / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.999**step)) + 1e-8)

    def likeliest(self, persons: dict[str, dict[str, float]]) -> tuple[str, float]:
        known = dict(zip(self.signs, self.weights, strict=True))
        scores = {
            name: np.exp(sum(known.get(sign, 0) * value for sign, value in signs.items()))
            for name, signs in persons.items()
        }
        best = max(scores, key=lambda name: scores[name])
        return best, scores[best] / (1 + sum(scores.values()))


def main() -> None:
    choices = heard()
    print(f"{'':<22}{'open':>6}{'named right':>13}{'wrong':>7}   of those the rules name nobody for")
    total: Counter[str] = Counter()
    for file, own in choices.items():
        model = Model([one for other, others in choices.items() if other != file for one in others])
        count: Counter[str] = Counter()
        for said, wanted, persons in own:
            if not said:
                name, likely = model.likeliest(persons)
                count["open"] += 1
                count["right" if name == wanted else "wrong"] += likely >= evidence.SURE_ENOUGH
        total += count
        print(f"{file:<22}{count['open']:>6}{count['right']:>13}{count['wrong']:>7}")
    print(f"{'all':<22}{total['open']:>6}{total['right']:>13}{total['wrong']:>7}")
    if "--write" in sys.argv:
        write(Model([one for own in choices.values() for one in own]))


def write(model: Model) -> None:
    pairs = zip(model.signs, model.weights, strict=True)
    lines = (f'    "{sign}": {weight:.2f},\n' for sign, weight in pairs if abs(weight) >= SMALLEST)
    says = '"""What each sign of `evidence` weighs, learned by `benchmarks/speakers.py`: change it there, not here."""'
    Path(weights.__file__).write_text(f"{says}\n\nWEIGHTS = {{\n{''.join(lines)}}}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
