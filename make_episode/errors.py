"""Everything that can go wrong that a person can put right.

Each error says what was being read, what was wrong with it, and what to do.
`cli` prints these without a traceback; any other exception is a bug.
"""


class MakeEpisodeError(Exception):
    """Base class. `hint` is one imperative sentence, or empty."""

    exit_code = 4

    def __init__(self, problem: str, *, hint: str = "") -> None:
        super().__init__(problem)
        self.hint = hint


class InputError(MakeEpisodeError):
    """Something the user wrote or pointed at is wrong: fix the input."""

    exit_code = 3


class ShowError(InputError):
    """A setting in show.toml, voices/ or audio/levels.toml is wrong."""


class ArticleError(InputError):
    """A page could not be read as an article."""


class ScriptError(InputError):
    """A narration template failed, or an article left nothing to say."""


class EngineError(MakeEpisodeError):
    """A speech engine refused a segment or returned no audio."""


class EngineUnavailableError(EngineError):
    """A speech engine cannot be used at all now: not installed, not allowed, or out of reach."""


class StoreError(MakeEpisodeError):
    """The place where clips are shared cannot be reached, or lost one on the way."""


class ClusterError(MakeEpisodeError):
    """The machines that were to do the work are out of reach, or were lost."""


class AudioError(MakeEpisodeError):
    """A clip could not be decoded, measured or encoded (a broken music file of the show is a ShowError)."""


class PublishError(MakeEpisodeError):
    """An episode or feed could not be delivered."""


class FolderError(PublishError):
    """A folder of this machine cannot be written: not allowed, or full."""

    exit_code = 3


class FetchError(MakeEpisodeError):
    """A page or feed could not be reached, or its server failed: try again later."""


class ScheduleError(MakeEpisodeError):
    """What starts editions by itself could not be installed, removed or asked."""


class ReportError(MakeEpisodeError):
    """The report of a run could not be sent."""
