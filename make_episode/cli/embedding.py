"""What other pages need to play an episode: `embed`."""

from make_episode.cli.options import EpisodeArgument, JsonOption, QuietOption, ShowOption, the_show
from make_episode.cli.terminal import Narrator, print_json, print_text


def embed(
    episode: EpisodeArgument, show: ShowOption = None, json: JsonOption = False, quiet: QuietOption = False
) -> None:
    """Print the <iframe> that plays an episode inside the article's page."""
    from make_episode import pipeline

    with Narrator(quiet=quiet) as narrator:
        the = the_show(show, narrator)
        player = pipeline.embed(the, episode)
        for placeholder in the.placeholders():
            if " url " in placeholder:
                narrator.tell(f"{placeholder}; the player will be found once that is filled in.")
    if json:
        told = {"url": player.url, "width": player.width, "height": player.height, "html": player.snippet}
        print_json(told)
    else:
        print_text(player.snippet)
