"""The table [store] of show.toml: where spoken clips and encoded chapters are kept, for machines to share."""

import re
from typing import Annotated

from pydantic import AfterValidator

from make_episode.show.tables import MaybeAddress, Table

_BUCKET = re.compile(r"s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/[^\s/]+)*/?")
_EXPECTED = 'not a place for clips; write it as "/srv/clips" or "s3://bucket/prefix"'


def _known_place(place: str) -> str:
    place = place.strip()
    if "://" in place and not _BUCKET.fullmatch(place):
        raise ValueError(_EXPECTED)
    return place


class Keeping(Table):
    """Where clips are kept. Credentials come from the environment or ~/.aws, never from here."""

    clips: Annotated[str, AfterValidator(_known_place)] = ""
    """A folder, or `s3://bucket/prefix`; empty for the show's own folder."""
    endpoint: MaybeAddress = ""
    """Address of an S3-compatible service other than Amazon's."""
