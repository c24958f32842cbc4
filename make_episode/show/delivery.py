"""The table [publish] of show.toml: where the web root is delivered to."""

import re
from typing import Annotated

from pydantic import AfterValidator

from make_episode.show.tables import MaybeAddress, Table

SCHEMES = ("file", "s3", "sftp", "ssh")


def _known_target(target: str) -> str:
    scheme, _, rest = target.partition("://") if "://" in target else ("", "", target)
    if scheme and scheme not in SCHEMES:
        raise ValueError('not a target; write it as "/srv/www/podcast", "sftp://you@host/path" or "s3://bucket/prefix"')
    if scheme and re.match(r"[^/@]*:[^/@]*@", rest):
        raise ValueError("has a password in it; leave it out: keys and passwords belong in the environment")
    return target.strip()


class Publish(Table):
    """Where listeners are served from. Secrets never stand here: they come from the environment."""

    to: Annotated[str, AfterValidator(_known_target)] = ""
    """A folder, `sftp://user@host/path`, `user@host:path` or `s3://bucket/prefix`."""
    at_once: bool = False
    """Whether every command that changes the feed delivers it too."""
    ping: bool = False
    """Whether `feed.hub` is told when the delivered feed has changed (WebSub)."""
    endpoint: MaybeAddress = ""
    """Address of an S3-compatible store other than Amazon's."""
    region: str = ""
    profile: str = ""
    """The profile of ~/.aws to take credentials from."""
    acl: str = ""
    """Canned ACL of every object, such as "public-read"; empty where the bucket's policy says who may read."""
