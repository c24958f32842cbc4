"""The store of a show: where its clips and chapters are kept."""

from make_episode.crew import Crew
from make_episode.crew.freight import check_shared
from make_episode.show import Show
from make_episode.store import AnyStore, opened


def store_of(show: Show, *, fresh: bool = False) -> AnyStore:
    """The show's store; with `fresh` nothing is found in it but what is kept from now on.

    Raises ShowError, StoreError.
    """
    named = show.settings.store
    place = named.clips
    if place and "://" not in place:
        place = str(show.root / place)  # an absolute path stays as it is
    return opened(place, show.store, endpoint=named.endpoint, fresh=fresh)


def shared(store: AnyStore, crew: Crew) -> None:
    """Return if the crew can work with the store. Raises ClusterError."""
    if crew.far:
        check_shared(crew, store)
