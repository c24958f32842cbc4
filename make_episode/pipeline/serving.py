"""`make-episode serve`: the show as it is now, and as it becomes while it is served."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from make_episode.episodes import private
from make_episode.episodes.serve import Service
from make_episode.errors import MakeEpisodeError
from make_episode.pipeline import publishing, releasing
from make_episode.show import Show
from make_episode.show.subscribers import Roll, Subscriber, add, load, remove


@dataclass(slots=True)
class Watch:
    """Publishes what is due whenever it looks: an embargo that ended while the show is served."""

    show: Show
    clock: Callable[[], datetime]
    tell: Callable[[str], None]
    _said: str = field(default="", init=False)

    def look(self) -> None:
        """Release what is due; what goes wrong is told once, and tried again at the next look."""
        try:
            for episode in releasing.release_due(self.show, self.clock()):
                self.tell(f"{episode.folder.name}: published, its embargo is over.")
            self._said = ""
        except MakeEpisodeError as error:
            if str(error) != self._said:
                self._said = str(error)
                self.tell(str(error))


def service(
    show: Show,
    *,
    clock: Callable[[], datetime],
    tell: Callable[[str], None],
    public: str = "",
    for_subscribers: bool = False,
) -> Service:
    """What `serve` serves: feed and pages made again, with what is due; for subscribers alone if that is wished."""
    releasing.release_due(show, clock())
    publishing.refresh(show, clock())
    return Service(
        show.episodes,
        show.settings.url,
        public=public,
        holder=Roll(show.subscribers).holder if for_subscribers else None,
        look=Watch(show, clock, tell).look,
    )


@dataclass(frozen=True, slots=True)
class Invitation:
    """What a new subscriber is told, once."""

    name: str
    secret: str
    address: str
    """The feed's address for this subscriber alone."""
    with_password: str
    """The same with name and password, for apps that know these."""


def subscribe(show: Show, name: str, now: datetime, public: str = "") -> Invitation:
    """A new subscriber of the private show. Raises InputError for a name that cannot be taken."""
    secret = add(show.subscribers, name, now)
    return Invitation(name, secret, *private.addresses(public or show.settings.url, name, secret))


def unsubscribe(show: Show, name: str) -> None:
    """Take a subscriber's secret back. Raises InputError for somebody unknown."""
    remove(show.subscribers, name)


def subscribers(show: Show) -> tuple[Subscriber, ...]:
    """Who may hear the private show. Raises ShowError."""
    return load(show.subscribers)
