"""Article -> Script: templates say what is announced, the article says the rest.

A template of scripts/<language>/ records segments with `{% call say(role, ...) %}text{% endcall %}`;
text outside such calls is white space only. What a segment says is never parsed for marks, so
an article can contain anything.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Literal

import jinja2

from make_episode.errors import ScriptError
from make_episode.model import Article, Block, BlockKind, Origin, Quote, Role, Script
from make_episode.scripts.calendar import long_date, plain_date
from make_episode.scripts.interviews import Turn, turns
from make_episode.scripts.pieces import pieces
from make_episode.scripts.repeated import once
from make_episode.scripts.segments import Draft, Lexicon, sayable, settle
from make_episode.scripts.split import breaths

QuoteStyle = Literal["voices", "cues", "off"]


@dataclass(frozen=True, slots=True)
class Programme:
    """What every template may use, and how pauses and readings are found."""

    show: str
    day: date
    language: str
    folders: tuple[Path, ...]
    """Folders of templates, the show's own first."""
    pauses: Mapping[str, float]
    lexicon: Lexicon
    quotes: QuoteStyle = "voices"
    captions: bool = False
    """Whether picture captions are read, after the article."""
    unread: bool = False
    """Whether it is told that a passage in letters no voice reads was left out."""


@dataclass(slots=True)
class _Recorder:
    """Turns the calls of one template into drafts."""

    language: str
    pauses: Mapping[str, float]
    drafts: list[Draft] = field(default_factory=list)

    def say(
        self,
        role: str,
        *,
        chapter: str = "",
        url: str = "",
        pause: str = "",
        speaker: str = "",
        sting: bool = False,
        bed: bool = False,
        caller: Callable[[], str],
    ) -> str:
        if pause and pause not in self.pauses:
            kinds = ", ".join(sorted(self.pauses))
            raise ScriptError(f'There is no kind of pause "{pause}".', hint=f"Use one of: {kinds}.")
        text = " ".join(caller().split())
        named = Draft(
            _role(role),
            text,
            self.language,
            chapter=chapter,
            url=url,
            speaker=speaker,
            sting=sting,
            bed=bed,
            paragraph=True,
        )
        self.drafts.extend(_in_breaths(named, pause))
        return ""


def _role(name: str) -> Role:
    try:
        return Role(name)
    except ValueError:
        raise ScriptError(
            f'There is no role "{name}".', hint=f"Use one of: {', '.join(role.value for role in Role)}."
        ) from None


def _in_breaths(draft: Draft, pause: str = "") -> Iterator[Draft]:
    """The draft a sentence at a time; chapter, sting and new paragraph go with the first, the pause with the last."""
    said = breaths(draft.text)
    for number, text in enumerate(said):
        first, last = number == 0, number == len(said) - 1
        yield replace(
            draft,
            text=text,
            chapter=draft.chapter if first else "",
            url=draft.url if first else "",
            sting=draft.sting and first,
            paragraph=draft.paragraph and first,
            pause=pause if last else "",
        )


def narrate(articles: Sequence[Article], programme: Programme) -> Script:
    """The whole programme as segments, not yet cast.

    Raises ScriptError when there is nothing to say, or a template is missing or wrong.
    """
    if not any(sayable(block.text) for article in articles for block in article.blocks):
        raise ScriptError("There is nothing to say in this article.", hint="Run `make-episode read` on it to see why.")
    several = len(articles) > 1
    day = long_date(programme.day, programme.language)
    drafts = list(render(programme, "opening", articles=articles, headlines=several, date=day))
    for number, article in enumerate(articles):
        if number:
            drafts += render(programme, "transition", article=article, number=number + 1, count=len(articles))
        drafts += told(article, programme, several=several)
        drafts[-1] = replace(drafts[-1], pause="article")
    drafts += render(programme, "closing", articles=articles, date=day)
    title = articles[0].title if not several else f"{programme.show}, {plain_date(programme.day, programme.language)}"
    segments = settle(drafts, programme.pauses, programme.lexicon)
    return Script(title, programme.language, segments, tuple(origin_of(article) for article in articles))


