"""Where spoken clips and encoded chapters are kept by fingerprint: a folder, or a bucket that machines share."""

from pathlib import Path

from make_episode.store.bucket import BucketStore
from make_episode.store.folder import FolderStore

__all__ = ["AnyStore", "BucketStore", "FolderStore", "opened"]

AnyStore = FolderStore | BucketStore


def opened(place: str, otherwise: Path, *, endpoint: str = "", fresh: bool = False) -> AnyStore:
    """The store at a place: "s3://BUCKET/PREFIX", a folder, or where it is empty the folder `otherwise`.

    With `fresh` nothing is found but what is kept from now on. Raises ShowError for a bucket that is not there or may
    not be used, StoreError for one out of reach.
    """
    if place.startswith("s3://"):
        store = BucketStore(place.removeprefix("s3://").strip("/"), endpoint, fresh)
        store.ready()
        return store
    return FolderStore(Path(place).expanduser() if place else otherwise, fresh=fresh)
