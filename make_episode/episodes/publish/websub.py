"""Apps that wait for news are told at once that a feed has changed (WebSub s6; the hub does the telling)."""

from make_episode.errors import PublishError

_PATIENCE = 15
"""Seconds a hub has to answer."""


def ping(hub: str, feed: str) -> None:
    """Tell the hub that the feed at its public address has changed. Raises PublishError."""
    import httpx

    told = {"hub.mode": "publish", "hub.url": feed, "hub.topic": feed}  # old hubs read the one, new hubs the other
    try:
        answer = httpx.post(hub, data=told, timeout=_PATIENCE, follow_redirects=True)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise PublishError(
            f"{hub}: the hub could not be told: {error or type(error).__name__}.", hint="Publish again to tell it."
        ) from error
    if not answer.is_success:
        raise PublishError(
            f"{hub}: the hub refused to be told ({answer.status_code} {answer.reason_phrase}).",
            hint="See that `hub` under [feed] in show.toml takes this feed.",
        )