def origin_of(article: Article) -> Origin:
    """What a programme remembers of an article."""
    return Origin(article.title, article.url, article.authors, article.published, article.source, article.image)


def told(article: Article, programme: Programme, *, several: bool) -> Iterator[Draft]:
    """An article announced and read; among several it has a sting and a chapter."""
    own = replace(programme, language=article.language)
    announced = list(
        render(
            own,
            "article",
            article=once(article),
            byline=_listed(article.authors, article.language),
            date=_published(article),
            chapter=article.title if several else "",
        )
    )
    if several and announced:
        announced[0] = replace(announced[0], sting=True)
    yield from announced
    said = turns(article) if programme.quotes == "voices" else {}
    for number, block in enumerate(article.blocks):
        if number in said:
            yield from _turn(said[number], block, article, own)
        else:
            yield from _block(number, block, article, own)
    yield from _left_out(article, own)


def _left_out(article: Article, programme: Programme) -> Iterator[Draft]:
    """What the ear cannot follow is said to be there; so is what no voice reads, and captions are read, at wish."""
    found = {why for _, why in article.dropped}
    if found & {"table", "code"}:
        yield from render(programme, "omitted", article=article, table="table" in found, code="code" in found)
    if programme.unread and "letters no voice reads" in found:
        yield from render(programme, "unread", article=article)
    for text, why in article.dropped if programme.captions else ():
        if why == "picture caption":
            yield from render(programme, "caption", caption=text, article=article)


def _published(article: Article) -> str:
    if article.published is None:
        return ""
    day = article.published.date() if isinstance(article.published, datetime) else article.published
    return plain_date(day, article.language)


def _listed(names: Sequence[str], language: str) -> str:
    join = {"fr": "et", "en": "and", "es": "y", "de": "und", "it": "e", "pt": "e"}.get(language[:2])
    if len(names) < 2 or join is None:
        return (" و" if language.startswith("ar") else ", ").join(names)
    return f"{', '.join(names[:-1])} {join} {names[-1]}"


def _block(number: int, block: Block, article: Article, programme: Programme) -> Iterator[Draft]:
    own = block.language or programme.language
    match block.kind:
        case BlockKind.HEADING:
            yield from _in_language(own, render(programme, "heading", heading=block.text, article=article))
        case BlockKind.LIST_ITEM:
            yield from _in_language(own, render(programme, "list", item=block.text, article=article))
        case BlockKind.QUOTE:
            quote = _quote_of(number, article) or Quote(block.text)
            drafts = render(programme, "quote", quote=_unmarked(block.text), speaker=quote.speaker, article=article)
            yield from _attributed(_voiced(_in_language(own, drafts, Role.QUOTE), programme), quote)
        case BlockKind.PARAGRAPH:
            yield from _in_language(own, _paragraph(number, block, article, programme))


def _turn(turn: Turn, block: Block, article: Article, programme: Programme) -> Iterator[Draft]:
    """A question as the narrator's, an answer in the voice of whoever gives it."""
    own, text = block.language or programme.language, block.text[turn.begin :]
    if block.kind is BlockKind.HEADING:
        yield from _in_language(own, render(programme, "heading", heading=text, article=article))
    elif turn.asks:
        yield from _in_breaths(Draft(Role.NARRATOR, text, own, paragraph=True))
    else:
        said = Draft(Role.QUOTE, text, own, speaker=turn.speaker, gender=turn.gender, paragraph=not turn.introduction)
        if turn.introduction:
            yield Draft(Role.NARRATOR, turn.introduction, own, paragraph=True, pause="quote")
        yield from _in_breaths(said, "list_item" if block.kind is BlockKind.LIST_ITEM else "")


