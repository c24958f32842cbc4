"""Ways into a listener's app: where the show was claimed there, else what follows from the feed's address."""

from urllib.parse import quote

from make_episode.episodes.feed import NAME, address
from make_episode.episodes.site.look import Link
from make_episode.episodes.text import ascii_url
from make_episode.model import Feed


def apps(feed: Feed) -> tuple[Link, ...]:
    """Links that open the show in an app, by the addresses of show.toml, and else as far as the feed's own tells."""
    url = address(feed, NAME)
    bare = url.partition("://")[2]
    escaped = quote(url, safe="")
    title = quote(feed.title, safe="")
    known = {
        "Apple Podcasts": f"podcast://{bare}",
        "Spotify": "",  # takes shows by the address it gave them alone, as do Deezer, YouTube and Amazon
        "Pocket Casts": f"pktc://subscribe/{bare}",
        "Overcast": f"overcast://x-callback-url/add?url={escaped}",
        "AntennaPod": f"https://antennapod.org/deeplink/subscribe?url={escaped}&title={title}",
    }
    told = known | {one.name: ascii_url(one.url) for one in feed.apps}
    return tuple(Link(name, there) for name, there in told.items() if there)
