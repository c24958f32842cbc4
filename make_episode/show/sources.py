"""Tables of show.toml about what a daily edition is made of: `[[sources]]` and `[daily]`."""

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from make_episode.show.tables import Line, MaybeAddress, Table

Word = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Words = Annotated[tuple[Word, ...], Field(strict=False)]
_KINDS = ("feed", "sitemap", "folder", "urls")


class Source(Table):
    """Somewhere articles come from, and which of them are wanted."""

    feed: MaybeAddress = ""
    """RSS, Atom or JSON Feed."""
    sitemap: MaybeAddress = ""
    """A sitemap, with or without news entries, or an index of sitemaps."""
    folder: str = ""
    """Files of articles, such as a newsroom's export."""
    urls: str = ""
    """A text file of addresses, one a line: a read-later list."""
    section: str = ""
    priority: Annotated[int, Field(ge=-100, le=100)] = 0
    """Higher comes first in its section, and stays in when time is short."""
    limit: Annotated[int, Field(ge=1, le=200)] = 10
    """Articles of it in one edition."""
    max_age: Annotated[int, Field(ge=0)] = 72
    """Hours since publication; 0: any age."""
    include: Words = ()
    """Only articles with one of these words or phrases in their title or text."""
    exclude: Words = ()
    """No article with one of these."""
    authors: Words = ()
    exclude_authors: Words = ()
    categories: Words = ()
    """Only articles the feed files under one of these."""
    exclude_categories: Words = ()
    language: Annotated[str, StringConstraints(pattern=r"^([A-Za-z]{2,3}(-[A-Za-z0-9]+)*)?$")] = ""
    """Of its articles, where it is not found rightly."""

    @model_validator(mode="after")
    def _one_place(self) -> Self:
        given = [kind for kind in _KINDS if getattr(self, kind)]
        if len(given) != 1:
            what = f"has {' and '.join(given)}" if given else "names no place"
            raise ValueError(f'a source {what}; give each exactly one of feed = "https://…", sitemap, folder or urls')
        return self

    @property
    def kind(self) -> str:
        return next(kind for kind in _KINDS if getattr(self, kind))

    @property
    def where(self) -> str:
        """Its address, folder or file, as show.toml gives it."""
        return str(getattr(self, self.kind))


class Daily(Table):
    """How an edition is made of what the sources have."""

    minutes: Annotated[float, Field(ge=0, le=600, strict=False)] = 20
    """Running time aimed at; 0: everything that is new."""
    sections: Annotated[tuple[Line, ...], Field(strict=False)] = ()
    """Sections in the order they are heard; those not named follow in the order of the sources."""
    headlines: Annotated[int, Field(ge=0, le=30)] = 5
    """Titles read at the beginning."""
    leftover: Literal["mention", "carry", "drop"] = "mention"
    """What becomes of articles there is no time for."""
    empty: Literal["skip", "note"] = "skip"
    """What becomes of a day without anything new."""
    missed: Literal["together", "each", "skip"] = "together"
    """What becomes of days on which no edition was made."""
    most_missed: Annotated[int, Field(ge=1, le=31)] = 3
    """Missed days that get an edition of their own, with `missed = "each"`."""
    corrected: Literal["repeat", "never"] = "repeat"
    """Whether a spoken article is spoken again when what it says has changed."""
    same: Annotated[int, Field(ge=0, le=100)] = 32
    """Likeness, in percent, from which two articles tell the same story; 0: they never do."""
    hold: bool = False
    """Whether every edition waits for an editor."""
    section_feeds: bool = False
    article_feed: bool = False
    seconds: Annotated[float, Field(gt=0, le=600, strict=False)] = 30
    """How long one address may take."""
    patience: Annotated[float, Field(gt=0, le=3600, strict=False)] = 180
    """Seconds that reading all sources may take; what has not been read then waits for the next edition."""
