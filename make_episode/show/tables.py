"""What the tables of show.toml are made of: every module of tables builds on these."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

LONGEST_LINE = 255  # characters (PSP-1)


def _no_slash(address: str) -> str:
    return address.rstrip("/")


Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_LINE)]
Address = Annotated[str, StringConstraints(pattern=r"^https?://[^\s/]+\S*$"), AfterValidator(_no_slash)]
MaybeAddress = Annotated[str, StringConstraints(pattern=r"^(https?://[^\s/]+\S*)?$"), AfterValidator(_no_slash)]


class Table(BaseModel):
    """A table: keys that are not its own are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)
