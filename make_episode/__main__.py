"""`python -m make_episode`."""

from make_episode.cli import main

main()
