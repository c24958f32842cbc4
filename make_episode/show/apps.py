"""The table [apps] of show.toml: where the show is in listeners' apps and directories."""

from make_episode.show.tables import MaybeAddress, Table

NAMES = {
    "apple": "Apple Podcasts",
    "spotify": "Spotify",
    "pocketcasts": "Pocket Casts",
    "overcast": "Overcast",
    "antennapod": "AntennaPod",
    "deezer": "Deezer",
    "youtube": "YouTube",
    "amazon": "Amazon Music",
}


class Apps(Table):
    """Addresses the apps gave the show when it was claimed there; the pages link to them."""

    apple: MaybeAddress = ""
    spotify: MaybeAddress = ""
    pocketcasts: MaybeAddress = ""
    overcast: MaybeAddress = ""
    antennapod: MaybeAddress = ""
    deezer: MaybeAddress = ""
    youtube: MaybeAddress = ""
    amazon: MaybeAddress = ""

    def named(self) -> tuple[tuple[str, str], ...]:
        """(name, address) of those that are told."""
        return tuple((name, url) for key, name in NAMES.items() if (url := getattr(self, key)))