def _quote_of(number: int, article: Article) -> Quote | None:
    return next((quote for quote in article.quotes if any(span.block == number for span in quote.spans)), None)


def _in_language(language: str, drafts: Iterable[Draft], *roles: Role) -> Iterator[Draft]:
    """The drafts, those of the roles (all if none is named) in the language of their own words."""
    for draft in drafts:
        yield replace(draft, language=language) if not roles or draft.role in roles else draft


def _voiced(drafts: Iterable[Draft], programme: Programme) -> Iterator[Draft]:
    for draft in drafts:
        narrated = draft.role is Role.QUOTE and programme.quotes == "off"
        yield replace(draft, role=Role.NARRATOR) if narrated else draft


def _attributed(drafts: Iterable[Draft], quote: Quote) -> Iterator[Draft]:
    for draft in drafts:
        yield replace(draft, gender=quote.gender) if draft.speaker or draft.role is Role.QUOTE else draft


def _unmarked(text: str) -> str:
    return text.strip(' \u00a0\u202f\n\t«»“”„"‹›')


def _paragraph(number: int, block: Block, article: Article, programme: Programme) -> Iterator[Draft]:
    drafts: list[Draft] = []
    quotes = article.quotes if programme.quotes != "off" else ()
    for text, quote in pieces(number, block.text, quotes, programme.language):
        if quote is None:
            drafts += _in_breaths(Draft(Role.NARRATOR, text, programme.language))
        elif programme.quotes == "cues":
            cued = render(programme, "cue", quote=text, speaker=quote.speaker, article=article)
            drafts += (replace(draft, paragraph=False) for draft in _attributed(cued, quote))
        else:
            draft = Draft(Role.QUOTE, text, programme.language, speaker=quote.speaker, gender=quote.gender)
            drafts += _in_breaths(draft)
    if drafts:
        drafts[0] = replace(drafts[0], paragraph=True)
    yield from drafts


def render(programme: Programme, name: str, **values: object) -> list[Draft]:
    """What a template of the programme's language says. Raises ScriptError."""
    language = programme.language.split("-", maxsplit=1)[0].lower()
    recorder = _Recorder(programme.language, programme.pauses)
    path = f"{language}/{name}.jinja"
    environment = _environment(programme.folders)
    try:
        environment.get_template(path).render(say=recorder.say, show=programme.show, language=language, **values)
    except jinja2.TemplateNotFound as error:
        raise ScriptError(
            f'No narration template "scripts/{path}": the language "{language}" is not narrated.',
            hint="Write one after scripts/fr, or give the article's language with `--language`.",
        ) from error
    except jinja2.TemplateSyntaxError as error:
        raise ScriptError(
            f"{error.filename or path}:{error.lineno}: {error.message}.", hint="Correct the template."
        ) from error
    except jinja2.TemplateError as error:
        raise ScriptError(f"scripts/{path}: {error}.", hint="Correct the template.") from error
    except TypeError as error:
        raise ScriptError(f"scripts/{path}: {error}.", hint="See scripts/README.md for what `say` takes.") from error
    except ScriptError as error:
        raise ScriptError(f"scripts/{path}: {error}", hint=error.hint) from error
    except UnicodeDecodeError as error:
        raise ScriptError(f"scripts/{path}: is not UTF-8 text.", hint="Save the template as UTF-8.") from error
    except (ArithmeticError, LookupError, ValueError) as error:  # what an expression of a template can run into
        raise ScriptError(f"scripts/{path}: {error!r}.", hint="Correct the template.") from error
    return recorder.drafts


@lru_cache(maxsize=8)
def _environment(folders: tuple[Path, ...]) -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader([str(folder) for folder in folders]),
        undefined=jinja2.StrictUndefined,
        autoescape=False,  # noqa: S701 the result is spoken, never shown in a page
    )
    environment.filters["capitalized"] = lambda text: text[:1].upper() + text[1:]
    return environment
